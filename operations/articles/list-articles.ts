import 'server-only'
import { database, type Store } from '#db/index.ts'
import { type Cursor, type DeskFilter, type DeskRow, deskHeads, listDesk } from '#db/stores/articles/desk-lists.ts'
import { sectionsAsked } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { ListedArticle } from '#newsroom/review/listed-article.ts'
import { searchRank } from '#newsroom/text/search-rank.ts'
import { parseQuery, type SearchQuery } from '#newsroom/text/search-text.ts'
import { listedArticles } from './listed-articles.ts'

const PAGE = 40

export type ListInput = {
  /** Only the viewer's own. */
  mine: boolean
  states: readonly ArticleState[]
  sectionId: string
  authorId: string
  query: string
  /** What `next` of the page before was. */
  after: string
}

/**
 * Articles that the viewer may see, a page at a time: last changed first, or, where words are asked for, in the order of
 * `newsroom/text/search-rank.ts` among the last changed that have them.
 */
export async function listArticles(
  viewer: Viewer,
  input: ListInput,
): Promise<{ ok: true; items: ListedArticle[]; next: string | null }> {
  const db = database()
  const search = parseQuery(input.query)
  const filter: DeskFilter = {
    states: input.states,
    sectionIds: await sectionsAsked(db, input.sectionId),
    authorId: input.mine ? viewer.id : input.authorId,
    ...(search ? { search } : {}),
  }
  const rules = await readNewspaper(db)
  if (search) {
    const { rows, next } = await listFound(db, viewer, { ...filter, search }, readPlace(input.after))
    return { ok: true, items: await listedArticles(db, viewer, rows, rules), next }
  }
  const rows = await listDesk(db, viewer, filter, readCursor(input.after), PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    ok: true,
    items: await listedArticles(db, viewer, page, rules),
    next: rows.length > PAGE && last ? `${last.updatedAt.getTime()}.${last.id}` : null,
  }
}

/** So many of the last changed are put into order together; those before them follow, again in order. */
const SEARCHED = 400

/** A place among articles that were found: where their portion begins, and how many of it were shown. */
type FoundPlace = { from: string; shown: number }

async function listFound(store: Store, viewer: Viewer, filter: DeskFilter & { search: SearchQuery }, at: FoundPlace) {
  const portion = await listDesk(store, viewer, filter, readCursor(at.from), SEARCHED + 1)
  const rows = portion.slice(0, SEARCHED)
  const heads = await deskHeads(
    store,
    rows.map(({ id }) => id),
  )
  const rankOf = (row: DeskRow) =>
    searchRank(filter.search, { title: row.title, ...(heads.get(row.id) ?? { kicker: '', sapo: '' }) }, false, 'words')
  const ordered = rows.map((row) => ({ row, rank: rankOf(row) })).toSorted((a, b) => a.rank - b.rank)
  const shown = at.shown + PAGE
  const last = rows.at(-1)
  return {
    rows: ordered.slice(at.shown, shown).map(({ row }) => row),
    next:
      shown < rows.length
        ? `${at.from}~${shown}`
        : portion.length > SEARCHED && last
          ? `${last.updatedAt.getTime()}.${last.id}~0`
          : null,
  }
}

function readPlace(text: string): FoundPlace {
  const match = /^([^~]*)~(\d{1,3})$/.exec(text)
  return { from: match?.[1] ?? text, shown: Number(match?.[2] ?? 0) }
}

/** Reads the place where a list goes on; a broken one begins it anew. */
function readCursor(text: string): Cursor | null {
  const match = /^(\d{1,15})\.([0-9a-z]{1,64})$/.exec(text)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
