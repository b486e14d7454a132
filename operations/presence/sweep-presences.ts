import 'server-only'
import { database } from '#db/index.ts'
import { deletePresencesUntil } from '#db/stores/presence/presences.ts'
import { now } from '#newsroom/kit/clock.ts'
import { freshSince } from './open-article.ts'

/** Deletes the rows of pages that said nothing for so long that they count no more. */
export async function sweepPresences(): Promise<void> {
  await deletePresencesUntil(database(), freshSince(now()))
}
