import type { Offers } from '#newsroom/review/offers.ts'
import 'server-only'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readWorkingCopy } from './read-working-copy.ts'

/** What the viewer can do with an article as it is now, for a page whose text has changed since it was made. */
export async function readOffers(viewer: Viewer, articleId: string): Promise<Outcome<{ offers: Offers }>> {
  const read = await readWorkingCopy(viewer, articleId)
  if (!read.ok) return read
  const { version, steps, shortPaths, blocked, revision } = read.article
  return { ok: true, offers: { version, steps, shortPaths, blocked, revision } }
}
