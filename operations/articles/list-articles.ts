import 'server-only'
import { database } from '#db/index.ts'
import { type Cursor, type DeskFilter, listDesk } from '#db/stores/articles/desk-lists.ts'
import { sectionsAsked } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import type { ArticleState } from '#newsroom/articles/article.ts'
import type { ListedArticle } from '#newsroom/articles/listed-article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'
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

/** Articles that the viewer may see, last changed first, a page at a time. */
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
  const rows = await listDesk(db, viewer, filter, readCursor(input.after), PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    ok: true,
    items: await listedArticles(db, viewer, page, await readNewspaper(db)),
    next: rows.length > PAGE && last ? `${last.updatedAt.getTime()}.${last.id}` : null,
  }
}

/** Reads the place where a list goes on; a broken one begins it anew. */
function readCursor(text: string): Cursor | null {
  const match = /^(\d{1,15})\.([0-9a-z]{1,64})$/.exec(text)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
