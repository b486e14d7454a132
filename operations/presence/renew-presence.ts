import 'server-only'
import { database } from '#db/index.ts'
import { factsOf, findArticleHead } from '#db/stores/articles/articles.ts'
import { renewPresence as renew } from '#db/stores/presence/presences.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type ArticleNews, newsFor } from '#newsroom/presence/presence.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'
import { freshSince, loadOpenArticle } from './open-article.ts'

/** What an open page says of itself. `unsaved`: something is typed there that the server has not. */
export type PresenceInput = { articleId: string; pageId: string; writes: boolean; unsaved: boolean }

/** An open page says that it is still there, and is told what it has to know of its article. */
export async function renewPresence(viewer: Viewer, input: PresenceInput): Promise<Outcome<{ article: ArticleNews }>> {
  const db = database()
  const row = await findArticleHead(db, input.articleId)
  if (!row || !mayRead(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  const at = now()
  const renewed = await renew(
    db,
    {
      id: input.pageId,
      articleId: row.id,
      personId: viewer.id,
      writes: input.writes && mayWrite(viewer, factsOf(row)),
      // What a page still has to send counts also when its person has just lost the right to write.
      unsaved: input.unsaved,
    },
    at,
    freshSince(at),
  )
  if (!renewed) return refuse({ code: 'malformed' })
  const article = await loadOpenArticle(db, row.id, at)
  const news = article && newsFor(viewer, input.pageId, article)
  return news ? { ok: true, article: news } : refuse({ code: 'not_found' })
}
