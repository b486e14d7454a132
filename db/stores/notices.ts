import { and, count, inArray, isNull, max } from 'drizzle-orm'
import { now } from '#newsroom/clock.ts'
import { newId } from '#newsroom/id.ts'
import type { NoticeKind } from '#newsroom/notices.ts'
import type { Store } from '../database.ts'

/** Something to tell people; what is left out does not apply. */
export type NewNotice = {
  kind: NoticeKind
  /** Null where the clock acted. */
  actorId: string | null
  articleId?: string
  subjectId?: string
  threadId?: string
  text?: string
}

/**
 * Tells people of something, in the transaction of the change itself. Each is told once, and who did it is not told.
 * The mail goes out later, by the clock.
 */
export async function addNotices(
  store: Store,
  notice: NewNotice,
  personIds: readonly (string | null)[],
): Promise<void> {
  const told = new Set(personIds.filter((id): id is string => id !== null && id !== notice.actorId))
  if (told.size === 0) return
  const at = now()
  await store.insert(store.tables.notices).values(
    [...told].map((personId) => ({
      id: newId(at.getTime()),
      personId,
      kind: notice.kind,
      at,
      actorId: notice.actorId,
      articleId: notice.articleId ?? null,
      subjectId: notice.subjectId ?? null,
      threadId: notice.threadId ?? null,
      text: notice.text ?? '',
      readAt: null,
      mail: 'due' as const,
      mailAttempts: 0,
      mailAt: at,
    })),
  )
}

/** How many unread notices each of these people has, and the newest of them; who has none is missing. */
export function countUnread(
  store: Store,
  personIds: readonly string[],
): Promise<{ personId: string; unread: number; newest: string | null }[]> {
  const { notices: n } = store.tables
  if (personIds.length === 0) return Promise.resolve([])
  return store
    .select({ personId: n.personId, unread: count(), newest: max(n.id) })
    .from(n)
    .where(and(inArray(n.personId, [...personIds]), isNull(n.readAt)))
    .groupBy(n.personId)
}
