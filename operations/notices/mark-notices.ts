import { isOwn } from '#newsroom/rights/permissions.ts'
import 'server-only'
import { database } from '#db/index.ts'
import { deleteNoticesBefore, findNotice, markRead } from '#db/stores/notices/notices.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { noticePath } from '#newsroom/notices/notices.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { noticeViews } from './notice-views.ts'

/** Marks the viewer's notices as read: some of them, those about an article, or all up to one that is in sight. */
export async function markNotices(viewer: Viewer, which: Parameters<typeof markRead>[2]): Promise<Outcome> {
  await markRead(database(), viewer.id, which, now())
  return { ok: true }
}

/** Opens one of the viewer's notices, which is then read. @returns the place that it is about */
export async function openNotice(viewer: Viewer, id: string): Promise<Outcome<{ path: string }>> {
  const db = database()
  const row = await findNotice(db, id)
  if (!row || !isOwn(viewer, row.personId)) return refuse({ code: 'not_found' })
  await markRead(db, viewer.id, { ids: [row.id] }, now())
  const [view] = await noticeViews(db, viewer, [row])
  return view ? { ok: true, path: noticePath(view) } : refuse({ code: 'not_found' })
}

/** How long notices are kept; what happened stays in the log. */
const KEPT_MS = 180 * 24 * 60 * 60 * 1000

/** Deletes the notices of long ago. */
export async function sweepNotices(): Promise<void> {
  await deleteNoticesBefore(database(), new Date(now().getTime() - KEPT_MS))
}
