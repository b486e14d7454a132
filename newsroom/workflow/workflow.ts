import type { ArticleKind, ArticleState } from '../articles/article.ts'

/** What the rules need to know of an article. */
export type ArticleFacts = {
  kind: ArticleKind
  state: ArticleState
  authorId: string
  /** Who holds it while it is being edited. */
  holderId: string | null
  forwardedById: string | null
  sectionId: string | null
  /** Everybody who changed the text since it last went out. */
  writerIds: readonly string[]
  /** Whether readers see a version of it. */
  live: boolean
  /** In which section they find it, whatever the working copy names; null where they see none. */
  liveSectionId: string | null
  /** Whether it went out on somebody's own account and nobody has looked at it since. */
  unchecked: boolean
  /** Who brought it out so since it was last looked at. */
  uncheckedByIds: readonly string[]
  /**
   * Whether the working copy is a small change of what was last looked at, where readers see it and somebody has compared
   * the two; absent where nobody has.
   */
  small?: boolean
}

type StepRule = {
  from: readonly ArticleState[]
  to: ArticleState
  /** Only while readers see a version, whatever the working copy's state is. */
  live?: true
  /** The log keeps a reason, and the step is refused without one. */
  reason?: true
  /** The step is refused while fields that readers need are empty. */
  complete?: true
  /** The step is refused while suggestions in the text are open: what follows it may reach readers. */
  decided?: true
  /** The version that the step keeps, if it keeps one. */
  keeps?: 'submitted' | 'returned' | 'forwarded' | 'approved' | 'published' | 'saved'
}

/**
 * The states in which readers may see a version. What concerns that version (checking, correcting, taking down) does
 * not wait until a revision under way is finished.
 */
const WHILE_LIVE = [
  'published',
  'draft',
  'submitted',
  'editing',
  'returned',
  'awaiting_approval',
  'approved',
  'scheduled',
] as const satisfies readonly ArticleState[]

/** The workflow, whole. The due time of a scheduled article takes `publish_due`, which no person can take. */
export const STEPS = {
  submit: { from: ['draft', 'returned'], to: 'submitted', complete: true, keeps: 'submitted' },
  discard: { from: ['draft', 'returned'], to: 'discarded' },
  withdraw: { from: ['submitted'], to: 'draft' },
  claim: { from: ['submitted'], to: 'editing' },
  assign: { from: ['submitted', 'editing'], to: 'editing' },
  return: { from: ['editing'], to: 'returned', reason: true, keeps: 'returned' },
  release: { from: ['editing'], to: 'submitted' },
  take_over: { from: ['editing'], to: 'editing', reason: true },
  forward: { from: ['editing'], to: 'awaiting_approval', complete: true, decided: true, keeps: 'forwarded' },
  approve: { from: ['awaiting_approval'], to: 'approved', complete: true, decided: true, keeps: 'approved' },
  send_back: { from: ['awaiting_approval', 'approved'], to: 'editing', reason: true },
  recall: { from: ['awaiting_approval'], to: 'editing' },
  publish: { from: ['approved'], to: 'published' },
  schedule: { from: ['approved'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  publish_due: { from: ['scheduled'], to: 'published' },
  self_publish: {
    from: ['draft', 'returned', 'editing'],
    to: 'published',
    complete: true,
    decided: true,
    keeps: 'published',
  },
  /** A few words of a live article, by whom the newspaper lets do so; looked at afterwards. */
  publish_small: {
    from: ['editing'],
    to: 'published',
    live: true,
    complete: true,
    decided: true,
    keeps: 'published',
  },
  /** The working copy is again what readers see; the text that is dropped is kept. */
  drop_revision: {
    from: ['draft', 'submitted', 'editing', 'returned', 'awaiting_approval', 'approved'],
    to: 'published',
    live: true,
    keeps: 'saved',
  },
  check: { from: WHILE_LIVE, to: 'published', live: true },
  revise: { from: ['published'], to: 'editing' },
  correct: { from: WHILE_LIVE, to: 'published', live: true },
  take_down: { from: WHILE_LIVE, to: 'taken_down', reason: true, live: true },
  reinstate: { from: ['taken_down'], to: 'approved' },
  restore: { from: ['discarded'], to: 'draft' },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as Step[]

/** The rule of a step, in the wide type. */
export function stepRule(step: Step): StepRule {
  return STEPS[step]
}

/**
 * The article after a step: state, who holds it, who forwarded it, who counts as a writer. The rights are not asked
 * here (`permissions.ts`); the operation stores what this says and nothing else.
 * @param assigneeId for `assign`: to whom it is given; null while it is only asked whether it could be
 */
export function afterStep(
  article: ArticleFacts,
  step: Step,
  actorId: string,
  assigneeId: string | null = null,
): ArticleFacts {
  const next: ArticleFacts = { ...article, state: STEPS[step].to }
  switch (step) {
    case 'claim':
    case 'take_over':
    case 'recall':
      // Who takes a text over has not written it yet: the writers stay who they were.
      return { ...next, holderId: actorId, forwardedById: null }
    case 'assign':
      return { ...next, holderId: assigneeId, forwardedById: null }
    case 'revise':
      return { ...next, holderId: actorId, forwardedById: null, writerIds: [] }
    case 'send_back':
      // Back to who sent it up; approved texts that nobody forwarded go to who sends them back.
      return { ...next, holderId: article.forwardedById ?? actorId, forwardedById: null }
    case 'forward':
      return { ...next, holderId: null, forwardedById: actorId }
    case 'publish':
    case 'publish_due':
      return { ...outNow(next), writerIds: [] }
    case 'self_publish':
    case 'publish_small':
      return {
        ...outNow(next),
        unchecked: true,
        uncheckedByIds: [...article.uncheckedByIds.filter((id) => id !== actorId), actorId],
        writerIds: [],
      }
    case 'drop_revision':
      return { ...next, sectionId: article.liveSectionId, holderId: null, forwardedById: null, writerIds: [] }
    case 'check':
      return { ...article, unchecked: false, uncheckedByIds: [] }
    case 'take_down':
      return {
        ...next,
        holderId: null,
        forwardedById: null,
        live: false,
        liveSectionId: null,
        unchecked: false,
        uncheckedByIds: [],
      }
    case 'correct':
      return article
    case 'submit':
    case 'discard':
    case 'withdraw':
    case 'return':
    case 'release':
    case 'approve':
    case 'schedule':
    case 'unschedule':
    case 'reinstate':
    case 'restore':
      return { ...next, holderId: null }
  }
}

function outNow(article: ArticleFacts): ArticleFacts {
  return { ...article, holderId: null, forwardedById: null, live: true, liveSectionId: article.sectionId }
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
