import 'server-only'
import { database } from '#db/index.ts'
import { deleteAttemptsBefore } from '#db/stores/people/attempts.ts'
import { deleteSessionsExpiredBy } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes sessions that have expired and counts of sign-in attempts that are long over. */
export async function sweepSignIns(): Promise<void> {
  const at = now()
  await deleteSessionsExpiredBy(database(), at)
  await deleteAttemptsBefore(database(), new Date(at.getTime() - DAY_MS))
}
