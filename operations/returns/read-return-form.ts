import type { ReturnFormFacts } from '#newsroom/returns/return-list.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { threadHeads } from '#db/stores/returns/returns.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'
import { readReasonList } from './read-reasons.ts'

export async function readReturnForm(viewer: Viewer, articleId: string): Promise<Outcome<ReturnFormFacts>> {
  const db = database()
  const head = await findArticleHead(db, articleId)
  if (!head || !mayReadHistory(viewer, factsOf(head))) return refuse({ code: 'not_found' })
  const { reasons } = await readReasonList(db)
  const threads = await threadHeads(db, articleId, 'open', RETURN_LIMITS.points)
  const names = await namesOf(
    db,
    threads.map((thread) => thread.authorId),
  )
  return {
    ok: true,
    reasons,
    threads: threads.map(({ id, quote, text, authorId }) => ({ id, quote, text, author: names.get(authorId) ?? '' })),
  }
}
