import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { nearness, whatIsLacking } from '../people/rank.ts'
import type { Role, Viewer } from '../people/roles.ts'
import { compareNames } from '../text/names.ts'
import { asWritten, decideStep, mayReadHistory } from './permissions.ts'

/** Why somebody else has to take a step. */
export type BlockedReason =
  /** Four eyes: the viewer is the author. */
  | { code: 'own_text' }
  /** Four eyes: since it last went out only the viewer has changed it. */
  | { code: 'own_changes' }
  /** Somebody else holds the article. `by`: an id among the rules, a name in what people are told. */
  | { code: 'held'; by: string }
  /** The step begins with this role. */
  | { code: 'rank'; least: Role }
  /** The role would do, but not for the sections that the article concerns. */
  | { code: 'section' }
  /** Only the author takes it. */
  | { code: 'author' }
  /** Who brought it out does not look it over themselves. */
  | { code: 'own_check' }

/** A step that carries the article on and that the viewer can't take. */
export type BlockedStep = {
  step: Step
  reason: BlockedReason
  /** Whether the article waits for exactly this; a step further on is said ahead of time and nobody is reminded of it. */
  due: boolean
}

/** Of an article in the same state people are reminded once in so many minutes, by whomever. */
export const REMIND_EVERY_MINUTES = 60

/** The people to whom a blocked step is left: so many by name, the likeliest first. */
export const NAMED_PEOPLE = 3

/** The step that an article in this state waits for; null where it waits for nothing but its hour. */
function stepAwaited(article: ArticleFacts): Step | null {
  switch (article.state) {
    case 'draft':
    case 'returned':
      return 'submit'
    case 'submitted':
      return 'claim'
    case 'editing':
      return 'forward'
    case 'awaiting_approval':
      return 'approve'
    case 'approved':
      return 'publish'
    default:
      return null
  }
}

/**
 * The steps that the article waits for and the viewer can't take, with the reason. Who can't approve a text that they
 * could otherwise bring to approval is told so before they get there. Who works on the article or answers for it is told;
 * to a mere reader nothing is blocked.
 */
export function blockedStepsFor(viewer: Viewer, article: ArticleFacts, rules: Rules): BlockedStep[] {
  if (!mayReadHistory(viewer, article)) return []
  const blocked: BlockedStep[] = []
  const awaited = stepAwaited(article)
  const due = awaited && !publishesAlone(viewer, article, rules) ? whyBlocked(viewer, article, awaited, rules) : null
  if (awaited && due) blocked.push({ step: awaited, reason: due, due: true })
  const ahead = approvalAhead(viewer, article, rules)
  if (ahead) blocked.push({ step: 'approve', reason: ahead, due: false })
  if (article.unchecked) {
    const reason = whyBlocked(viewer, article, 'check', rules)
    if (reason) blocked.push({ step: 'check', reason, due: true })
  }
  return blocked
}

/** Who may bring a text out alone waits for nobody. */
function publishesAlone(viewer: Viewer, article: ArticleFacts, rules: Rules): boolean {
  return decideStep(viewer, article, 'self_publish', rules).ok
}

/** Why four eyes will stop the viewer at the approval, as seen from a step or two before it; null where it won't. */
function approvalAhead(viewer: Viewer, article: ArticleFacts, rules: Rules): BlockedReason | null {
  let facts = asWritten(viewer, article)
  for (const step of ['claim', 'forward'] as const) {
    if (step === 'claim' && facts.state !== 'submitted') continue
    const decision = decideStep(viewer, facts, step, rules)
    if (!decision.ok) return null
    facts = decision.after
  }
  const reason = whyBlocked(viewer, facts, 'approve', rules)
  return reason?.code === 'own_text' || reason?.code === 'own_changes' ? reason : null
}

function whyBlocked(viewer: Viewer, article: ArticleFacts, step: Step, rules: Rules): BlockedReason | null {
  const decision = decideStep(viewer, article, step, rules)
  if (decision.ok) return null
  const { holderId } = article
  // That somebody is at work on it says more than who might be.
  if (step === 'forward' && holderId !== null && holderId !== viewer.id) return { code: 'held', by: holderId }
  const { refusal } = decision
  if (refusal.code === 'four_eyes') return { code: refusal.as === 'author' ? 'own_text' : 'own_changes' }
  if (refusal.code !== 'not_allowed') return null
  if (step === 'submit') return { code: 'author' }
  const lacking = whatIsLacking(viewer, (person) => {
    const other = decideStep(person, article, step, rules)
    return other.ok || other.refusal.code !== 'not_allowed'
  })
  return lacking ?? { code: 'own_check' }
}

/**
 * Who of these people can take the step that is blocked for the viewer, the likeliest first: those whose own section it
 * is before those who answer for all, the lower role before the higher.
 * @param people everybody whose account is open
 */
export function whoCanTake(
  people: readonly Viewer[],
  viewer: Viewer,
  article: ArticleFacts,
  { step, reason, due }: BlockedStep,
  rules: Rules,
): Viewer[] {
  const others = people.filter((person) => person.id !== viewer.id)
  if (reason.code === 'held') return others.filter((person) => person.id === article.holderId)
  // What is still on the viewer's desk is judged as it will be when it gets to the others.
  const then: ArticleFacts = due
    ? article
    : { ...asWritten(viewer, article), state: 'awaiting_approval', holderId: null, forwardedById: viewer.id }
  const facts: ArticleFacts =
    due && article.state === 'editing' && step !== 'check' ? { ...article, state: 'submitted', holderId: null } : then
  const asked: Step = facts.state === 'submitted' ? 'claim' : step
  return others
    .filter((person) => decideStep(person, facts, asked, rules).ok)
    .sort((a, b) => nearness(b, article.sectionId) - nearness(a, article.sectionId) || compareNames(a.name, b.name))
}

/** A blocked step as people see it: names instead of ids, and what can be done about it. */
export type BlockedStepView = BlockedStep & {
  /** So many of those who can take it, the likeliest first. */
  people: { id: string; name: string; role: Role }[]
  /** How many more there are. */
  others: number
  /** Whether nobody but the viewer has an account at all. */
  alone: boolean
  /** Whether the viewer may change the rule that blocks it. */
  maySetRule: boolean
}

/** Whether the viewer is blocked from this very step, and the article waits for it. */
export function isDue(viewer: Viewer, article: ArticleFacts, step: Step, rules: Rules): BlockedStep | null {
  return blockedStepsFor(viewer, article, rules).find((each) => each.step === step && each.due) ?? null
}
