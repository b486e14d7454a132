import 'server-only'
import { z } from 'zod'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, factsOf, findArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findPerson, namesOf } from '#db/stores/people/people.ts'
import { noteCounts } from '#db/stores/reading/projection.ts'
import type { NewPoint } from '#db/stores/returns/returns.ts'
import { ARTICLE_STATES, type ArticleState } from '#newsroom/kit/article-states.ts'
import { now } from '#newsroom/kit/clock.ts'
import { wholeNumber } from '#newsroom/kit/input.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Rules } from '#newsroom/people/article-facts.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type AskedPoint, isReturnStep } from '#newsroom/returns/return-list.ts'
import { decideStep, mayBeAssigned, mayRead } from '#newsroom/rights/permissions.ts'
import { type AskedSteps, planSteps, type StepPlan } from '#newsroom/workflow/plan-steps.ts'
import { stepRule } from '#newsroom/workflow/steps.ts'
import { doOnce } from '../kit/do-once.ts'
import { viewerOf } from '../people/session.ts'
import { keepReturnList, pointsInWords, pointsToReturn } from '../returns/return-points.ts'
import { carryOut, plannedFrom } from '../workflow/carry-out.ts'
import { keepForUndo } from '../workflow/last-steps.ts'
import { putBackLiveText } from '../workflow/live-text.ts'
import { prepareSteps, withPrepared } from '../workflow/prepare-steps.ts'

export type StepsInput = AskedSteps & {
  articleId: string
  /** The version the viewer saw when deciding. */
  baseVersion: number
  /** The name under which the page sends them again where no answer came. */
  actName?: string | undefined
  /** For `return` and `send_back`: what is to be mended. The log's reason is their words. */
  points?: readonly AskedPoint[]
}

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
  // A correction is an article of its own, which `correct-article.ts` begins; a step that changes the text goes alone.
  const { text } = input.steps.map(stepRule).find((rule) => rule.text !== undefined) ?? {}
  if (input.steps.length === 0 || text === 'correction') return refuse({ code: 'malformed' })
  if (text !== undefined && input.steps.length > 1) return refuse({ code: 'malformed' })
  const newspaper = await readNewspaper(database())
  const prepared = await prepareSteps(viewer, input, newspaper)
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
    const points = input.steps.some(isReturnStep) ? await pointsToReturn(tx, row.id, input) : null
    const asked = { ...input, reason: points ? pointsInWords(points) : (input.reason ?? '') }
    const plan = planSteps(
      withPrepared(plannedFrom(row), row, prepared),
      asked,
      { actorId: viewer.id, at },
      (facts, step, by) => decideStep(viewer, facts, step, newspaper, by.assigneeId),
    )
    if (!plan.ok) return withHolderName(tx, plan)
    // The change comes first: of two who decide at the same moment, the second one ends here.
    const stored =
      text === 'dropped'
        ? await putBackLiveText(tx, viewer, row, plan, prepared.carried)
        : await storePlan(tx, viewer, row, plan)
    if (!stored) return refuse({ code: 'conflict', current: row.version + 1, keptVersionId: null })
    const { eventId, counts } = await carryOut(tx, row, stored, { actorId: viewer.id, at })
    if (counts.length > 0) await noteCounts(tx, counts)
    await keepForUndo(tx, row, stored, { actorId: viewer.id, at, eventId })
    if (points) await keepReturnLists(tx, viewer, row, stored, points)
    return { ok: true, version: row.version + 1, state: plan.facts.state }
  })
}

async function storePlan(tx: Store, viewer: Viewer, row: ArticleRow, plan: StepPlan): Promise<StepPlan | null> {
  return (await updateArticle(tx, row.id, row.version, { ...plan.change, updatedById: viewer.id })) ? plan : null
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

/** Keeps what the text was sent back with, beside the text that it was. */
async function keepReturnLists(
  tx: Store,
  viewer: Viewer,
  /** As it was before the steps. */
  row: ArticleRow,
  plan: StepPlan,
  points: readonly NewPoint[],
): Promise<void> {
  for (const { step, versionId } of plan.taken) {
    if (!isReturnStep(step)) continue
    await keepReturnList(tx, step, row, { returnedById: viewer.id, keptVersionId: versionId, points })
  }
}
