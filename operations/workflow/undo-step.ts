import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticle, lockArticle, updateArticle } from '#db/stores/articles/articles.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import {
  dropReturnLists,
  dropUnreadNotices,
  findLastSteps,
  forgetLastSteps,
  hasAnswers,
} from '#db/stores/workflow/last-steps.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import { decideUndo } from '#newsroom/rights/undo.ts'
import { columnsBefore } from '../workflow/last-steps.ts'

/** Two servers' readings of the database's clock differ by no more than this. */
const DRIFT_MS = 100

/**
 * Takes back the steps that the viewer took last with an article, all that were taken in one go, as long as nobody has
 * built on them: no other step, no letter typed, nothing ticked off. The article is again what it was before; its log
 * keeps both. Refused as `built_on` afterwards, and as `time_past` where it would be scheduled for a time that is over.
 * @param input.version the article's version that the steps made
 */
export async function undoStep(
  viewer: Viewer,
  input: { articleId: string; version: number },
): Promise<Outcome<{ version: number; state: ArticleState }>> {
  const newspaper = await readNewspaper(database())
  return database().transaction(async (tx) => {
    // Held, so that nothing is ticked off between the look and the change.
    await lockArticle(tx, input.articleId)
    const row = await findArticle(tx, input.articleId)
    if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
    const last = await findLastSteps(tx, row.id)
    if (last?.version !== input.version || row.version !== input.version) return refuse({ code: 'built_on' })
    const since = new Date(last.at.getTime() - DRIFT_MS)
    const change = columnsBefore(last.before)
    const decision = decideUndo(viewer, factsOf(row), factsOf({ ...row, ...change }), last, newspaper)
    if (!decision.ok) return decision
    const at = now()
    if (change.scheduledAt && change.scheduledAt <= at) return refuse({ code: 'time_past' })
    if (await hasAnswers(tx, row.id, since)) return refuse({ code: 'built_on' })
    // Of two who act at the same moment, the second one ends here.
    if (!(await updateArticle(tx, row.id, row.version, { ...change, updatedAt: at }))) {
      return refuse({ code: 'built_on' })
    }
    await dropReturnLists(tx, row.id, since)
    await dropUnreadNotices(tx, { articleId: row.id, actorId: viewer.id }, since)
    await logEvent(tx, {
      name: 'undone',
      actorId: viewer.id,
      articleId: row.id,
      subject: last.eventId,
      from: row.state,
      to: change.state,
    })
    await forgetLastSteps(tx, row.id)
    return { ok: true, version: row.version + 1, state: change.state }
  })
}
