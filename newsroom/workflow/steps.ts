import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import type { StepAsks, StepBy, StepRule } from './step-rule.ts'
import { LATER_STEPS } from './steps/afterwards.ts'
import { APPROVING_STEPS } from './steps/approving.ts'
import { EDITING_STEPS } from './steps/editing.ts'
import { PUBLISHING_STEPS } from './steps/publishing.ts'
import { WRITING_STEPS } from './steps/writing.ts'

/**
 * The workflow, whole: what each step is, does and asks, in the order in which menus name them. Engine, rights, desks,
 * notices, the log and the printed page of rights read it here. In groups, each a file:
 * writing (submit, discard, withdraw), editing (claim, assign, return, release, take over, forward), approving (approve, send
 * back, recall), publishing (publish, schedule and back, alone, a small change), and what comes afterwards (drop a revision,
 * check, revise, correct, take down, reinstate, restore).
 */
export const STEPS = {
  ...WRITING_STEPS,
  ...EDITING_STEPS,
  ...APPROVING_STEPS,
  ...PUBLISHING_STEPS,
  ...LATER_STEPS,
}

export type Step = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as Step[]

/** The steps that ask for this before they are taken. */
export type StepAsking<Asked extends StepAsks> = {
  [Name in Step]: (typeof STEPS)[Name] extends { asks: Asked } ? Name : never
}[Step]

/** The rule of a step, in the wide type. */
export function stepRule(step: Step): StepRule {
  return STEPS[step]
}

/** Whether a step asks for this. */
export function stepAsks<Asked extends StepAsks>(step: Step, asked: Asked): step is StepAsking<Asked> {
  return stepRule(step).asks === asked
}

/** Whether a step is not taken without a reason, which the log keeps. */
export function needsReason(step: Step): boolean {
  const { asks } = stepRule(step)
  return asks === 'reason' || asks === 'points'
}

/**
 * The article after a step: state, who holds it, who forwarded it, who counts as a writer. The rights are not asked
 * here; the engine stores what this says and nothing else.
 */
export function afterStep(article: ArticleFacts, step: Step, by: StepBy): ArticleFacts {
  const { to, after } = stepRule(step)
  const state = to === 'same' ? article.state : to
  return { ...article, state, ...(after ? after(article, by) : { holderId: null }) }
}

/** Whether steps that were taken in one go can be taken back at all. */
export function canBeUndone(steps: readonly Step[]): boolean {
  return steps.length > 0 && steps.every((step) => stepRule(step).undo)
}

/** Runs of steps that who holds the rights may take in one go; the log shows each. Longest last. */
export const SHORT_PATHS: readonly (readonly Step[])[] = [
  ['claim', 'forward', 'approve'],
  ['forward', 'approve'],
  ['approve', 'publish'],
  ['approve', 'schedule'],
  ['forward', 'approve', 'publish'],
  ['claim', 'forward', 'approve', 'publish'],
]
