'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { articlePath } from '#components/desk/article-path.ts'
import type { ReadOffers } from '#components/review/offers.tsx'
import type { FormState } from '#components/ui/form-state.ts'
import type { ArticleState } from '#newsroom/article.ts'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { RETURN_LIMITS } from '#newsroom/return-list.ts'
import { STEP_NAMES } from '#newsroom/workflow.ts'
import { correctArticle } from '#operations/articles/correct-article.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { type Colleague, listAssignees } from '#operations/articles/list-assignees.ts'
import { readOffers } from '#operations/articles/read-offers.ts'
import { remindOfStep } from '#operations/articles/remind-of-step.ts'
import { setDeadline } from '#operations/articles/set-deadline.ts'
import { takeOver } from '#operations/articles/take-over.ts'
import { takeSteps } from '#operations/articles/take-steps.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { perform } from '#server/action.ts'

/** Begins an article and leads to it. */
export async function createArticleAction(): Promise<FormState> {
  const outcome = await perform(createArticle)
  if (!outcome.ok) return { outcome, typed: {} }
  redirect(articlePath(outcome.id))
}

const id = z.string().max(64)
const prose = z.string().max(20_000)
const stepsSchema = z.object({
  articleId: id,
  baseVersion: z.number().int().positive(),
  steps: z.array(z.enum(STEP_NAMES)).min(1).max(8),
  reason: prose.optional(),
  /** For `return` and `send_back`: what is to be mended. */
  points: z
    .array(z.union([z.object({ text: prose }), z.object({ threadId: id })]))
    .max(2 * RETURN_LIMITS.points)
    .optional(),
  /** As `<input type="datetime-local">` gives it, in the newspaper's zone. */
  scheduledAt: z.string().max(40).optional(),
  /** For `take_over`: who held the article when the viewer decided. */
  holderId: id.nullish(),
  /** For `assign`: to whom the article is given. */
  assigneeId: id.optional(),
})

/** Takes steps of the workflow, one or several at once. */
export async function takeStepsAction(input: unknown): Promise<Outcome<{ version: number; state: ArticleState }>> {
  const parsed = stepsSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { articleId, baseVersion, steps, reason = '', points, scheduledAt: local } = parsed.data
  const { holderId, assigneeId = null } = parsed.data
  if (steps.includes('take_over')) {
    // It waits for what the holder has typed, so it goes with no other step and is based on no version seen before.
    if (steps.length > 1 || !holderId) return refuse({ code: 'malformed' })
    return perform((viewer) => takeOver(viewer, { articleId, holderId, reason }))
  }
  return perform(async (viewer) => {
    const { newspaper } = await readNewspaper()
    const scheduledAt = local === undefined ? null : parseLocalDateTime(local, newspaper.timeZone)
    if (local !== undefined && scheduledAt === null) {
      return refuse({ code: 'fields', fields: [{ field: 'scheduledAt', problem: 'invalid' }] })
    }
    return takeSteps(viewer, {
      articleId,
      baseVersion,
      steps,
      reason,
      ...(points ? { points } : {}),
      scheduledAt,
      assigneeId,
    })
  })
}

const correctionSchema = z.object({ articleId: id, falseStatement: prose, trueStatement: prose })

/** Begins the correction of a published article. */
export async function correctArticleAction(input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = correctionSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => correctArticle(viewer, parsed.data))
}

/** To whom an article can be given, for the form that asks. */
export async function listAssigneesAction(articleId: unknown): Promise<Outcome<{ people: Colleague[] }>> {
  const parsed = id.safeParse(articleId)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => listAssignees(viewer, parsed.data))
}

/** What can be done with an article whose text was changed since its page was made. */
export async function readOffersAction(articleId: unknown): ReturnType<ReadOffers> {
  const parsed = id.safeParse(articleId)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => readOffers(viewer, parsed.data))
}

const reminderSchema = z.object({ articleId: id, step: z.enum(STEP_NAMES) })

/** Reminds those who can take the step that an article waits for. */
export async function remindOfStepAction(input: unknown): Promise<Outcome<{ names: string[] }>> {
  const parsed = reminderSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => remindOfStep(viewer, parsed.data))
}

const deadlineSchema = z.object({
  articleId: id,
  /** ISO 8601 */
  before: z.iso.datetime().nullable(),
  /** As `<input type="datetime-local">` gives it, in the newspaper's zone; null takes the deadline away. */
  deadline: z.string().max(40).nullable(),
})

/** Says until when the desk wants an article. */
export async function setDeadlineAction(input: unknown): Promise<Outcome> {
  const parsed = deadlineSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { articleId, before, deadline } = parsed.data
  return perform(async (viewer) => {
    const { newspaper } = await readNewspaper()
    const deadlineAt = deadline === null ? null : parseLocalDateTime(deadline, newspaper.timeZone)
    if (deadline !== null && deadlineAt === null) {
      return refuse({ code: 'fields', fields: [{ field: 'deadline', problem: 'invalid' }] })
    }
    return setDeadline(viewer, { articleId, before: before === null ? null : new Date(before), deadlineAt })
  })
}
