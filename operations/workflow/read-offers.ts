import 'server-only'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { BlockedStepView } from '#newsroom/workflow/blocked-steps.ts'
import type { Revision } from '#newsroom/workflow/revision.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { readWorkingCopy } from '../articles/read-working-copy.ts'

/** What the viewer can do with the text of a version, and how that differs from what readers see. */
type Offers = {
  version: number
  steps: Step[]
  shortPaths: Step[][]
  blocked: BlockedStepView[]
  revision: Revision | null
}

/** What the viewer can do with an article as it is now, for a page whose text has changed since it was made. */
export async function readOffers(viewer: Viewer, articleId: string): Promise<Outcome<{ offers: Offers }>> {
  const read = await readWorkingCopy(viewer, articleId)
  if (!read.ok) return read
  const { version, steps, shortPaths, blocked, revision } = read.article
  return { ok: true, offers: { version, steps, shortPaths, blocked, revision } }
}
