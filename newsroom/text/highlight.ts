import { parseQuery, runs, searchWord } from './search-text.ts'
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
 * The passage around the first word that answers the query, about `around` characters before and after it, cut between
 * words with `…` where something was left out. Without a hit: the beginning, of the same length. One line.
 */
export function excerpt(original: string, query: string, around: number): string {
  const line = original.replace(/\s+/g, ' ').trim()
  const first = hits(line, query).next()
  if (first.done) return cutAtWord(line, around * 2)
  const from = startOfPassage(line, first.value.start, around)
  const to = endOfPassage(line, first.value.end, around)
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}

function* hits(text: string, query: string): Generator<{ start: number; end: number }> {
  const parsed = parseQuery(query)
  if (!parsed) return
  const wanted = new Set(parsed.words)
  for (const run of runs(text)) {
    if (wanted.has(searchWord(run.text, parsed.column))) yield { start: run.start, end: run.start + run.text.length }
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
