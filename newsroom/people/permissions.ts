import type { ArticleState } from '../articles/article.ts'
import { type Refused, refuse } from '../kit/refusals.ts'
import type { ReturnStep } from '../returns/return-list.ts'
import { WORKED_ON } from '../review/deadline.ts'
import type { SmallEdits } from '../workflow/small-change.ts'
import { type ArticleFacts, afterStep, SHORT_PATHS, STEP_NAMES, type Step, stepRule } from '../workflow/workflow.ts'
import { holdsSection, type Role, ranksAtLeast, type Viewer } from './roles.ts'

/** Rights that concern no single article, and the least role that has them. */
const RIGHTS = {
  'article.create': 'contributor',
  'media.upload': 'contributor',
  /** To look through everybody's pictures. */
  'media.library': 'reporter',
  'queue.read': 'editor',
  /** The duty book, its notes and the sheet that is printed from it. */
  'duty.read': 'editor',
  /** To be told of what went wrong with publishing. */
  'alarms.read': 'managing_editor',
  /** To see how somebody else's articles of a month were changed. */
  'changes.read': 'managing_editor',
  'subject.propose': 'contributor',
  /** To lay out the front page and the fronts of sections. */
  'front.arrange': 'managing_editor',
  'log.read': 'editor_in_chief',
  'people.manage': 'admin',
  'settings.manage': 'admin',
} as const satisfies Record<string, Role>
export type Right = keyof typeof RIGHTS

/** Settings of the newsroom that rights depend on. `smallEdits`: the least role that brings out small changes alone. */
export type Rules = { fourEyes: boolean; smallEdits?: SmallEdits }

/** The one question of rights that concern no single article. */
export function may(viewer: Viewer, right: Right): boolean {
  return ranksAtLeast(viewer, RIGHTS[right])
}

/** Who may say what the page of a pen name shows: whoever signs with it, and who looks after the accounts. */
export function mayPresentPenName(viewer: Viewer, penName: { personId: string }): boolean {
  return penName.personId === viewer.id || may(viewer, 'people.manage')
}

/** Whose pen names belong together is for nobody to tell but that person. */
export function mayNameTogether(viewer: Viewer, penName: { personId: string }): boolean {
  return penName.personId === viewer.id
}

const isAuthor = (viewer: Pick<Viewer, 'id'>, article: ArticleFacts) => article.authorId === viewer.id
const holds = (viewer: Pick<Viewer, 'id'>, article: ArticleFacts) => article.holderId === viewer.id
/** Readers' own section: what concerns nothing but the version that they see. */
const holdsLiveSection = (viewer: Viewer, article: ArticleFacts) =>
  article.live && holdsSection(viewer, article.liveSectionId)
/**
 * Both sections of an article that readers see in one and that is being rewritten for another. What is done with the
 * working copy replaces a page of the first, so a right to the second alone is no right.
 */
const holdsSections = (viewer: Viewer, article: ArticleFacts) =>
  holdsSection(viewer, article.sectionId) && (!article.live || holdsLiveSection(viewer, article))
const edits = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'editor') && holdsSections(viewer, article)
const approves = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'desk_head') && holdsSections(viewer, article)
/** Either desk may look: the one whose page it is, and the one that it is being written for. */
const looksOn = (viewer: Viewer, article: ArticleFacts) =>
  ranksAtLeast(viewer, 'editor') && (holdsSection(viewer, article.sectionId) || holdsLiveSection(viewer, article))
const publishes = (viewer: Viewer) => ranksAtLeast(viewer, 'managing_editor')
const answersForAll = (viewer: Viewer) => ranksAtLeast(viewer, 'editor_in_chief')
const broughtItOut = (viewer: Viewer, article: ArticleFacts) =>
  isAuthor(viewer, article) || article.uncheckedByIds.includes(viewer.id)
const isTrustedIn = (viewer: Viewer, sectionId: string | null) =>
  sectionId !== null && viewer.selfPublishSectionIds.includes(sectionId)
const isTrustedAuthor = (viewer: Viewer, article: ArticleFacts) =>
  isAuthor(viewer, article) &&
  isTrustedIn(viewer, article.sectionId) &&
  (!article.live || isTrustedIn(viewer, article.liveSectionId))

/** Texts that are still their author's own and no desk's. */
const PRIVATE_STATES: readonly ArticleState[] = ['draft', 'discarded']

/** Who may read the working copy of an article, and its history. */
export function mayRead(viewer: Viewer, article: ArticleFacts): boolean {
  if (isAuthor(viewer, article) || holds(viewer, article) || publishes(viewer)) return true
  if (looksOn(viewer, article)) return !PRIVATE_STATES.includes(article.state) || article.live
  return ranksAtLeast(viewer, 'reporter') && article.state === 'published'
}

/**
 * Who may read how an article came about: its log with the reasons, and its versions. Whoever works on it or answers
 * for it; not every reporter who may read what was published.
 */
export function mayReadHistory(viewer: Viewer, article: ArticleFacts): boolean {
  const worksOnIt =
    isAuthor(viewer, article) ||
    holds(viewer, article) ||
    article.writerIds.includes(viewer.id) ||
    looksOn(viewer, article) ||
    publishes(viewer)
  return worksOnIt && mayRead(viewer, article)
}

/**
 * Who may read and write comments on an article: whoever may read how it came about, and whoever is named in one of them
 * and may read the text. What is said about a text is no reader's affair.
 */
export function mayComment(viewer: Viewer, article: ArticleFacts, mentioned: boolean): boolean {
  return mayReadHistory(viewer, article) || (mentioned && mayRead(viewer, article))
}

/** Who may call a conversation settled, or take it up again: whoever works on the article or answers for it. */
export function maySettle(viewer: Viewer, article: ArticleFacts): boolean {
  return mayReadHistory(viewer, article)
}

/** Who may change the text: its author while it is a draft or returned, its holder while it is being edited. */
export function mayWrite(viewer: Pick<Viewer, 'id'>, article: ArticleFacts): boolean {
  if (article.state === 'draft' || article.state === 'returned') return isAuthor(viewer, article)
  return article.state === 'editing' && holds(viewer, article)
}

/**
 * Who ticks off what a text was sent back with, while it lies there to be mended: its author, and of what came back to
 * the desk its holder.
 */
export function mayTick(viewer: Pick<Viewer, 'id'>, article: ArticleFacts, step: ReturnStep): boolean {
  const withDesk = article.state === 'editing'
  return withDesk === (step === 'send_back') && mayWrite(viewer, article)
}

/** Texts that nobody outside is shown any more, by whatever address. */
const WITHDRAWN_STATES: readonly ArticleState[] = ['taken_down', 'discarded']

/** Whether previews of the article may be looked at; an embargo is no obstacle, a take-down is. */
export function previewsOpen(article: Pick<ArticleFacts, 'state'>): boolean {
  return !WITHDRAWN_STATES.includes(article.state)
}

/** Who may show the article to somebody without an account: whoever writes it or may read how it came about. */
export function mayPreview(viewer: Viewer, article: ArticleFacts): boolean {
  return mayWrite(viewer, article) || mayReadHistory(viewer, article)
}

/** Whether somebody could be given the article to edit. */
export function mayBeAssigned(person: Viewer, article: ArticleFacts): boolean {
  return edits(person, article) && !holds(person, article)
}

/** Who may say when the desk wants to have the article: whoever edits it, and not its own author. */
export function maySetDeadline(viewer: Viewer, article: ArticleFacts): boolean {
  if (!WORKED_ON.includes(article.state) || isAuthor(viewer, article)) return false
  return mayRead(viewer, article) && edits(viewer, article)
}

/** Whether a right to the step exists at all, the article's state and holder aside. */
function hasRight(viewer: Viewer, article: ArticleFacts, step: Step, rules: Rules): boolean {
  switch (step) {
    case 'submit':
    case 'discard':
    case 'withdraw':
    case 'restore':
      return isAuthor(viewer, article)
    case 'claim':
    case 'return':
    case 'forward':
      return edits(viewer, article)
    case 'assign':
      // Out of the queue by who answers for the desk; what somebody holds they hand on themselves.
      return approves(viewer, article) || (edits(viewer, article) && holds(viewer, article))
    case 'take_over':
      return edits(viewer, article) && !holds(viewer, article)
    case 'release':
      // Whoever holds it, a trusted author too; a text that lies is freed by who answers for the whole paper.
      return holds(viewer, article) || publishes(viewer)
    case 'recall':
      return edits(viewer, article) && article.forwardedById === viewer.id
    case 'approve':
    case 'send_back':
      return approves(viewer, article)
    case 'publish':
    case 'schedule':
    case 'unschedule':
    case 'correct':
      return publishes(viewer)
    case 'revise':
      return edits(viewer, article) || isTrustedAuthor(viewer, article)
    case 'self_publish':
      return isTrustedAuthor(viewer, article)
    case 'publish_small':
      return maySmallEdit(viewer, rules) && edits(viewer, article)
    case 'drop_revision':
      // What was approved is no longer its editors' to drop.
      if (article.state === 'approved') return approves(viewer, article)
      return mayWrite(viewer, article) || edits(viewer, article) || isTrustedAuthor(viewer, article)
    case 'check':
      return ranksAtLeast(viewer, 'editor') && holdsLiveSection(viewer, article) && !broughtItOut(viewer, article)
    case 'take_down':
    case 'reinstate':
      return answersForAll(viewer)
    case 'publish_due':
      return false
  }
}

/** Whether the newspaper lets this role bring out a small change of a live article alone. */
function maySmallEdit(viewer: Viewer, { smallEdits = 'nobody' }: Rules): boolean {
  return smallEdits !== 'nobody' && ranksAtLeast(viewer, smallEdits)
}

/** Steps with a text that is being edited which nobody takes but its holder. */
const HOLDERS_STEPS: readonly Step[] = ['assign', 'return', 'forward', 'self_publish', 'publish_small', 'drop_revision']

/** Four eyes: who wrote the text can't approve it, be it as its author or as the only one who changed it since. */
function wroteIt(viewer: Viewer, article: ArticleFacts): 'author' | 'writer' | null {
  if (isAuthor(viewer, article)) return 'author'
  return article.writerIds.length === 1 && article.writerIds[0] === viewer.id ? 'writer' : null
}

/**
 * The one decision about a step of the workflow. Page, action, route, clock and command line all ask here.
 * Who may not even read the article learns nothing of its state.
 */
export function decideStep(
  viewer: Viewer,
  article: ArticleFacts,
  step: Step,
  rules: Rules,
  assigneeId?: string | null,
): { ok: true; after: ArticleFacts } | Refused {
  if (!mayRead(viewer, article) || !hasRight(viewer, article, step, rules)) return refuse({ code: 'not_allowed' })
  const rule = stepRule(step)
  if (!rule.from.includes(article.state) || (rule.live && !article.live))
    return refuse({ code: 'wrong_state', state: article.state })
  const heldByOther = article.state === 'editing' && !holds(viewer, article)
  if (heldByOther && HOLDERS_STEPS.includes(step)) {
    return refuse({ code: 'held', by: article.holderId ?? '' })
  }
  const wrote = step === 'approve' && rules.fourEyes ? wroteIt(viewer, article) : null
  if (wrote) return refuse({ code: 'four_eyes', as: wrote })
  if (step === 'publish_small' && article.small !== true) return refuse({ code: 'not_small' })
  if (step === 'discard' && article.live) return refuse({ code: 'live' })
  if (step === 'check' && !article.unchecked) return refuse({ code: 'wrong_state', state: article.state })
  if (step === 'correct' && article.kind === 'correction') return refuse({ code: 'not_allowed' })
  return { ok: true, after: afterStep(article, step, viewer.id, assigneeId) }
}

/** The steps that the viewer may take now, in the order of the workflow table. The server names them to the browser. */
export function stepsFor(viewer: Viewer, article: ArticleFacts, rules: Rules): Step[] {
  return STEP_NAMES.filter((step) => decideStep(viewer, article, step, rules).ok)
}

/** The article as it will be when whoever may write it has written: a run offered on a desk is taken after that. */
export function asWritten(viewer: Viewer, article: ArticleFacts): ArticleFacts {
  if (!mayWrite(viewer, article) || article.writerIds.includes(viewer.id)) return article
  return { ...article, writerIds: [...article.writerIds, viewer.id] }
}

/** The runs of steps that the viewer may take now in one go, also after they have gone on writing. */
export function shortPathsFor(viewer: Viewer, article: ArticleFacts, rules: Rules): Step[][] {
  return SHORT_PATHS.filter((path) => {
    let facts = asWritten(viewer, article)
    return path.every((step) => {
      const decision = decideStep(viewer, facts, step, rules)
      if (decision.ok) facts = decision.after
      return decision.ok
    })
  }).map((path) => [...path])
}
