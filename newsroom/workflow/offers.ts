import type { BlockedStepView } from './blocked-steps.ts'
import type { Revision } from './revision.ts'
import type { Step } from './steps.ts'

/** What the viewer can do with the text of a version, and how that differs from what readers see. */
export type Offers = {
  version: number
  steps: readonly Step[]
  shortPaths: readonly (readonly Step[])[]
  blocked: readonly BlockedStepView[]
  revision: Revision | null
}
