import { WHILE_LIVE } from '#newsroom/articles/states.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import {
  answersForAll,
  approves,
  bringsOutSmall,
  checks,
  edits,
  holds,
  isAuthor,
  isTrustedAuthor,
  mayWrite,
  publishes,
  wroteIt,
} from '#newsroom/people/relations.ts'
import { approvedGoesOut, inHand, keptGoesOut, out, outAlone, toAuthor, toSubject, unheld } from './step-effects.ts'
import type { StepAsks, StepBy, StepRule } from './step-rule.ts'

/**
 * The workflow, whole: what each step is, does and asks, in the order in which menus name them. Engine, rights, desks,
 * notices, the log and the printed page of rights read it here.
 */
export const STEPS = {
  submit: {
    right: isAuthor,
    from: ['draft', 'returned'],
    to: 'submitted',
    complete: true,
    keeps: 'submitted',
    undo: true,
    place: 'onward',
    mends: true,
  },
  discard: {
    right: isAuthor,
    from: ['draft', 'returned'],
    to: 'discarded',
    unless: (_, { live }) => (live ? { code: 'live' } : null),
    undo: true,
    place: 'last',
  },
  withdraw: { right: isAuthor, from: ['submitted'], to: 'draft', undo: true, place: 'menu' },
  claim: {
    right: edits,
    from: ['submitted'],
    to: 'editing',
    after: inHand,
    undo: true,
    place: 'onward',
    next: 'write',
    key: 'claim',
  },
  assign: {
    // Out of the queue by who answers for the desk; what somebody holds they hand on themselves.
    right: (viewer, article) => approves(viewer, article) || (edits(viewer, article) && holds(viewer, article)),
    from: ['submitted', 'editing'],
    to: 'editing',
    holders: true,
    after: (_, { assigneeId }) => ({ holderId: assigneeId, forwardedById: null }),
    about: (_, after) => after.holderId,
    notice: { kind: 'assigned', to: toSubject },
    undo: true,
    asks: 'person',
    place: 'menu',
    key: 'assign',
  },
  return: {
    right: edits,
    from: ['editing'],
    to: 'returned',
    holders: true,
    keeps: 'returned',
    notice: { kind: 'returned', to: toAuthor },
    undo: true,
    asks: 'points',
    place: 'menu',
    key: 'giveBack',
  },
  release: {
    // Whoever holds it, a trusted author too; a text that lies is freed by who answers for the whole paper.
    right: (viewer, article) => holds(viewer, article) || publishes(viewer),
    from: ['editing'],
    to: 'submitted',
    undo: true,
    place: 'menu',
    key: 'release',
  },
  take_over: {
    right: (viewer, article) => edits(viewer, article) && !holds(viewer, article),
    from: ['editing'],
    to: 'editing',
    after: inHand,
    about: (before) => before.holderId,
    notice: { kind: 'taken_over', to: toSubject },
    undo: true,
    asks: 'reason',
    place: 'menu',
    next: 'write',
    key: 'takeOver',
  },
  forward: {
    right: edits,
    from: ['editing'],
    to: 'awaiting_approval',
    holders: true,
    complete: true,
    decided: true,
    keeps: 'forwarded',
    after: (_, { actorId }) => ({ holderId: null, forwardedById: actorId }),
    undo: true,
    place: 'onward',
    mends: true,
    key: 'forward',
  },
  approve: {
    right: approves,
    from: ['awaiting_approval'],
    to: 'approved',
    unless: (viewer, article, { fourEyes }) => {
      const as = fourEyes ? wroteIt(viewer, article) : null
      return as && { code: 'four_eyes', as }
    },
    complete: true,
    decided: true,
    keeps: 'approved',
    columns: (_, { versionId, actorId }) => ({ approvedVersionId: versionId, approvedById: actorId }),
    notice: { kind: 'approved', to: toAuthor },
    undo: true,
    place: 'onward',
    key: 'approve',
  },
  send_back: {
    right: approves,
    from: ['awaiting_approval', 'approved'],
    to: 'editing',
    // Back to who sent it up; approved texts that nobody forwarded go to who sends them back.
    after: (article, { actorId }) => ({ holderId: article.forwardedById ?? actorId, forwardedById: null }),
    columns: () => ({ approvedVersionId: null, approvedById: null }),
    // Who had forwarded it holds it again.
    notice: { kind: 'sent_back', to: ({ after }) => [after.holderId] },
    undo: true,
    asks: 'points',
    place: 'menu',
    key: 'giveBack',
  },
  recall: {
    right: (viewer, article) => edits(viewer, article) && article.forwardedById === viewer.id,
    from: ['awaiting_approval'],
    to: 'editing',
    after: inHand,
    undo: true,
    place: 'menu',
    next: 'stay',
  },
  publish: {
    right: publishes,
    from: ['approved'],
    to: 'published',
    after: out,
    columns: approvedGoesOut,
    readers: 'have',
    notice: { kind: 'published', to: toAuthor },
    undo: false,
    asks: 'consent',
    place: 'onward',
    key: 'publish',
  },
  schedule: {
    right: publishes,
    from: ['approved'],
    to: 'scheduled',
    columns: (_, { scheduledAt }) => ({ scheduledAt }),
    notice: { kind: 'scheduled', to: toAuthor },
    undo: true,
    asks: 'time',
    place: 'menu',
    key: 'schedule',
  },
  unschedule: {
    right: publishes,
    from: ['scheduled'],
    to: 'approved',
    columns: () => ({ scheduledAt: null }),
    undo: true,
    place: 'menu',
    next: 'stay',
  },
  /** Taken by the clock when the time of a scheduled article has come, and by no person. */
  publish_due: {
    right: () => false,
    from: ['scheduled'],
    to: 'published',
    after: out,
    columns: (row, moment) => ({ ...approvedGoesOut(row, moment), scheduledAt: null }),
    readers: 'have',
    notice: { kind: 'published', to: toAuthor },
    undo: false,
    place: 'menu',
  },
  self_publish: {
    right: isTrustedAuthor,
    from: ['draft', 'returned', 'editing'],
    to: 'published',
    holders: true,
    complete: true,
    decided: true,
    keeps: 'published',
    after: outAlone,
    columns: (row, moment) => ({ ...keptGoesOut(row, moment), uncheckedSince: moment.at }),
    readers: 'have',
    notice: { kind: 'published', to: toAuthor },
    undo: false,
    asks: 'consent',
    place: 'first',
    mends: true,
  },
  /** A few words of a live article, by whom the newspaper lets do so; looked at afterwards. */
  publish_small: {
    right: (viewer, article, rules) => bringsOutSmall(viewer, rules) && edits(viewer, article),
    from: ['editing'],
    to: 'published',
    live: true,
    holders: true,
    unless: (_, { small }) => (small === true ? null : { code: 'not_small' }),
    complete: true,
    decided: true,
    keeps: 'published',
    after: outAlone,
    // The longest wait counts.
    columns: (row, moment) => ({
      ...keptGoesOut(row, moment),
      uncheckedSince: row.uncheckedSince ?? moment.at,
    }),
    readers: 'have',
    notice: { kind: 'published', to: toAuthor },
    undo: false,
    asks: 'consent',
    place: 'first',
  },
  /** The working copy is again what readers see; the text that is dropped is kept. */
  drop_revision: {
    // What was approved is no longer its editors' to drop.
    right: (viewer, article) =>
      article.state === 'approved'
        ? approves(viewer, article)
        : mayWrite(viewer, article) || edits(viewer, article) || isTrustedAuthor(viewer, article),
    from: ['draft', 'submitted', 'editing', 'returned', 'awaiting_approval', 'approved'],
    to: 'published',
    live: true,
    holders: true,
    keeps: 'saved',
    after: (article) => ({ ...unheld, sectionId: article.liveSectionId, writerIds: [] }),
    // What was approved of the revision is dropped with it.
    columns: ({ liveVersionId, approvedVersionId, approvedById }) => ({
      approvedVersionId: liveVersionId,
      approvedById: approvedVersionId === liveVersionId ? approvedById : null,
    }),
    text: 'dropped',
    notice: {
      kind: 'revision_dropped',
      to: ({ before }) => [before.authorId, before.holderId, before.forwardedById, ...before.writerIds],
    },
    undo: false,
    asks: 'consent',
    place: 'last',
  },
  check: {
    right: checks,
    from: WHILE_LIVE,
    to: 'same',
    live: true,
    unless: (_, { unchecked, state }) => (unchecked ? null : { code: 'wrong_state', state }),
    after: () => ({ unchecked: false, uncheckedByIds: [] }),
    columns: ({ liveVersionId }) => ({ uncheckedSince: null, checkedVersionId: liveVersionId }),
    undo: true,
    place: 'onward',
  },
  revise: {
    right: (viewer, article) => edits(viewer, article) || isTrustedAuthor(viewer, article),
    from: ['published'],
    to: 'editing',
    after: (article, by) => ({ ...inHand(article, by), writerIds: [] }),
    undo: true,
    place: 'calm',
    next: 'write',
  },
  /** Begins an article of its own, which is discarded like any other; the one that it corrects stays as it is. */
  correct: {
    right: publishes,
    from: WHILE_LIVE,
    to: 'same',
    live: true,
    unless: (_, { kind }) => (kind === 'correction' ? { code: 'not_allowed' } : null),
    after: () => ({}),
    text: 'correction',
    notice: { kind: 'corrected', to: toAuthor },
    undo: false,
    asks: 'correction',
    place: 'menu',
  },
  take_down: {
    right: answersForAll,
    from: WHILE_LIVE,
    to: 'taken_down',
    live: true,
    after: () => ({ holderId: null, live: false, liveSectionId: null, unchecked: false, uncheckedByIds: [] }),
    // What readers saw stays named: it is what a reinstated article goes out with. A revision's text stays, unapproved.
    columns: ({ liveVersionId }) => ({
      approvedVersionId: liveVersionId,
      liveVersionId: null,
      uncheckedSince: null,
      scheduledAt: null,
    }),
    readers: 'lose',
    notice: { kind: 'taken_down', to: toAuthor },
    undo: false,
    asks: 'reason',
    place: 'last',
  },
  reinstate: { right: answersForAll, from: ['taken_down'], to: 'approved', undo: true, place: 'calm' },
  restore: { right: isAuthor, from: ['discarded'], to: 'draft', undo: true, place: 'calm' },
} as const satisfies Record<string, StepRule>

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
