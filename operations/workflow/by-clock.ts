import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, updateArticle } from '#db/stores/articles/articles.ts'
import type { CountChange } from '#db/stores/reading/projection.ts'
import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { decideDue, planSteps } from '#newsroom/workflow/plan-steps.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { carryOut, plannedFrom } from './carry-out.ts'

/**
 * Takes a step that no person takes, with an article whose row the transaction holds: what is due goes out, and what was due
 * in a newsroom that was brought back does not; what somebody held whose contract is over goes on.
 * @param assigneeId for `assign`: who gets it
 * @returns the article after it, and what is left to note of lists' counts
 */
export async function takeByClock(
  tx: Store,
  row: ArticleRow,
  step: Step,
  at: Date,
  assigneeId: string | null = null,
): Promise<{ after: ArticleFacts; counts: CountChange[] }> {
  const plan = planSteps(plannedFrom(row), { steps: [step], assigneeId }, { actorId: '', at }, decideDue)
  if (!plan.ok) throw new Error(`Article ${row.id} is to ${step} and is ${row.state}.`)
  if (!(await updateArticle(tx, row.id, row.version, plan.change))) {
    throw new Error(`Article ${row.id} changed while it was held.`)
  }
  const { counts } = await carryOut(tx, row, plan, { actorId: null, at })
  return { after: plan.facts, counts }
}
