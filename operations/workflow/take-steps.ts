import 'server-only'
import { z } from 'zod'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf, findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { findVersion, keepVersion } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findPerson, namesOf } from '#db/stores/people/people.ts'
import type { NewPoint } from '#db/stores/returns/returns.ts'
import { keepLastSteps } from '#db/stores/workflow/last-steps.ts'
import { ARTICLE_STATES, type ArticleContent, type ArticleState, LIMITS } from '#newsroom/articles/article.ts'
import { missingFields } from '#newsroom/articles/article-content.ts'
import { now } from '#newsroom/kit/clock.ts'
import { newId } from '#newsroom/kit/id.ts'
import { wholeNumber } from '#newsroom/kit/input.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { decideStep, mayBeAssigned, mayRead, type Rules } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type AskedPoint, isReturnStep } from '#newsroom/returns/return-list.ts'
import { countOpen } from '#newsroom/suggestions/suggestions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { type BeforeSteps, canBeUndone } from '#newsroom/workflow/undo.ts'
import { type ArticleFacts, type Step, stepRule } from '#newsroom/workflow/workflow.ts'
import { tellOfSteps } from '../notices/tell-people.ts'
import { viewerOf } from '../people/session.ts'
import { keepReturnList, pointsInWords, pointsToReturn } from '../returns/return-points.ts'
import { doOnce } from './do-once.ts'
import { dropRevision } from './drop-revision.ts'
import { publishVersion, withdrawFromReaders } from './publish-version.ts'
import { withSmallness } from './revisions.ts'

export type StepsInput = {
  articleId: string
  /** The version the viewer saw when deciding. */
  baseVersion: number
  /** One step, or several that are taken together or not at all. */
  steps: readonly Step[]
  /** The name under which the page sends them again where no answer came. */
  actName?: string | undefined
  reason?: string
  /** For `return` and `send_back`: what is to be mended. The log's reason is their words. */
  points?: readonly AskedPoint[]
  /** For `schedule`. */
  scheduledAt?: Date | null
  /** For `assign`: to whom the article is given. */
  assigneeId?: string | null
}

/** `subject`: the person from whom it was taken over, or to whom it was given. */
type Taken = { step: Step; from: ArticleState; to: ArticleState; versionId: string | null; subject: string | null }
type Change = Parameters<typeof updateArticle>[3]

const TAKEN = z.object({
  ok: z.literal(true),
  version: wholeNumber(Number.MAX_SAFE_INTEGER),
  state: z.enum(ARTICLE_STATES),
})

/** Takes steps of the workflow: right, state and version checked, the change made and logged, in one transaction. */
export async function takeSteps(
  viewer: Viewer,
  input: StepsInput,
): Promise<Outcome<{ version: number; state: ArticleState }>> {
  // A correction is an article of its own, which `correct-article.ts` begins.
  if (input.steps.length === 0 || input.steps.includes('correct')) return refuse({ code: 'malformed' })
  if (input.steps.includes('drop_revision')) return dropRevision(viewer, input)
  const newspaper = await readNewspaper(database())
  const measured = input.steps.includes('publish_small') ? await measure(viewer, input.articleId, newspaper) : null
  const named = { name: input.actName, what: `steps of ${input.articleId}`, answer: TAKEN }
  return doOnce(viewer, named, async (tx) => {
    const row = await findArticle(tx, input.articleId)
    if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    if (row.version !== input.baseVersion) {
      return refuse({ code: 'conflict', current: row.version, keptVersionId: null })
    }
    if (input.steps.includes('assign')) {
      const refused = await whyNotAssigned(tx, viewer, row, input, newspaper)
      if (refused) return refused
    }
    const at = now()
    const returns = input.steps.some(isReturnStep)
    const points = returns ? await pointsToReturn(tx, row.id, input) : []
    const reason = returns ? pointsInWords(points) : (input.reason ?? '')
    const facts = measured?.version === row.version ? { ...measured.facts, ...factsOf(row) } : factsOf(row)
    const plan = planSteps(viewer, row, facts, { ...input, reason }, newspaper, at)
    if (!plan.ok) return withHolderName(tx, plan)
    // The update comes first: of two who decide at the same moment, the second one ends here.
    if (!(await updateArticle(tx, row.id, row.version, plan.change))) {
      return refuse({ code: 'conflict', current: row.version + 1, keptVersionId: null })
    }
    const eventId = await carryOut(tx, viewer, { ...row, ...plan.change }, plan, at)
    await keepForUndo(tx, viewer, row, plan, { at, eventId })
    await keepReturnLists(tx, viewer, row, plan, points)
    return { ok: true, version: row.version + 1, state: plan.facts.state }
  })
}

/** Whether the text of this version is a small change, found out before anybody waits for the article. */
async function measure(
  viewer: Viewer,
  articleId: string,
  rules: Rules,
): Promise<{ version: number; facts: ArticleFacts } | null> {
  const row = await findArticle(database(), articleId)
  return row && { version: row.version, facts: await withSmallness(database(), viewer, row, rules, contentOf(row)) }
}

/** Whoever it is given to has to be able to work on it. That is said only to who may give it at all. */
async function whyNotAssigned(
  tx: Store,
  viewer: Viewer,
  row: ArticleRow,
  { steps, assigneeId }: StepsInput,
  rules: Rules,
): Promise<Refused | null> {
  if (steps.length > 1) return refuse({ code: 'malformed' })
  const facts = factsOf(row)
  const decision = decideStep(viewer, facts, 'assign', rules)
  if (!decision.ok) return withHolderName(tx, decision)
  const person = assigneeId ? await findPerson(tx, assigneeId) : null
  const able = person && person.blockedAt === null && mayBeAssigned(viewerOf(person), facts)
  return able ? null : refuse({ code: 'assignee' })
}

/** The rules know the holder by id; the person who is refused is told a name. */
async function withHolderName(tx: Store, refused: Refused): Promise<Refused> {
  if (refused.refusal.code !== 'held') return refused
  const { by } = refused.refusal
  return refuse({ code: 'held', by: (await namesOf(tx, [by])).get(by) ?? '' })
}

type Plan = { ok: true; facts: ArticleFacts; change: Change; taken: Taken[]; reason: string }

/** Decides every step and says what the article's row becomes. Nothing is stored here. */
function planSteps(
  viewer: Viewer,
  row: ArticleRow,
  present: ArticleFacts,
  input: StepsInput,
  rules: Rules,
  at: Date,
): Plan | Refused {
  const reason = normaliseProse(input.reason ?? '').slice(0, LIMITS.reason)
  const taken: Taken[] = []
  const change: Change = { updatedAt: at, updatedById: viewer.id }
  let facts = present
  for (const step of input.steps) {
    const decision = decideStep(viewer, facts, step, rules, input.assigneeId)
    if (!decision.ok) return decision
    const rule = stepRule(step)
    if (rule.reason && reason === '') return refuse({ code: 'reason_missing' })
    if (rule.complete) {
      const missing = missingFields(contentOf(row))
      if (missing.length > 0) return refuse({ code: 'fields', fields: missing })
    }
    const open = rule.decided ? countOpen(row.body) : 0
    if (open > 0) return refuse({ code: 'open_suggestions', count: open })
    if (step === 'schedule' && (!input.scheduledAt || input.scheduledAt <= at)) return refuse({ code: 'time_past' })
    const versionId = rule.keeps ? newId() : null
    const subject = step === 'take_over' ? facts.holderId : step === 'assign' ? decision.after.holderId : null
    taken.push({ step, from: facts.state, to: decision.after.state, versionId, subject })
    facts = decision.after
    Object.assign(change, columnsOf(step, { ...row, ...change }, viewer, at, versionId, input.scheduledAt ?? null))
  }
  if (facts.state !== row.state) change.stateSince = at
  change.state = facts.state
  change.holderId = facts.holderId
  change.forwardedById = facts.forwardedById
  change.writerIds = [...facts.writerIds]
  change.uncheckedByIds = facts.unchecked ? [...facts.uncheckedByIds] : null
  return { ok: true, facts, change, taken, reason }
}

/** What a step writes beside state, holder and writers. */
function columnsOf(
  step: Step,
  row: ArticleRow,
  viewer: Viewer,
  at: Date,
  versionId: string | null,
  scheduledAt: Date | null,
): Change {
  switch (step) {
    case 'approve':
      return { approvedVersionId: versionId, approvedById: viewer.id }
    case 'send_back':
      return { approvedVersionId: null, approvedById: null }
    case 'schedule':
      return { scheduledAt }
    case 'unschedule':
      return { scheduledAt: null }
    case 'publish':
      return {
        liveVersionId: row.approvedVersionId,
        firstPublishedAt: row.firstPublishedAt ?? at,
        checkedVersionId: row.approvedVersionId,
      }
    case 'self_publish':
    case 'publish_small':
      return {
        approvedVersionId: versionId,
        approvedById: null,
        liveVersionId: versionId,
        firstPublishedAt: row.firstPublishedAt ?? at,
        // The longest wait counts.
        uncheckedSince: step === 'publish_small' ? (row.uncheckedSince ?? at) : at,
      }
    case 'check':
      return { uncheckedSince: null, uncheckedByIds: null, checkedVersionId: row.liveVersionId }
    case 'take_down':
      // What readers saw stays named: it is what a reinstated article goes out with. A revision's text stays, unapproved.
      return {
        approvedVersionId: row.liveVersionId,
        liveVersionId: null,
        uncheckedSince: null,
        uncheckedByIds: null,
        scheduledAt: null,
      }
    default:
      return {}
  }
}

/**
 * Keeps versions, gives to readers or takes from them, and writes the log of every step.
 * @returns the first entry of the log
 */
async function carryOut(tx: Store, viewer: Viewer, row: ArticleRow, plan: Plan, at: Date): Promise<string> {
  let first = ''
  for (const { step, from, to, versionId, subject } of plan.taken) {
    const kind = stepRule(step).keeps
    if (kind && versionId) {
      await keepVersion(tx, { id: versionId, articleId: row.id, kind, content: contentOf(row), authorId: viewer.id })
    }
    if (step === 'publish' || step === 'self_publish' || step === 'publish_small') {
      await publishVersion(tx, row, await approvedVersion(tx, row), at)
    }
    if (step === 'take_down') await withdrawFromReaders(tx, row, at)
    const eventId = await logEvent(tx, {
      name: step,
      actorId: viewer.id,
      articleId: row.id,
      ...(subject ? { subject } : {}),
      from,
      to,
      versionId: versionId ?? (step === 'publish' ? row.approvedVersionId : null),
      reason: stepRule(step).reason ? plan.reason : '',
    })
    first ||= eventId
  }
  await tellOfSteps(tx, { actorId: viewer.id, articleId: row.id, after: plan.facts, reason: plan.reason }, plan.taken)
  return first
}

/** Keeps what the article was, for who wants to take the steps back. */
async function keepForUndo(
  tx: Store,
  viewer: Viewer,
  /** As it was before the steps. */
  row: ArticleRow,
  plan: Plan,
  when: { at: Date; eventId: string },
): Promise<void> {
  const steps = plan.taken.map(({ step }) => step)
  if (!canBeUndone(steps)) return
  const before: BeforeSteps = {
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    holderId: row.holderId,
    forwardedById: row.forwardedById,
    writerIds: row.writerIds,
    approvedVersionId: row.approvedVersionId,
    approvedById: row.approvedById,
    scheduledAt: row.scheduledAt?.toISOString() ?? null,
    uncheckedSince: row.uncheckedSince?.toISOString() ?? null,
    uncheckedByIds: row.uncheckedByIds,
    checkedVersionId: row.checkedVersionId,
  }
  await keepLastSteps(tx, { articleId: row.id, version: row.version + 1, actorId: viewer.id, steps, before, ...when })
}

/** Keeps what the text was sent back with, beside the text that it was. */
async function keepReturnLists(
  tx: Store,
  viewer: Viewer,
  /** As it was before the steps. */
  row: ArticleRow,
  plan: Plan,
  points: readonly NewPoint[],
): Promise<void> {
  for (const { step, versionId } of plan.taken) {
    if (!isReturnStep(step)) continue
    await keepReturnList(tx, step, row, { returnedById: viewer.id, keptVersionId: versionId, points })
  }
}

/** The version that was approved. What goes out is exactly that, whatever the working copy says. */
export async function approvedVersion(tx: Store, row: ArticleRow): Promise<{ id: string; content: ArticleContent }> {
  const version = row.approvedVersionId ? await findVersion(tx, row.id, row.approvedVersionId) : null
  if (!version) throw new Error(`Article ${row.id} has no approved version to publish.`)
  return version
}
