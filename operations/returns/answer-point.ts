import 'server-only'
import { database, type Store } from '#db/index.ts'
import { factsOf, findArticleHead, lockArticle } from '#db/stores/articles/articles.ts'
import { findPoint, listsOf, type ReturnPointRow, tick, writeAnswer } from '#db/stores/returns/returns.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { mayReadHistory, mayTick } from '#newsroom/rights/permissions.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import { stands, stepsOf } from './read-return-rounds.ts'

/**
 * Ticks a point off or takes its tick away, and says something to it. An answer states the one that it replaces, so that
 * of two windows none overwrites what the other wrote.
 */
export async function answerPoint(
  viewer: Viewer,
  input: { articleId: string; pointId: string; ticked?: boolean; answer?: { from: string; to: string } },
): Promise<Outcome<{ ticked: boolean; answer: string }>> {
  return database().transaction(async (tx) => {
    // Held, so that no tick reaches a list after the text has gone to the desk.
    await lockArticle(tx, input.articleId)
    const found = await pointToTick(tx, viewer, input)
    if ('refusal' in found) return found
    let { answer } = found
    if (input.answer) {
      const to = normaliseProse(input.answer.to)
      if (to.length > RETURN_LIMITS.answer) {
        return refuse({ code: 'fields', fields: [{ field: 'answer', problem: 'too_long' }] })
      }
      if (to !== answer) {
        if (!(await writeAnswer(tx, found.id, input.answer.from, to))) return refuse({ code: 'changed' })
        answer = to
      }
    }
    const ticked = input.ticked ?? found.tickedAt !== null
    if (ticked !== (found.tickedAt !== null)) {
      await tick(tx, found.id, ticked ? { personId: viewer.id, at: now() } : null)
    }
    return { ok: true, ticked, answer }
  })
}

async function pointToTick(
  tx: Store,
  viewer: Viewer,
  input: { articleId: string; pointId: string },
): Promise<ReturnPointRow | Refused> {
  const head = await findArticleHead(tx, input.articleId)
  if (!head || !mayReadHistory(viewer, factsOf(head))) return refuse({ code: 'not_found' })
  const point = await findPoint(tx, input.articleId, input.pointId)
  if (!point) return refuse({ code: 'not_found' })
  const [newest] = await listsOf(tx, input.articleId, 1)
  const step = newest && (await stepsOf(tx, [newest])).get(newest.id)
  if (!newest || !step || newest.id !== point.returnId || !stands(newest.id, head)) {
    return refuse({ code: 'wrong_state', state: head.state })
  }
  return mayTick(viewer, factsOf(head), step) ? point : refuse({ code: 'not_allowed' })
}
