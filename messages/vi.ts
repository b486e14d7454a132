import { account } from './vi/account.ts'
import { accountLog } from './vi/account-log.ts'
import { arranging } from './vi/arranging.ts'
import { backups } from './vi/backups.ts'
import { blocked } from './vi/blocked.ts'
import { blocks } from './vi/blocks.ts'
import { changes } from './vi/changes.ts'
import { comments } from './vi/comments.ts'
import { correction } from './vi/correction.ts'
import { desk } from './vi/desk.ts'
import { duty } from './vi/duty.ts'
import { editor } from './vi/editor.ts'
import { failures } from './vi/failures.ts'
import { front } from './vi/front.ts'
import { general } from './vi/general.ts'
import { help } from './vi/help.ts'
import { history } from './vi/history.ts'
import { inviting } from './vi/inviting.ts'
import { letters } from './vi/letters.ts'
import { machines } from './vi/machines.ts'
import { notices } from './vi/notices.ts'
import { palette } from './vi/palette.ts'
import { passkeys } from './vi/passkeys.ts'
import { pasting } from './vi/pasting.ts'
import { people } from './vi/people.ts'
import { personalData } from './vi/personal-data.ts'
import { planning } from './vi/planning.ts'
import { presence } from './vi/presence.ts'
import { preview } from './vi/preview.ts'
import { programKeys } from './vi/program-keys.ts'
import { protection } from './vi/protection.ts'
import { queue } from './vi/queue.ts'
import { refusals } from './vi/refusals.ts'
import { resetting } from './vi/resetting.ts'
import { returns } from './vi/returns.ts'
import { review } from './vi/review.ts'
import { revision } from './vi/revision.ts'
import { saving } from './vi/saving.ts'
import { secondFactor } from './vi/second-factor.ts'
import { settings } from './vi/settings.ts'
import { signIn } from './vi/sign-in.ts'
import { site } from './vi/site.ts'
import { suggesting } from './vi/suggesting.ts'
import { time } from './vi/time.ts'
import { workflow } from './vi/workflow.ts'
import { writing } from './vi/writing.ts'

/** Every word of the interface in Vietnamese, the language the product is written in; the other languages satisfy its type. */
export const vi = {
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
export type Messages = typeof vi
