import { searchTexts } from './search-text.ts'

/**
 * Of names, those that a search is about: the name has the words of the query side by side, or the query has the name's.
 * In the order given; at most `most`.
 */
export function namedBy<T extends { name: string }>(
  search: Readonly<{ column: 'exact' | 'folded'; phrase: string }>,
  names: readonly T[],
  most: number,
): T[] {
  const asked = ` ${search.phrase} `
  const found: T[] = []
  for (const named of names) {
    const name = ` ${searchTexts([named.name])[search.column]} `
    // A name of one letter or two is in every second query.
    if (name.includes(asked) || (name.trim().length > 2 && asked.includes(name))) found.push(named)
    if (found.length === most) break
  }
  return found
}
