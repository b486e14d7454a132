import 'server-only'
import type { Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { listPenNames } from '#db/stores/people/pen-names.ts'
import { type ArticleContent, emptyContent } from '#newsroom/articles/article.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { beginWorkingCopy } from './write-working-copy.ts'

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
  const deadlineAt = start.deadlineAt ?? null
  await beginWorkingCopy(tx, { id, at: now(), authorId: viewer.id, content }, { deadlineAt })
  await logEvent(tx, { name: 'created', actorId: viewer.id, articleId: id, to: 'draft' })
}
