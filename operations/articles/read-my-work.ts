import 'server-only'
import { database } from '#db/index.ts'
import { listDesk, listWaiting } from '#db/stores/articles/desk-lists.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { listQueue, listQueueUnchecked, type QueueFilter } from '#db/stores/review/queue.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ListedArticle } from '#newsroom/review/listed-article.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { listedArticles } from './listed-articles.ts'

const MOST = 50
/** The parts of the queue in which somebody other than a holder can act. */
const TO_DECIDE: QueueFilter = { groups: ['submitted', 'awaiting_approval', 'approved'] }

/** What waits for the viewer, and how the viewer's own articles fare. */
export type MyWork = {
  /** Own articles that came back with a reason. */
  returned: ListedArticle[]
  /** What the viewer holds for editing. */
  held: ListedArticle[]
  /** Of the desk's queue: what the viewer can take a step on now. */
  waiting: ListedArticle[]
  /** Own drafts, last changed first. */
  drafts: ListedArticle[]
  /** Own articles on their way, out of the viewer's hands. */
  underWay: ListedArticle[]
  /** Own articles that readers have got, newest first. */
  published: ListedArticle[]
}

export async function readMyWork(viewer: Viewer): Promise<{ ok: true; work: MyWork }> {
  const db = database()
  const rules = await readNewspaper(db)
  const items = (rows: Parameters<typeof listedArticles>[2]) => listedArticles(db, viewer, rows, rules)
  const own = { authorId: viewer.id }
  const waiting = may(viewer, 'queue.read')
    ? [
        ...(await listQueue(db, viewer, TO_DECIDE, null, MOST * 2)),
        ...(await listQueueUnchecked(db, viewer, TO_DECIDE, MOST)),
      ]
    : []
  const actionable = (await items(waiting)).filter((item) =>
    item.steps.some((step) => ['claim', 'approve', 'publish', 'check'].includes(step)),
  )
  return {
    ok: true,
    work: {
      returned: await items(await listWaiting(db, viewer, ['returned'], MOST, own)),
      held: await items(await listWaiting(db, viewer, ['editing'], MOST, { holderId: viewer.id })),
      waiting: actionable,
      drafts: await items(await listDesk(db, viewer, { states: ['draft'], authorId: viewer.id }, null, MOST)),
      underWay: await items(
        await listWaiting(
          db,
          viewer,
          ['submitted', 'editing', 'awaiting_approval', 'approved', 'scheduled'],
          MOST,
          own,
        ),
      ),
      published: await items(await listDesk(db, viewer, { states: ['published'], authorId: viewer.id }, null, 10)),
    },
  }
}
