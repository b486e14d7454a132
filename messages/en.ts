import { account } from './en/account.ts'
import { blocks } from './en/blocks.ts'
import { changes } from './en/changes.ts'
import { correction } from './en/correction.ts'
import { desk } from './en/desk.ts'
import { editor } from './en/editor.ts'
import { failures } from './en/failures.ts'
import { general } from './en/general.ts'
import { help } from './en/help.ts'
import { history } from './en/history.ts'
import { pasting } from './en/pasting.ts'
import { people } from './en/people.ts'
import { presence } from './en/presence.ts'
import { preview } from './en/preview.ts'
import { refusals } from './en/refusals.ts'
import { review } from './en/review.ts'
import { saving } from './en/saving.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { site } from './en/site.ts'
import { workflow } from './en/workflow.ts'
import { writing } from './en/writing.ts'
import type { Messages } from './vi.ts'

export const en: Messages = {
  account,
  general,
  changes,
  blocks,
  correction,
  desk,
  editor,
  failures,
  help,
  history,
  pasting,
  people,
  preview,
  presence,
  refusals,
  review,
  saving,
  settings,
  signIn,
  site,
  workflow,
  writing,
}
