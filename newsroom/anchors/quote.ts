import { textPieces } from '../text/words.ts'
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

/** Every place where these words follow each other, whatever blanks, signs and breaks stand between them. */
export function sought(blocks: readonly Block[], words: readonly string[]): Piece[][] {
  const signs = words.some((word) => !isWord(word))
  // A picture's own piece stands between the words around it, and is none of them.
  const things = words.some((word) => word.startsWith('\uFFFC'))
  const among = blocks
    .flatMap((block) => block.pieces)
    .filter((piece) => (piece.kind === 'text' && (signs || isWord(piece.key))) || (things && piece.kind === 'thing'))
  const places: Piece[][] = []
  const [first] = words
  if (first === undefined) return places
  for (let at = 0; at + words.length <= among.length; at += 1) {
    if (among[at]?.key !== first) continue
    if (words.every((word, index) => among[at + index]?.key === word)) places.push(among.slice(at, at + words.length))
  }
  return places
}
