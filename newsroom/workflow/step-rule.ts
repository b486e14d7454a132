import type { NoticeKind } from '#newsroom/kit/notice-kinds.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ArticleState } from '../kit/article-states.ts'
import type { FirstInto } from './queue-place.ts'

/** What has to be filled in, or said yes to, before a step is taken; of several steps the first of these counts. */
export const STEP_ASKS = ['correction', 'points', 'reason', 'time', 'person', 'consent'] as const
export type StepAsks = (typeof STEP_ASKS)[number]

/** Where a step stands among those that a person may take, the foremost first. */
export const STEP_PLACES = ['first', 'onward', 'calm', 'menu', 'last'] as const
export type StepPlace = (typeof STEP_PLACES)[number]

/** The keys of the review desk that stand for steps. */
export type StepKey =
  | 'claim'
  | 'takeOver'
  | 'assign'
  | 'forward'
  | 'approve'
  | 'publish'
  | 'schedule'
  | 'giveBack'
  | 'release'

/** By whom and to what end a step is taken. */
export type StepBy = {
  /** Empty where the clock takes it. */
  actorId: string
  /** For `assign`: to whom it is given; null while it is only asked whether it could be. */
  assigneeId: string | null
}

/** The columns of an article's row that steps write beside its facts. */
export type StepColumns = {
  approvedVersionId: string | null
  approvedById: string | null
  scheduledAt: Date | null
  /** The version that readers see. */
  liveVersionId: string | null
  firstPublishedAt: Date | null
  uncheckedSince: Date | null
  /** The last version that readers had and that somebody other than its publisher answered for. */
  checkedVersionId: string | null
  /** When it first came into each state in this round. */
  firstInto: FirstInto | null
}

/** `versionId`: what the step keeps. `scheduledAt`: for `schedule`. */
export type StepMoment = StepBy & { at: Date; versionId: string | null; scheduledAt: Date | null }

/** An article before and after a step, and the person whom it was about. */
export type StepEffect = { before: ArticleFacts; after: ArticleFacts; subject: string | null }

/** Everything that there is to know of a step. Its words are in `messages/…/steps.ts`. */
export type StepRule = {
  /** Who may take it, the article's state and holder aside. */
  right: (viewer: Viewer, article: ArticleFacts, rules: Rules) => boolean
  from: readonly ArticleState[]
  /** `same`: what the step does has nothing to do with the working copy's state. */
  to: ArticleState | 'same'
  /** Only while readers see a version, whatever the working copy's state is. */
  live?: true
  /** With a text that is being edited nobody takes it but its holder. */
  holders?: true
  /** Why it can't be taken all the same. */
  unless?: (viewer: Viewer, article: ArticleFacts, rules: Rules) => Refusal | null
  /** It is refused while fields that readers need are empty. */
  complete?: true
  /** It is refused while suggestions in the text are open: what follows it may reach readers. */
  decided?: true
  /** The version that it keeps, if it keeps one. */
  keeps?: 'submitted' | 'returned' | 'forwarded' | 'approved' | 'published' | 'saved'

  /** What changes of the article beside its state; where nothing is said, nobody holds it any more. */
  after?: (article: ArticleFacts, by: StepBy) => Partial<ArticleFacts>
  /** What it writes beside that. */
  columns?: (row: StepColumns, moment: StepMoment) => Partial<StepColumns>
  /** What it does to the version that readers see. */
  readers?: 'have' | 'lose'
  /** It works on a text: the working copy becomes again what readers see, or an article of its own is begun. */
  text?: 'dropped' | 'correction'
  /** The other person whom it is about, as the log names them. */
  about?: (before: ArticleFacts, after: ArticleFacts) => string | null
  /** Who is told of it, beside who took it. */
  notice?: { kind: NoticeKind; to: (effect: StepEffect) => readonly (string | null)[] }
  /** Whether it can be taken back. What readers have seen can't be. */
  undo: boolean

  asks?: StepAsks
  place: StepPlace
  /** The desk asks first where something that was to be mended is not ticked. */
  mends?: true
  /** What becomes of the desk after it: the article is the viewer's to write, or they stay with it; otherwise they go on. */
  next?: 'write' | 'stay'
  key?: StepKey
}
