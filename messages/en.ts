import { account } from './en/account.ts'
import { accountLog } from './en/account-log.ts'
import { arranging } from './en/arranging.ts'
import { backups } from './en/backups.ts'
import { blocked } from './en/blocked.ts'
import { blocks } from './en/blocks.ts'
import { changes } from './en/changes.ts'
import { comments } from './en/comments.ts'
import { correction } from './en/correction.ts'
import { desk } from './en/desk.ts'
import { duty } from './en/duty.ts'
import { editor } from './en/editor.ts'
import { failures } from './en/failures.ts'
import { front } from './en/front.ts'
import { general } from './en/general.ts'
import { help } from './en/help.ts'
import { history } from './en/history.ts'
import { inviting } from './en/inviting.ts'
import { letters } from './en/letters.ts'
import { machines } from './en/machines.ts'
import { notices } from './en/notices.ts'
import { palette } from './en/palette.ts'
import { passkeys } from './en/passkeys.ts'
import { pasting } from './en/pasting.ts'
import { people } from './en/people.ts'
import { personalData } from './en/personal-data.ts'
import { planning } from './en/planning.ts'
import { presence } from './en/presence.ts'
import { preview } from './en/preview.ts'
import { programKeys } from './en/program-keys.ts'
import { protection } from './en/protection.ts'
import { queue } from './en/queue.ts'
import { refusals } from './en/refusals.ts'
import { resetting } from './en/resetting.ts'
import { returns } from './en/returns.ts'
import { review } from './en/review.ts'
import { revision } from './en/revision.ts'
import { saving } from './en/saving.ts'
import { secondFactor } from './en/second-factor.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { site } from './en/site.ts'
import { suggesting } from './en/suggesting.ts'
import { time } from './en/time.ts'
import { workflow } from './en/workflow.ts'
import { writing } from './en/writing.ts'
import type { Messages } from './vi.ts'

export const en: Messages = {
  account,
  accountLog,
  arranging,
  general,
  changes,
  backups,
  blocked,
  blocks,
  protection,
  queue,
  comments,
  suggesting,
  returns,
  machines,
  notices,
  duty,
  planning,
  correction,
  desk,
  editor,
  failures,
  front,
  help,
  history,
  inviting,
  letters,
  palette,
  passkeys,
  programKeys,
  pasting,
  people,
  personalData,
  preview,
  presence,
  refusals,
  resetting,
  review,
  revision,
  saving,
  secondFactor,
  settings,
  signIn,
  site,
  time,
  workflow,
  writing,
}
