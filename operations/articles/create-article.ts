import 'server-only'
import { database } from '#db/index.ts'
import { insertArticle } from '#db/stores/articles.ts'
import { takeNumber } from '#db/stores/counters.ts'
import { logEvent } from '#db/stores/events.ts'
import { listPenNames } from '#db/stores/pen-names.ts'
import { readNewspaper } from '#db/stores/settings.ts'
import { type ArticleContent, emptyContent } from '#newsroom/article.ts'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import { may } from '#newsroom/permissions.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { indexArticle } from './index-article.ts'
import { newArticleRow } from './new-article-row.ts'

/** Begins an article: a draft of the viewer's, signed with their first pen name. */
export async function createArticle(viewer: Viewer): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'article.create')) return refuse({ code: 'not_allowed' })
  const db = database()
  const newspaper = await readNewspaper(db)
  const own = (await listPenNames(db)).filter((penName) => penName.personId === viewer.id)
  const penName = own.sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  const content: ArticleContent = {
    ...emptyContent(),
    dateline: newspaper.datelineCode,
    bylines: [penName ? { penNameId: penName.id, name: penName.name } : { penNameId: null, name: viewer.name }],
  }
  const at = now()
  const id = newId(at.getTime())
  await db.transaction(async (tx) => {
    const row = newArticleRow({ id, number: await takeNumber(tx, 'article'), at, authorId: viewer.id, content })
    await insertArticle(tx, row)
    await indexArticle(tx, row.number, content)
    await logEvent(tx, { name: 'created', actorId: viewer.id, articleId: id, to: 'draft' })
  })
  return { ok: true, id }
}
