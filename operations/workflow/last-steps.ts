import 'server-only'
import type { Store } from '#db/index.ts'
import type { ArticleRow } from '#db/stores/articles/articles.ts'
import { keepLastSteps } from '#db/stores/workflow/last-steps.ts'
import type { BeforeSteps } from '#newsroom/rights/undo.ts'
import type { StepPlan } from '#newsroom/workflow/plan-steps.ts'
import { canBeUndone } from '#newsroom/workflow/steps.ts'

/** Keeps what the article was, for who wants to take the steps back. */
export async function keepForUndo(
  tx: Store,
  /** As it was before the steps. */
  row: ArticleRow,
  plan: StepPlan,
  by: { actorId: string; at: Date; eventId: string },
): Promise<void> {
  const steps = plan.taken.map(({ step }) => step)
  if (!canBeUndone(steps)) return
  await keepLastSteps(tx, { articleId: row.id, version: row.version + 1, steps, before: beforeSteps(row), ...by })
}

function beforeSteps(row: ArticleRow): BeforeSteps {
  return {
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    queuePlace: row.queuePlace?.toISOString() ?? null,
    firstInto: row.firstInto,
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
}

/** The columns as they were before the steps that are taken back. */
export function columnsBefore({
  stateSince,
  queuePlace,
  firstInto,
  scheduledAt,
  uncheckedSince,
  ...before
}: BeforeSteps) {
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return {
    ...before,
    writerIds: [...before.writerIds],
    uncheckedByIds: before.uncheckedByIds && [...before.uncheckedByIds],
    stateSince: new Date(stateSince),
    queuePlace: new Date(queuePlace ?? stateSince),
    firstInto: firstInto ?? null,
    scheduledAt: moment(scheduledAt),
    uncheckedSince: moment(uncheckedSince),
  } satisfies Partial<ArticleRow>
}
