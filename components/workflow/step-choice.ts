import { isReturnStep } from '#newsroom/returns/return-list.ts'
import { type Step, stepRule } from '#newsroom/workflow/workflow.ts'

/** Steps that carry an article on, in the order in which they come first. The others stand in the menu. */
const ONWARD: readonly Step[] = [
  'self_publish',
  'publish_small',
  'submit',
  'claim',
  'forward',
  'approve',
  'publish',
  'check',
  'reinstate',
  'restore',
  'revise',
]
/** Onward, but not what most people who look at such an article came for. */
const CALM: ReadonlySet<Step> = new Set(['revise', 'restore', 'reinstate'])

/** The next step of an article for this viewer, out of those that the server named; null where there is none. */
export function nextStep(steps: readonly Step[]): { step: Step; calm: boolean } | null {
  const step = ONWARD.find((each) => steps.includes(each))
  return step === undefined ? null : { step, calm: CALM.has(step) }
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
  return step === 'discard' || step === 'drop_revision' || step === 'take_down'
}

/** What has to be filled in, or said yes to, before steps are taken; null where a click is enough. */
export function asksFor(
  steps: readonly Step[],
): 'points' | 'reason' | 'time' | 'person' | 'correction' | 'consent' | null {
  if (steps.includes('correct')) return 'correction'
  if (steps.some(isReturnStep)) return 'points'
  if (steps.some((step) => stepRule(step).reason)) return 'reason'
  if (steps.includes('schedule')) return 'time'
  if (steps.includes('assign')) return 'person'
  // What readers get at once is not to hang on one slip of the hand, nor what somebody has written.
  if (steps.includes('publish_small') || steps.includes('drop_revision')) return 'consent'
  if (steps.includes('self_publish') || steps.includes('publish')) return 'consent'
  return null
}
