import 'server-only'
import { database } from '#db/index.ts'
import { bodiesOf, searchPublished } from '#db/stores/search.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { Teaser } from '#newsroom/published.ts'
import { excerpt, type HighlightPart, highlight } from '#newsroom/text/highlight.ts'
import { parseQuery } from '#newsroom/text/search-text.ts'

/** An answer with the words of the query marked in its title and in the passage that has them. */
export type SearchAnswer = { teaser: Teaser; title: HighlightPart[]; passage: HighlightPart[] }

export type SearchAnswers = { answers: SearchAnswer[]; total: number; page: number; pages: number }

const ON_A_PAGE = 20
/** Nobody reads further, and far pages are the dear ones. */
const MOST_PAGES = 100
/** Characters of the passage before and after the first word found. */
const AROUND = 110

/** Searches what is published. A query without a word in it has no answers. */
export async function searchArticles(query: string, page: number): Promise<SearchAnswers> {
  const search = parseQuery(query)
  if (!search) return { answers: [], total: 0, page: 1, pages: 0 }
  const store = database()
  const asked = Math.min(Math.max(1, page), MOST_PAGES)
  const { items, total } = await searchPublished(store, search, { limit: ON_A_PAGE, offset: (asked - 1) * ON_A_PAGE })

  const hasHit = (text: string) => highlight(text, query).some((part) => part.hit)
  const inText = items.filter((teaser) => !hasHit(teaser.abstract)).map((teaser) => teaser.number)
  const bodies = await bodiesOf(store, inText)
  return {
    answers: items.map((teaser) => ({
      teaser,
      title: highlight(teaser.title, query),
      passage: passageOf(teaser, bodies.get(teaser.number), query),
    })),
    total,
    page: asked,
    pages: Math.min(Math.ceil(total / ON_A_PAGE), MOST_PAGES),
  }
}

function passageOf(teaser: Teaser, body: Parameters<typeof plainText>[0] | undefined, query: string): HighlightPart[] {
  if (!body) return highlight(teaser.abstract, query)
  const found = highlight(excerpt(plainText(body), query, AROUND), query)
  // Found in the title alone: its summary says more than the first words of the text.
  return found.some((part) => part.hit) ? found : highlight(teaser.abstract, query)
}
