import { and, eq, inArray } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { suggestionIds } from '#newsroom/suggestions/suggestions.ts'

/** Who made a suggestion, and when it arrived. */
export type SuggestionRow = Store['tables']['suggestions']['$inferSelect']

/**
 * Notes whose the suggestions of a text are that its article has not seen before, in the transaction that stores the
 * text. Who is noted first stays: a suggestion comes back with every later save of everybody, and out of the history.
 */
export async function recordSuggestions(
  store: Store,
  text: { articleId: string; body: DocumentNode; personId: string; at: Date },
): Promise<void> {
  const { articleId, personId, at } = text
  const ids = suggestionIds(text.body)
  if (ids.length === 0) return
  const known = new Set((await findSuggestions(store, articleId, ids)).map(({ id }) => id))
  const fresh = ids.filter((id) => !known.has(id))
  for (const part of parts(fresh)) {
    await store
      .insert(store.tables.suggestions)
      .values(part.map((id) => ({ articleId, id, personId, at })))
      .onConflictDoNothing()
  }
}

/** The suggestions of an article of these ids, as far as they are known. */
export async function findSuggestions(
  store: Store,
  articleId: string,
  ids: readonly string[],
): Promise<SuggestionRow[]> {
  const { suggestions: s } = store.tables
  const found: SuggestionRow[] = []
  for (const part of parts(ids)) {
    found.push(
      ...(await store
        .select()
        .from(s)
        .where(and(eq(s.articleId, articleId), inArray(s.id, part)))),
    )
  }
  return found
}

/** A statement takes so many values at most. */
const AT_ONCE = 500

function parts<T>(all: readonly T[]): T[][] {
  const found: T[][] = []
  for (let from = 0; from < all.length; from += AT_ONCE) found.push(all.slice(from, from + AT_ONCE))
  return found
}
