import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, contentOf, factsOf } from '#db/stores/articles/articles.ts'
import { findVersion, keepVersion } from '#db/stores/history/versions.ts'
import { logEvent } from '#db/stores/log/events.ts'
import type { CountChange } from '#db/stores/reading/projection.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Planned, PlannedStep, StepPlan } from '#newsroom/workflow/plan-steps.ts'
import { needsReason, stepRule } from '#newsroom/workflow/steps.ts'
import { tellOfSteps } from '../notices/tell-people.ts'
import { publishVersion, withdrawFromReaders } from './publish-version.ts'

/** What the rules plan steps with. */
export function plannedFrom(row: ArticleRow): Planned {
  return { facts: factsOf(row), columns: row, content: contentOf(row) }
}

/**
 * What steps bring with them, once the row of the article says that they are taken: versions kept, what readers have,
 * the log of each, and notices. Whoever takes them (a person, the clock) has stored the plan's change before.
 * @param before the row as it was before the steps
 * @param by `actorId`: null where the clock acts
 * @returns the first entry of the log, and what is left to note of lists' counts
 */
export async function carryOut(
  tx: Store,
  before: ArticleRow,
  plan: StepPlan,
  by: { actorId: string | null; at: Date },
): Promise<{ eventId: string; counts: CountChange[] }> {
  const row = { ...before, ...plan.change }
  const counts: CountChange[] = []
  let eventId = ''
  for (const taken of plan.taken) {
    const { keeps, readers } = stepRule(taken.step)
    if (keeps && taken.versionId) await keepText(tx, before, taken.versionId, keeps, by)
    if (readers === 'have') counts.push(await publishVersion(tx, row, await approvedVersion(tx, row), by.at))
    if (readers === 'lose') await withdrawFromReaders(tx, row, by.at)
    const entry = await logStep(tx, row, taken, plan.reason, by.actorId)
    eventId ||= entry
  }
  await tellOfSteps(tx, { actorId: by.actorId, articleId: row.id, after: plan.facts, reason: plan.reason }, plan.taken)
  return { eventId, counts }
}

type Kept = NonNullable<ReturnType<typeof stepRule>['keeps']>

/** A text that is dropped is its writers', whoever drops it; any other goes on in the name of who sends it. */
function keepText(tx: Store, row: ArticleRow, id: string, kind: Kept, by: { actorId: string | null }): Promise<string> {
  const authorId = kind === 'saved' ? row.updatedById : (by.actorId ?? row.updatedById)
  return keepVersion(tx, { id, articleId: row.id, kind, content: contentOf(row), authorId })
}

function logStep(
  tx: Store,
  row: ArticleRow,
  { step, before, after, versionId, subject }: PlannedStep,
  reason: string,
  actorId: string | null,
): Promise<string> {
  const rule = stepRule(step)
  return logEvent(tx, {
    name: step,
    actorId,
    articleId: row.id,
    ...(subject ? { subject } : {}),
    ...(rule.text === 'correction' ? {} : { from: before.state, to: after.state }),
    versionId: versionId ?? (rule.readers === 'have' ? row.approvedVersionId : null),
    reason: needsReason(step) ? reason : '',
  })
}

/** The version that was approved. What goes out is exactly that, whatever the working copy says. */
async function approvedVersion(tx: Store, row: ArticleRow): Promise<{ id: string; content: ArticleContent }> {
  const version = row.approvedVersionId ? await findVersion(tx, row.id, row.approvedVersionId) : null
  if (!version) throw new Error(`Article ${row.id} has no approved version to publish.`)
  return version
}
