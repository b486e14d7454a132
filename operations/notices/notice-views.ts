import 'server-only'
import type { Store } from '#db/index.ts'
import { factsOf } from '#db/stores/articles/articles.ts'
import { findNoticedArticles } from '#db/stores/notices/noticed-articles.ts'
import type { NoticeRow } from '#db/stores/notices/notices.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { findSubjectTitles } from '#db/stores/planning/subjects.ts'
import { type NoticeView, readLateness } from '#newsroom/notices/notices.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayRead } from '#newsroom/rights/permissions.ts'

/** Makes notices ready to be shown to their person: names instead of ids. What they may no longer read stays unnamed. */
export async function noticeViews(store: Store, viewer: Viewer, rows: readonly NoticeRow[]): Promise<NoticeView[]> {
  const idsOf = (ids: (string | null)[]) => ids.filter((id) => id !== null)
  const names = await namesOf(
    store,
    rows.map((row) => row.actorId),
  )
  const articles = await findNoticedArticles(store, idsOf(rows.map((row) => row.articleId)))
  const readable = new Map(
    articles
      .filter((article) => mayRead(viewer, factsOf(article)))
      .map(({ id, number, title }) => [id, { id, number, title }]),
  )
  const subjects = await findSubjectTitles(store, idsOf(rows.map((row) => row.subjectId)))
  const subjectOf = (id: string | null) => {
    const title = id === null ? undefined : subjects.get(id)
    return id === null || title === undefined ? null : { id, title }
  }
  return rows.map((row) => {
    const lateness = row.kind === 'late' || row.kind === 'failed' ? readLateness(row.text) : null
    const closed = row.articleId !== null && !readable.has(row.articleId)
    return {
      id: row.id,
      kind: row.kind,
      at: row.at,
      actor: names.get(row.actorId ?? '') ?? '',
      article: readable.get(row.articleId ?? '') ?? null,
      subject: subjectOf(row.subjectId),
      threadId: row.threadId,
      text: lateness || closed ? '' : row.text,
      lateness,
      read: row.readAt !== null,
    }
  })
}
