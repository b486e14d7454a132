import { WORKED_ON } from '#newsroom/articles/states.ts'
import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import { afterStep, SHORT_PATHS, STEP_NAMES, type Step, stepRule } from '#newsroom/workflow/steps.ts'
import { isPrivate, isWithdrawn } from '../articles/states.ts'
import { type Refused, refuse } from '../kit/refusals.ts'
import { ranksAtLeast, reachOf } from '../people/rank.ts'
import { edits, holds, isAuthor, looksOn, mayWrite, publishes, readsAlong } from '../people/relations.ts'
import { ROLES, type Role, type Viewer } from '../people/roles.ts'
import type { ReturnStep } from '../returns/return-list.ts'
import { RIGHTS, type Right } from './right-names.ts'
import { setsGive } from './right-sets.ts'

export type { Right }

/** The one question of rights that concern no single article: a role has them, or a named set that was given beside it. */
export function may(viewer: Pick<Viewer, 'role' | 'sets'>, right: Right): boolean {
  return ranksAtLeast(viewer, RIGHTS[right]) || setsGive(viewer, right)
}

/** The roles that have a right, for what is looked up by it. */
export function rolesWith(right: Right): Role[] {
  return ROLES.filter((role) => may({ role }, right))
}

/** Who may say what the page of a pen name shows: whoever signs with it, and who looks after the accounts. */
export function mayPresentPenName(viewer: Viewer, penName: { personId: string }): boolean {
  return penName.personId === viewer.id || may(viewer, 'people.manage')
}

/** Who may change what somebody said, or was told: nobody but that person. */
export function isOwn(viewer: Pick<Viewer, 'id'>, personId: string): boolean {
  return personId === viewer.id
}

/** How one's own articles were changed, and somebody else's for whoever answers for the whole paper. */
export function mayReadChangesOf(viewer: Viewer, authorId: string): boolean {
  return isOwn(viewer, authorId) || may(viewer, 'changes.read')
}

/** Whose pen names belong together is for nobody to tell but that person. */
export function mayNameTogether(viewer: Viewer, penName: { personId: string }): boolean {
  return penName.personId === viewer.id
}

/** Who may read the working copy of an article, and its history. */
export function mayRead(viewer: Viewer, article: ArticleFacts): boolean {
  if (isAuthor(viewer, article) || holds(viewer, article) || publishes(viewer)) return true
  if (looksOn(viewer, article) || readsAlong(viewer, article)) return !isPrivate(article.state) || article.live
  return reachOf(viewer).settled && article.state === 'published'
}

/**
 * Who may read how an article came about: its log with the reasons, and its versions. Whoever works on it or answers
 * for it; not every reporter who may read what was published.
 */
export function mayReadHistory(viewer: Viewer, article: ArticleFacts): boolean {
  return (worksOn(viewer, article) || readsAlong(viewer, article)) && mayRead(viewer, article)
}

/** Who may leave a text with an article: whoever writes or edits it, or answers for it. */
export function mayLeaveText(viewer: Viewer, article: ArticleFacts): boolean {
  return worksOn(viewer, article) && mayRead(viewer, article)
}

function worksOn(viewer: Viewer, article: ArticleFacts): boolean {
  return (
    isAuthor(viewer, article) ||
    holds(viewer, article) ||
    article.writerIds.includes(viewer.id) ||
    looksOn(viewer, article) ||
    publishes(viewer)
  )
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
  return mayLeaveText(viewer, article)
}

/**
 * Who ticks off what a text was sent back with, while it lies there to be mended: its author, and of what came back to
 * the desk its holder.
 */
export function mayTick(viewer: Pick<Viewer, 'id'>, article: ArticleFacts, step: ReturnStep): boolean {
  const withDesk = article.state === 'editing'
  return withDesk === (step === 'send_back') && mayWrite(viewer, article)
}

/** Whether previews of the article may be looked at; an embargo is no obstacle, a take-down is. */
export function previewsOpen(article: Pick<ArticleFacts, 'state'>): boolean {
  return !isWithdrawn(article.state)
}

/** Who may show the article to somebody without an account: whoever writes it, works on it or answers for it. */
export function mayPreview(viewer: Viewer, article: ArticleFacts): boolean {
  return mayWrite(viewer, article) || mayLeaveText(viewer, article)
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

/**
 * The one decision about a step of the workflow. Page, action, route, clock and command line all ask here.
 * Who may not even read the article learns nothing of its state.
 */
export function decideStep(
  viewer: Viewer,
  article: ArticleFacts,
  step: Step,
  rules: Rules,
  assigneeId: string | null = null,
): { ok: true; after: ArticleFacts } | Refused {
  const rule = stepRule(step)
  if (!mayRead(viewer, article) || !rule.right(viewer, article, rules)) return refuse({ code: 'not_allowed' })
  if (!rule.from.includes(article.state) || (rule.live && !article.live))
    return refuse({ code: 'wrong_state', state: article.state })
  if (rule.holders && article.state === 'editing' && !holds(viewer, article)) {
    return refuse({ code: 'held', by: article.holderId ?? '' })
  }
  const obstacle = rule.unless?.(viewer, article, rules)
  if (obstacle) return refuse(obstacle)
  return { ok: true, after: afterStep(article, step, { actorId: viewer.id, assigneeId }) }
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
