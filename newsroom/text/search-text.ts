import { cleanLetters } from './clean-letters.ts'
import { fold } from './fold.ts'
import { unifyTonePlacement } from './tone-placement.ts'

export type SearchColumn = 'exact' | 'folded'

export type SearchTexts = { exact: string; folded: string }

/** `phrase`: the words in their order, with {@link BREAK} where punctuation stands between two of them. */
export type SearchQuery = { column: SearchColumn; words: string[]; phrase: string }

/** Stands between two words of an indexed text that punctuation keeps apart: no phrase goes over it. No engine takes it for a word. */
export const BREAK = '.'

const MAX_TEXT = 200_000
const MAX_QUERY = 1_000
const MAX_QUERY_WORDS = 12

// Letters and decimal digits only: on these the tokenizers of SQLite and PostgreSQL agree. They do not on `²`, which is
// compared as `2`. A mark may follow a letter, since the text may come decomposed.
const SCRIPT = '\\u00B2\\u00B3\\u00B9\\u2070-\\u2079\\u2080-\\u2089'
const RUN = new RegExp(`[\\p{L}\\p{Nd}${SCRIPT}][\\p{L}\\p{M}\\p{Nd}${SCRIPT}]*`, 'gu')
/** What is not as it is compared already: raised and lowered figures, letters of full width, joined ones (`ﬁ`). */
const OTHERWISE = /[^\p{L}\p{M}\p{Nd}]/gu

/** The runs of letters and digits in a text, each as written with the place it begins at. */
export function* runs(text: string): Generator<{ text: string; start: number }> {
  for (const match of text.matchAll(RUN)) yield { text: match[0], start: match.index }
}

/** What ends a phrase: the marks between sentences, parts of them and lines. Quotation marks don't; nor does what joins: `ki-ốt`, `TN&MT`. */
const BREAKING = /[.,;:!?…()[\]•·|/\n]|\s[-–—]\s|—/u
/** One mark right between two words belongs to them both: `3.000`, `28/7`, `TP.HCM`. */
const JOINED = /^[.,:/]$/

/** Whether what stands between two words keeps them from being a phrase. */
export function isBreak(between: string): boolean {
  return BREAKING.test(between) && !JOINED.test(between)
}

/** Words met lately, as they are compared: a language has few, and a text is compared word by word. */
const compared: Record<SearchColumn, Map<string, string>> = { exact: new Map(), folded: new Map() }
const MOST_COMPARED = 20_000

/** One run as it stands in a column of the index: what the search compares. */
export function searchWord(run: string, column: SearchColumn): string {
  const known = compared[column].get(run)
  if (known !== undefined) return known
  const word = asCompared(run, column)
  if (compared[column].size >= MOST_COMPARED) compared[column].clear()
  // What is longer than any word of a language comes once, and would only take room.
  if (run.length <= 40) compared[column].set(run, word)
  return word
}

function asCompared(run: string, column: SearchColumn): string {
  // A letter that stands for a whole phrase (`ﷺ`) is written out in words, which are one word here.
  const plain = cleanLetters(run.normalize('NFKC')).replace(OTHERWISE, '')
  if (column === 'folded') return fold(plain)
  // Vietnamese is fully composed by now. What marks remain belong to other scripts, and the tokenizers differ on them.
  return unifyTonePlacement(plain.toLowerCase()).replace(/\p{M}/gu, '')
}

/**
 * The two texts indexed for an article, from its title, sapo, body and so on: plain words with single spaces, and a
 * {@link BREAK} where a phrase ends. `exact` keeps the marks (lower case, one tone placement), `folded` has none. All
 * punctuation splits words, so that both databases' tokenizers see the same ones. Text beyond 200,000 characters is left
 * out, at a word.
 */
export function searchTexts(parts: string[]): SearchTexts {
  const exact: string[] = []
  const folded: string[] = []
  let length = 0
  const text = parts.join('\n').normalize('NFC')
  let end = 0
  for (const run of runs(text)) {
    if (end > 0 && isBreak(text.slice(end, run.start))) {
      exact.push(BREAK)
      folded.push(BREAK)
      length += 2
    }
    end = run.start + run.text.length
    const word = searchWord(run.text, 'exact')
    length += word.length + 1
    if (length > MAX_TEXT) break
    exact.push(word)
    folded.push(searchWord(run.text, 'folded'))
  }
  return { exact: exact.join(' '), folded: folded.join(' ') }
}

/**
 * What a reader's query asks for: at most 12 words, and the column to look in. One mark (or đ) anywhere in the query
 * says that the reader types with marks, so all of it is taken by the letter. The words hold letters and digits only,
 * so no operator of either engine can be among them. Null when no word is left.
 */
export function parseQuery(q: string): SearchQuery | null {
  const text = q.slice(0, MAX_QUERY).toWellFormed().normalize('NFC')
  const all = [...runs(text)]
  const found = all.map((run) => run.text)
  if (found.length === 0) return null
  const marked = found.some((run) => searchWord(run, 'exact') !== searchWord(run, 'folded'))
  const column = marked ? 'exact' : 'folded'
  const words = found.slice(0, MAX_QUERY_WORDS).map((run) => searchWord(run, column))
  const phrase = words.map((word, index) => {
    const [before, own] = [all[index - 1], all[index]]
    const apart = before && own && isBreak(text.slice(before.start + before.text.length, own.start))
    return apart ? `${BREAK} ${word}` : word
  })
  return { column, words, phrase: phrase.join(' ') }
}
