import 'server-only'
import type { Store } from '#db/index.ts'
import { insertArticle } from '#db/stores/articles/articles.ts'
import { takeNumber } from '#db/stores/kit/counters.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { listPenNames } from '#db/stores/people/pen-names.ts'
import { type ArticleContent, emptyContent } from '#newsroom/articles/article.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { indexArticle } from './index-article.ts'
import { newArticleRow } from './new-article-row.ts'

/** Stores a new draft of the viewer's, signed with their first pen name, in the transaction given. */
export async function beginArticle(
  tx: Store,
  viewer: Viewer,
  id: string,
  start: { title?: string; sectionId?: string | null; deadlineAt?: Date | null } = {},
): Promise<void> {
  const newspaper = await readNewspaper(tx)
  const own = (await listPenNames(tx)).filter((penName) => penName.personId === viewer.id)
  const penName = own.sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  const content: ArticleContent = {
    ...emptyContent(),
    title: start.title ?? '',
    sectionId: start.sectionId ?? null,
    dateline: newspaper.datelineCode,
    bylines: [penName ? { penNameId: penName.id, name: penName.name } : { penNameId: null, name: viewer.name }],
  }
  const number = await takeNumber(tx, 'article')
  const row = newArticleRow({ id, number, at: now(), authorId: viewer.id, content })
  await insertArticle(tx, { ...row, deadlineAt: start.deadlineAt ?? null })
  await indexArticle(tx, row.number, content)
  await logEvent(tx, { name: 'created', actorId: viewer.id, articleId: id, to: 'draft' })
}
