import 'server-only'
import { database } from '#db/index.ts'
import { listNotices, type NoticeRow } from '#db/stores/notices/notices.ts'
import type { NoticeKind } from '#newsroom/kit/notice-kinds.ts'
import type { NoticeView } from '#newsroom/notices/notices.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { parseQuery, type SearchQuery, searchTexts } from '#newsroom/text/search-text.ts'
import { noticeViews } from './notice-views.ts'

const PAGE = 40
/** Notices of one person that a search looks through at a time, and at most. */
const PORTION = 200
const SEARCHED = 2000
const ID = /^[0-9a-z]{26}$/

export type NoticesInput = {
  kind: NoticeKind | null
  query: string
  /** What `next` of the page before was. */
  before: string
  limit?: number
}

/** The viewer's notices, newest first, a page at a time. */
export async function readNotices(
  viewer: Viewer,
  input: NoticesInput,
): Promise<{ ok: true; items: NoticeView[]; next: string | null }> {
  const db = database()
  const limit = input.limit ?? PAGE
  const search = parseQuery(input.query)
  const before = ID.test(input.before) ? input.before : null
  if (search) return searchNotices(viewer, { kind: input.kind, before, limit }, search)
  const rows = await listNotices(db, viewer.id, { kind: input.kind, before, limit: limit + 1 })
  const page = rows.slice(0, limit)
  return {
    ok: true,
    items: await noticeViews(db, viewer, page),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/**
 * Looks through one person's notices, which are few, by what they say: titles and names lie in other tables, and both
 * databases have to find the same.
 */
async function searchNotices(
  viewer: Viewer,
  where: { kind: NoticeKind | null; before: string | null; limit: number },
  search: SearchQuery,
): Promise<{ ok: true; items: NoticeView[]; next: string | null }> {
  const db = database()
  const found: NoticeView[] = []
  let { before } = where
  for (let seen = 0; seen < SEARCHED; seen += PORTION) {
    const rows: NoticeRow[] = await listNotices(db, viewer.id, { kind: where.kind, before, limit: PORTION })
    for (const view of await noticeViews(db, viewer, rows)) {
      if (!says(view, search)) continue
      if (found.length === where.limit) return { ok: true, items: found, next: found.at(-1)?.id ?? null }
      found.push(view)
    }
    before = rows.at(-1)?.id ?? null
    if (rows.length < PORTION) return { ok: true, items: found, next: null }
  }
  return { ok: true, items: found, next: before }
}

function says(notice: NoticeView, search: SearchQuery): boolean {
  const parts = [notice.actor, notice.article?.title ?? '', notice.subject?.title ?? '', notice.text]
  const said = searchTexts(parts)[search.column].split(' ')
  return search.words.every((word) => said.some((each) => each.startsWith(word)))
}
