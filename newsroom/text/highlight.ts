import { isBreak, parseQuery, runs, type SearchQuery, searchWord } from './search-text.ts'
import { cutAtWord } from './words.ts'

export type HighlightPart = { text: string; hit: boolean }

/**
 * Splits a text into parts, the words that answer the query marked as hits: the same words the search itself matches.
 * The parts joined are the original, letter for letter.
 */
export function highlight(original: string, query: string): HighlightPart[] {
  const parts: HighlightPart[] = []
  let done = 0
  for (const { start, end } of hits(original, query)) {
    if (start > done) parts.push({ text: original.slice(done, start), hit: false })
    parts.push({ text: original.slice(start, end), hit: true })
    done = end
  }
  if (done < original.length) parts.push({ text: original.slice(done), hit: false })
  return parts
}

/**
 * The passage that answers the query best, with about `around` characters before and after: where its words stand side by
 * side, else where most of them are near each other, else where one is. It is cut between words with `…` where something
 * was left out. Without a hit: the beginning, of the same length. One line.
 */
export function excerpt(original: string, query: string, around: number): string {
  const line = original.replace(/\s+/g, ' ').trim()
  const best = bestPlace(line, query, around)
  if (!best) return cutAtWord(line, around * 2)
  const from = startOfPassage(line, best.start, around)
  const to = endOfPassage(line, best.end, around)
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}

/** How well a text answers a query: by how many of its words, and more than any number of them where they stand side by side. */
export function answersHow(text: string, query: string): number {
  const best = bestPlace(text, query, text.length)
  return best ? best.words + (best.phrase ? 100 : 0) : 0
}

type Place = { start: number; end: number; words: number; phrase: boolean }

function bestPlace(text: string, query: string, around: number): Place | null {
  const parsed = parseQuery(query)
  if (!parsed) return null
  const found = [...hits(text, query)]
  const side = phraseAmong(text, found, parsed)
  if (side) return { ...side, words: new Set(parsed.words).size, phrase: true }
  let best: Place | null = null
  // The words within reach of each hit, counted while a window moves over the text.
  const within = new Map<string, number>()
  let end = 0
  for (const first of found) {
    while (end < found.length && (found[end]?.end ?? 0) <= first.start + around * 2) {
      const word = found[end]?.word ?? ''
      within.set(word, (within.get(word) ?? 0) + 1)
      end += 1
    }
    const words = within.size
    if (!best || words > best.words)
      best = { start: first.start, end: first.end, words: Math.max(words, 1), phrase: false }
    const left = (within.get(first.word) ?? 0) - 1
    if (left > 0) within.set(first.word, left)
    else within.delete(first.word)
  }
  return best
}

/** Where the words of the query stand side by side, in their order. */
function phraseAmong(
  text: string,
  found: readonly Hit[],
  { words, phrase }: SearchQuery,
): { start: number; end: number } | null {
  if (words.length < 2) return null
  for (let at = 0; at + words.length <= found.length; at++) {
    const run = found.slice(at, at + words.length)
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) continue
    const written = run.map(({ start, word, place }, index) => {
      const before = run[index - 1]
      if (!before) return word
      if (place !== before.place + 1) return null
      return isBreak(text.slice(before.end, start)) ? `. ${word}` : word
    })
    if (written.join(' ') === phrase && !written.includes(null)) return { start: first.start, end: last.end }
  }
  return null
}

/** `place`: which word of the text it is. */
type Hit = { start: number; end: number; word: string; place: number }

function* hits(text: string, query: string): Generator<Hit> {
  const parsed = parseQuery(query)
  if (!parsed) return
  const wanted = new Set(parsed.words)
  let place = 0
  for (const run of runs(text)) {
    const word = searchWord(run.text, parsed.column)
    if (wanted.has(word)) yield { start: run.start, end: run.start + run.text.length, word, place }
    place += 1
  }
}

function startOfPassage(line: string, hit: number, around: number): number {
  if (hit <= around) return 0
  const space = line.indexOf(' ', hit - around - 1)
  return space >= 0 && space < hit ? space + 1 : hit
}

function endOfPassage(line: string, hitEnd: number, around: number): number {
  if (line.length - hitEnd <= around) return line.length
  const space = line.lastIndexOf(' ', hitEnd + around)
  return Math.max(space, hitEnd)
}
