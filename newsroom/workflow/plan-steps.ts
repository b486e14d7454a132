import type { ArticleContent } from '#newsroom/articles/article.ts'
import { missingFields } from '#newsroom/articles/article-content.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { countOpen } from '#newsroom/suggestions/suggestions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import type { ArticleState } from '../kit/article-states.ts'
import { LIMITS } from '../kit/limits.ts'
import { type FirstInto, placeIn, type QueuePlace } from './queue-place.ts'
import type { StepBy, StepColumns, StepEffect } from './step-rule.ts'
import { afterStep, needsReason, type Step, stepRule } from './steps.ts'

/** What steps are asked for. `scheduledAt`: for `schedule`; `assigneeId`: for `assign`. */
export type AskedSteps = {
  /** One step, or several that are taken together or not at all. */
  steps: readonly Step[]
  reason?: string
  scheduledAt?: Date | null
  assigneeId?: string | null
}

/** An article as it stands before steps. */
export type Planned = { facts: ArticleFacts; columns: StepColumns; content: ArticleContent }

/** A step as it is taken. `versionId`: the version that it keeps. */
export type PlannedStep = StepEffect & { step: Step; versionId: string | null }

/** What steps write into the row of an article. */
export type StepChange = Partial<StepColumns> & {
  state: ArticleState
  stateSince?: Date
  queuePlace?: Date
  firstInto?: FirstInto | null
  holderId: string | null
  forwardedById: string | null
  writerIds: string[]
  uncheckedByIds: string[] | null
  updatedAt: Date
}

export type StepPlan = {
  ok: true
  /** The article as the steps leave it. */
  facts: ArticleFacts
  change: StepChange
  taken: PlannedStep[]
  /** Why they are taken, tidied; empty where nothing was said. */
  reason: string
}

/** Whether a step may be taken: {@link decideStep} for a person. The clock takes what is due. */
export type Decide = (article: ArticleFacts, step: Step, by: StepBy) => { ok: true; after: ArticleFacts } | Refused

/** The clock takes what has become due, out of the states that the step leads from. */
export const decideDue: Decide = (article, step, by) =>
  stepRule(step).from.includes(article.state)
    ? { ok: true, after: afterStep(article, step, by) }
    : refuse({ code: 'wrong_state', state: article.state })

/**
 * Works out steps that are to be taken together: each decided on the article as the one before it leaves it. Nothing is
 * stored here.
 */
export function planSteps(
  article: Planned,
  asked: AskedSteps,
  by: { actorId: string; at: Date },
  decide: Decide,
): StepPlan | Refused {
  const reason = normaliseProse(asked.reason ?? '').slice(0, LIMITS.reason)
  const scheduledAt = asked.scheduledAt ?? null
  const actor = { actorId: by.actorId, assigneeId: asked.assigneeId ?? null }
  const taken: PlannedStep[] = []
  let columns: Partial<StepColumns> = {}
  let { facts } = article
  for (const step of asked.steps) {
    const decision = decide(facts, step, actor)
    if (!decision.ok) return decision
    const lacks = whatLacks(step, article.content, { reason, scheduledAt, at: by.at })
    if (lacks) return lacks
    const { keeps, columns: written, about } = stepRule(step)
    const versionId = keeps ? newId() : null
    const { after } = decision
    taken.push({ step, before: facts, after, versionId, subject: about?.(facts, after) ?? null })
    const moment = { ...actor, at: by.at, versionId, scheduledAt }
    columns = { ...columns, ...written?.({ ...article.columns, ...columns }, moment) }
    facts = after
  }
  const change: StepChange = {
    ...columns,
    updatedAt: by.at,
    ...(facts.state === article.facts.state ? {} : { stateSince: by.at, ...placeAfter(article, taken, by.at) }),
    state: facts.state,
    holderId: facts.holderId,
    forwardedById: facts.forwardedById,
    writerIds: [...facts.writerIds],
    uncheckedByIds: facts.unchecked ? [...facts.uncheckedByIds] : null,
  }
  return { ok: true, facts, change, taken, reason }
}

/** Steps that are taken together pass through states between, which count as none of those it waited in. */
function placeAfter({ columns }: Planned, taken: readonly PlannedStep[], at: Date): QueuePlace {
  const out = taken.some(({ step }) => stepRule(step).readers === 'have')
  const last = taken.at(-1)
  return placeIn(last?.after.state ?? 'draft', at, out ? null : columns.firstInto)
}

/** What a step asks for and has not been given, or the text does not have. */
function whatLacks(
  step: Step,
  content: ArticleContent,
  said: { reason: string; scheduledAt: Date | null; at: Date },
): Refused | null {
  const rule = stepRule(step)
  if (needsReason(step) && said.reason === '') return refuse({ code: 'reason_missing' })
  if (rule.complete) {
    const missing = missingFields(content)
    if (missing.length > 0) return refuse({ code: 'fields', fields: missing })
  }
  const open = rule.decided ? countOpen(content.body) : 0
  if (open > 0) return refuse({ code: 'open_suggestions', count: open })
  const timed = rule.asks !== 'time' || (said.scheduledAt !== null && said.scheduledAt > said.at)
  return timed ? null : refuse({ code: 'time_past' })
}
