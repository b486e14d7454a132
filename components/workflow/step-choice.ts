import { STEP_ASKS, type StepAsks, type StepPlace } from '#newsroom/workflow/step-rule.ts'
import { STEP_NAMES, type Step, stepAsks, stepRule } from '#newsroom/workflow/steps.ts'

/** Where steps stand that carry an article on, in the order in which they come first. The others are in the menu. */
const ONWARD: readonly StepPlace[] = ['first', 'onward', 'calm']

/** The next step of an article for this viewer, out of those that the server named; null where there is none. */
export function nextStep(steps: readonly Step[]): { step: Step; calm: boolean } | null {
  for (const place of ONWARD) {
    const step = STEP_NAMES.find((each) => stepRule(each).place === place && steps.includes(each))
    // Onward, but not what most people who look at such an article came for.
    if (step !== undefined) return { step, calm: place === 'calm' }
  }
  return null
}

/** The steps beside the next one; what takes something away stands last. */
export function otherSteps(steps: readonly Step[]): Step[] {
  const next = nextStep(steps)?.step
  return steps.filter((step) => step !== next).sort((a, b) => Number(isHarsh(a)) - Number(isHarsh(b)))
}

/** What who approves and publishes does in one go; the question about it offers a time as well. */
export const APPROVE_AND_PUBLISH: readonly Step[] = ['approve', 'publish']
export const APPROVE_AND_SCHEDULE: readonly Step[] = ['approve', 'schedule']

/** Whether a run of steps is among those that the server named. */
export function isOffered(paths: readonly (readonly Step[])[], path: readonly Step[]): boolean {
  return paths.some((each) => each.join() === path.join())
}

/** Steps that take something from somebody. */
export function isHarsh(step: Step): boolean {
  return stepRule(step).place === 'last'
}

/** What has to be filled in, or said yes to, before steps are taken; null where a click is enough. */
export function asksFor(steps: readonly Step[]): StepAsks | null {
  return STEP_ASKS.find((asked) => steps.some((step) => stepAsks(step, asked))) ?? null
}
