import { type SearchColumn, searchTexts } from './search-text.ts'

/** What weighs more than the body of an article, the heaviest first. */
export type SearchHeads = { title: string; kicker: string; sapo: string }

/** How the last word of a query is taken: as a whole one, or as one that is still being typed. */
export type LastWord = 'words' | 'beginning'

/**
 * Where an article that has all the words of a query stands among its answers; 0 is first. A phrase beats scattered words;
 * of each the title weighs more than the kicker, this more than the sapo, and the sapo more than the body. Of one rank,
 * the newest is first, which is not decided here.
 * @param inText whether the words stand side by side anywhere in the article
 */
export function searchRank(
  search: Readonly<{ column: SearchColumn; words: readonly string[]; phrase: string }>,
  heads: SearchHeads,
  inText: boolean,
  as: LastWord,
): number {
  const texts = [heads.title, heads.kicker, heads.sapo].map((text) => ` ${searchTexts([text])[search.column]} `)
  const end = as === 'beginning' ? '' : ' '
  const phrase = texts.findIndex((text) => text.includes(` ${search.phrase}${end}`))
  if (phrase >= 0) return phrase
  if (inText || search.words.length === 1) return BODY
  const last = search.words.length - 1
  const has = (within: string) =>
    search.words.every((word, index) => within.includes(` ${word}${index === last ? end : ' '}`))
  let within = ''
  const scattered = texts.findIndex((text) => {
    within += text
    return has(within)
  })
  return SCATTERED + (scattered >= 0 ? scattered : BODY)
}

const BODY = 3
const SCATTERED = 4
