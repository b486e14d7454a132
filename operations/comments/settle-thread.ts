import 'server-only'
import { database } from '#db/index.ts'
import { factsOf } from '#db/stores/articles/articles.ts'
import { findThread, settleThread as settle } from '#db/stores/comments/comments.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { maySettle } from '#newsroom/rights/permissions.ts'
import { joinDiscussion } from './discussion.ts'

/** Calls a conversation settled, or takes it up again. Where it is so already, it stays whose word it was. */
export async function settleThread(
  viewer: Viewer,
  input: { articleId: string; threadId: string; settled: boolean },
): Promise<Outcome> {
  return database().transaction(async (tx) => {
    const joined = await joinDiscussion(tx, viewer, input.articleId)
    if (!joined.ok) return joined
    if (!maySettle(viewer, factsOf(joined.head))) return refuse({ code: 'not_allowed' })
    const thread = await findThread(tx, input.threadId)
    if (!thread || thread.articleId !== input.articleId) return refuse({ code: 'not_found' })
    if ((thread.resolvedAt !== null) !== input.settled) {
      await settle(tx, thread.id, input.settled ? { byId: viewer.id, at: now() } : null)
    }
    return { ok: true }
  })
}
