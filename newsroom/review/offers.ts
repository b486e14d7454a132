import type { BlockedStepView } from '../rights/blocked-steps.ts'
import type { Revision } from '../workflow/revision.ts'
import type { Step } from '../workflow/steps.ts'

/** What the viewer can do with the text of a version, and how that differs from what readers see. */
export type Offers = {
  version: number
  steps: readonly Step[]
  shortPaths: readonly (readonly Step[])[]
  blocked: readonly BlockedStepView[]
  revision: Revision | null
}
