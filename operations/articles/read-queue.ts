import 'server-only'
import { database } from '#db/index.ts'
import { listUnchecked, listWaiting } from '#db/stores/desk-lists.ts'
import { readNewspaper } from '#db/stores/settings.ts'
import type { ArticleState } from '#newsroom/article.ts'
import type { ListedArticle } from '#newsroom/listed-article.ts'
import { may } from '#newsroom/permissions.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { listedArticles } from './listed-articles.ts'

/** States in which an article waits for somebody other than its author. */
const WAITING: readonly ArticleState[] = ['submitted', 'editing', 'awaiting_approval', 'approved', 'scheduled']
const MOST = 300

/** The review desk: what waits in the viewer's sections, longest first, and what waits to be checked afterwards. */
export async function readQueue(
  viewer: Viewer,
): Promise<Outcome<{ waiting: ListedArticle[]; unchecked: ListedArticle[] }>> {
  if (!may(viewer, 'queue.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const rules = await readNewspaper(db)
  const waiting = await listWaiting(db, viewer, WAITING, MOST)
  const unchecked = await listUnchecked(db, viewer, MOST)
  // Everybody may read what is published; to look after it is the work of its desk, and never its author's.
  const toCheck = (await listedArticles(db, viewer, unchecked, rules)).filter((item) => item.steps.includes('check'))
  return { ok: true, waiting: await listedArticles(db, viewer, waiting, rules), unchecked: toCheck }
}
