import 'server-only'
import { database } from '#db/index.ts'
import { deleteAttemptsBefore } from '#db/stores/people/attempts.ts'
import { deleteEmailChangesExpiredBy } from '#db/stores/people/email-changes.ts'
import { deleteLettersBefore } from '#db/stores/people/letters.ts'
import { deleteLinksExpiredBy } from '#db/stores/people/links.ts'
import { deleteChallengesExpiredBy } from '#db/stores/people/passkeys.ts'
import { deleteKeysExpiredBy } from '#db/stores/people/program-keys.ts'
import { deleteSessionsExpiredBy } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How long it can be seen what became of a letter. */
const LETTERS_MS = 30 * DAY_MS

/** Deletes sessions and links that have expired, counts of attempts that are long over, and letters of long ago. */
export async function sweepSignIns(): Promise<void> {
  const at = now()
  await deleteSessionsExpiredBy(database(), at)
  await deleteLinksExpiredBy(database(), at)
  await deleteChallengesExpiredBy(database(), at)
  await deleteKeysExpiredBy(database(), at)
  await deleteEmailChangesExpiredBy(database(), at)
  await deleteLettersBefore(database(), new Date(at.getTime() - LETTERS_MS))
  await deleteAttemptsBefore(database(), new Date(at.getTime() - DAY_MS))
}
