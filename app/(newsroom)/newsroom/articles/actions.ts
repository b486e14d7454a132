'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { articlePath } from '#components/ui/article-path.ts'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import { id, localTime, prose, version } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { STEP_NAMES } from '#newsroom/workflow/steps.ts'
import { createArticle } from '#operations/articles/create-article.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { listAssignees } from '#operations/review/list-assignees.ts'
import { readOffers } from '#operations/review/read-offers.ts'
import { setDeadline } from '#operations/review/set-deadline.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { readReceipt } from '#operations/workflow/read-receipt.ts'
import { remindOfStep } from '#operations/workflow/remind-of-step.ts'
import { takeOver } from '#operations/workflow/take-over.ts'
import { takeSteps } from '#operations/workflow/take-steps.ts'
import { undoStep } from '#operations/workflow/undo-step.ts'
import { calledAction, formAction } from '#server/actions/exported-action.ts'

/** Begins an article and leads to it. */
export const createArticleAction = formAction(z.object({}), createArticle, (outcome) =>
  redirect(articlePath(outcome.id)),
)

const text = prose(20_000)
const steps = z.object({
  articleId: id,
  baseVersion: version,
  steps: z.array(z.enum(STEP_NAMES)).min(1).max(8),
  reason: text.default(''),
  /** For `return` and `send_back`: what is to be mended. */
  points: z
    .array(z.union([z.object({ text }), z.object({ threadId: id })]))
    .max(2 * RETURN_LIMITS.points)
    .optional(),
  scheduledAt: localTime.optional(),
  /** For `take_over`: who held the article when the viewer decided. */
  holderId: id.nullish(),
  /** For `assign`: to whom the article is given. */
  assigneeId: id.nullable().default(null),
  /** Given by the page: the same sent again is done once. */
  actName: id.optional(),
})

/** Takes steps of the workflow, one or several at once. */
export const takeStepsAction = calledAction(steps, async (viewer, asked) => {
  const { articleId, baseVersion, steps, reason, points, scheduledAt: local, holderId, assigneeId, actName } = asked
  if (steps.includes('take_over')) {
    // It waits for what the holder has typed, so it goes with no other step and is based on no version seen before.
    if (steps.length > 1 || !holderId) return refuse({ code: 'malformed' })
    return takeOver(viewer, { articleId, holderId, reason })
  }
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
    actName,
  })
})

/** Takes back the steps that the viewer took last with an article. */
export const undoStepAction = calledAction(z.object({ articleId: id, version }), undoStep)

/** What became of an article by the step that was just taken. */
export const readReceiptAction = calledAction(id, readReceipt)

/** Begins the correction of a published article. */
export const correctArticleAction = calledAction(
  z.object({
    articleId: id,
    baseVersion: version,
    falseStatement: text,
    trueStatement: text,
    mend: z.boolean().default(false),
  }),
  correctArticle,
)

/** To whom an article can be given, for the form that asks. */
export const listAssigneesAction = calledAction(id, listAssignees)

/** What can be done with an article whose text was changed since its page was made. */
export const readOffersAction = calledAction(id, readOffers)

/** Reminds those who can take the step that an article waits for. */
export const remindOfStepAction = calledAction(z.object({ articleId: id, step: z.enum(STEP_NAMES) }), remindOfStep)

const deadlines = z.object({
  articleId: id,
  /** ISO 8601 */
  before: z.iso.datetime().nullable(),
  /** Null takes the deadline away. */
  deadline: localTime.nullable(),
})

/** Says until when the desk wants an article. */
export const setDeadlineAction = calledAction(deadlines, async (viewer, { articleId, before, deadline }) => {
  const { newspaper } = await readNewspaper()
  const deadlineAt = deadline === null ? null : parseLocalDateTime(deadline, newspaper.timeZone)
  if (deadline !== null && deadlineAt === null) {
    return refuse({ code: 'fields', fields: [{ field: 'deadline', problem: 'invalid' }] })
  }
  return setDeadline(viewer, { articleId, before: before === null ? null : new Date(before), deadlineAt })
})
