import { textPieces } from '#newsroom/text/words.ts'
import type { Block, Piece } from './pieces.ts'

/** The longest quote that is kept, in UTF-16 units. */
export const MOST_QUOTED = 1000

/** True for a word or a number; signs between them are none. */
export function isWord(key: string): boolean {
  return /[\p{L}\p{N}\uFFFC]/u.test(key)
}

/** The words of a quote as they are looked for in a text; its signs where it has no words. */
export function wordsOfQuote(quote: string): string[] {
  const pieces = textPieces(quote).filter((piece) => piece.trim() !== '')
  const words = pieces.filter(isWord)
  return words.length > 0 ? words : pieces
}

/** What of a text has to be looked at to find some words: signs and pictures stand between words and are none of them. */
export type Among = 'words' | 'signs' | 'things' | 'all'

export function amongFor(words: readonly string[]): Among {
  const signs = words.some((word) => !isWord(word))
  const things = words.some((word) => word.startsWith('\uFFFC'))
  return signs ? (things ? 'all' : 'signs') : things ? 'things' : 'words'
}

/** The pieces of a text among which words are looked for, in order. */
export function piecesAmong(blocks: readonly Block[], among: Among): Piece[] {
  const signs = among === 'signs' || among === 'all'
  const things = among === 'things' || among === 'all'
  return blocks
    .flatMap((block) => block.pieces)
    .filter((piece) => (piece.kind === 'text' && (signs || isWord(piece.key))) || (things && piece.kind === 'thing'))
}

/** Where these words follow each other and what `nearness` says of the place is least, the first of such. */
export function nearest(
  blocks: readonly Block[],
  words: readonly string[],
  nearness: (first: Piece) => number,
): Piece[] | null {
  if (words.length === 0) return null
  const pieces = piecesAmong(blocks, amongFor(words))
  let best: { at: number; nearness: number } | null = null
  for (const at of places(pieces, words)) {
    const first = pieces[at]
    const its = first === undefined ? Number.POSITIVE_INFINITY : nearness(first)
    if (best === null || its < best.nearness) best = { at, nearness: its }
  }
  return best === null ? null : pieces.slice(best.at, best.at + words.length)
}

/** Every place where the words follow each other, at the cost of reading both once, however they repeat. */
function* places(pieces: readonly Piece[], words: readonly string[]): Generator<number> {
  const fallback = fallbacks(words)
  let matched = 0
  for (const [at, piece] of pieces.entries()) {
    while (matched > 0 && words[matched] !== piece.key) matched = fallback[matched - 1] ?? 0
    if (words[matched] === piece.key) matched += 1
    if (matched < words.length) continue
    yield at - words.length + 1
    matched = fallback[matched - 1] ?? 0
  }
}

/** For each beginning of the words: how many of its last words are a beginning again. */
function fallbacks(words: readonly string[]): number[] {
  const lengths = [0]
  for (let at = 1, length = 0; at < words.length; at += 1) {
    while (length > 0 && words[length] !== words[at]) length = lengths[length - 1] ?? 0
    if (words[length] === words[at]) length += 1
    lengths.push(length)
  }
  return lengths
}
