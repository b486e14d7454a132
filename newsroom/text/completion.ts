import { runs, searchWord } from './search-text.ts'
import { unifyTonePlacement } from './tone-placement.ts'

/** Words that a reader is still typing, made ready by {@link typedWords}. */
export type TypedWords = {
  column: 'exact' | 'folded'
  finished: readonly string[]
  /** The last word, as it was typed and with one tone placement. */
  last: readonly string[]
  /** Its first letter, without marks. */
  first: string
}

/** How well a text answers what is typed: it begins so, or one of its later words does. */
export type CompletionRank = 'beginning' | 'within'

const MAX_WORDS = 12

/** What of a query is finished, and what is being typed; null where it has no word. */
export function typedWords(typed: string): TypedWords | null {
  const words = [...runs(typed.toWellFormed().normalize('NFC'))].map((run) => run.text).slice(0, MAX_WORDS)
  const last = words.pop()
  if (last === undefined) return null
  const marked = words.some((word) => searchWord(word, 'exact') !== searchWord(word, 'folded'))
  const column = marked ? 'exact' : 'folded'
  return {
    column,
    finished: words.map((word) => searchWord(word, column)),
    first: searchWord(last, 'folded')[0] ?? '',
    last: [...new Set([last.toLowerCase(), unifyTonePlacement(last.toLowerCase())])],
  }
}

/**
 * Whether a text has the typed words one after the other, the last of them perhaps not typed to its end. Finished words
 * are compared as the search compares them; the last one may still get letters and marks (`đươ` is on the way to
 * `đường`), but none that was typed may be missing (`thuế` is not on the way to `thuê`).
 */
export function completes(text: string, typed: TypedWords): CompletionRank | null {
  const words = [...runs(text.normalize('NFC'))].map((run) => run.text)
  const { column, finished, last } = typed
  for (let at = 0; at + finished.length < words.length; at++) {
    const next = words[at + finished.length] ?? ''
    // Most words differ in their first letter: that is soon seen.
    if (searchWord(next, 'folded')[0] !== typed.first) continue
    const fits = finished.every((word, index) => searchWord(words[at + index] ?? '', column) === word)
    if (fits && last.some((begun) => goesOnAs(begun, next))) return at === 0 ? 'beginning' : 'within'
  }
  return null
}

function goesOnAs(begun: string, word: string): boolean {
  const lower = word.toLowerCase()
  return isOnTheWay(begun, lower) || isOnTheWay(begun, unifyTonePlacement(lower))
}

function isOnTheWay(begun: string, word: string): boolean {
  const letters = lettersOf(word)
  return lettersOf(begun).every((letter, at) => {
    const there = letters[at]
    return there?.base === letter.base && letter.marks.every((mark) => there.marks.includes(mark))
  })
}

/** The letters of a word, each with its marks; the stroke of đ is one of them. */
function lettersOf(word: string): { base: string; marks: string[] }[] {
  return (
    word
      .normalize('NFD')
      .replaceAll('đ', 'd\u0335')
      .match(/\P{M}\p{M}*/gu) ?? []
  ).map((letter) => {
    const [base = '', ...marks] = letter
    return { base, marks }
  })
}
