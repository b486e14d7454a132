import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, contentOf } from '#db/stores/articles/articles.ts'
import { findVersion } from '#db/stores/history/versions.ts'
import { withPresentNames } from '#db/stores/reading/present-names.ts'
import { same } from '#newsroom/changes/node.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { StepPlan } from '#newsroom/workflow/plan-steps.ts'
import { writeWorkingCopy } from '../articles/write-working-copy.ts'
import type { Carried } from '../comments/anchors-follow.ts'

/**
 * Stores a step that makes the working copy again the text that readers see. The text that is dropped stays as a version,
 * which a new revision can bring back; where nothing was changed, there is none to keep. What somebody was typing meanwhile
 * meets an article that can't be written, and is kept beside it as any such text.
 * @returns the plan as it was stored; null where somebody else was first
 */
export async function putBackLiveText(
  tx: Store,
  viewer: Viewer,
  row: ArticleRow,
  plan: StepPlan,
  carried: Carried,
): Promise<StepPlan | null> {
  const live = row.liveVersionId ? await findVersion(tx, row.id, row.liveVersionId) : null
  if (!live) throw new Error(`Article ${row.id} has no version that readers see.`)
  const content = await withPresentNames(tx, live.content)
  const text = { content, byId: viewer.id, at: plan.change.updatedAt, carried, change: plan.change }
  if (!(await writeWorkingCopy(tx, row, text))) return null
  if (!same(content, contentOf(row))) return plan
  return { ...plan, taken: plan.taken.map((taken) => ({ ...taken, versionId: null })) }
}
