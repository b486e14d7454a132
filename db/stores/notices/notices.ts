import { and, count, desc, eq, inArray, isNull, lt, lte, max } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { now } from '#newsroom/kit/clock.ts'
import { idAt, newId } from '#newsroom/kit/id.ts'
import type { NoticeKind } from '#newsroom/kit/notice-kinds.ts'

export type NoticeRow = Store['tables']['notices']['$inferSelect']

/** How long a mail waits for more to come: what happens to a person within a minute goes out in one mail. */
const GATHERING_MS = 60_000

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
      mailAt: new Date(at.getTime() + GATHERING_MS),
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

/** A person's notices, newest first, from before the one named. */
export function listNotices(
  store: Store,
  personId: string,
  only: { kind?: NoticeKind | null; before?: string | null; limit: number },
): Promise<NoticeRow[]> {
  const { notices: n } = store.tables
  return store
    .select()
    .from(n)
    .where(
      and(
        eq(n.personId, personId),
        only.kind ? eq(n.kind, only.kind) : undefined,
        only.before ? lt(n.id, only.before) : undefined,
      ),
    )
    .orderBy(desc(n.id))
    .limit(only.limit)
}

export async function findNotice(store: Store, id: string): Promise<NoticeRow | null> {
  const { notices: n } = store.tables
  const [row] = await store.select().from(n).where(eq(n.id, id)).limit(1)
  return row ?? null
}

/**
 * Notes that a person has seen notices: the ones named, those about an article, or all up to one that they have in sight.
 * What came in since stays unread.
 */
export async function markRead(
  store: Store,
  personId: string,
  which: { ids: readonly string[] } | { articleId: string } | { upTo: string },
  at: Date,
): Promise<void> {
  const { notices: n } = store.tables
  const those =
    'ids' in which
      ? inArray(n.id, [...which.ids])
      : 'articleId' in which
        ? eq(n.articleId, which.articleId)
        : lte(n.id, which.upTo)
  await store
    .update(n)
    .set({ readAt: at })
    .where(and(eq(n.personId, personId), isNull(n.readAt), those))
}

/** Deletes the notices that came in before this moment. */
export async function deleteNoticesBefore(store: Store, moment: Date): Promise<void> {
  const { notices: n } = store.tables
  await store.delete(n).where(lt(n.id, idAt(moment)))
}
