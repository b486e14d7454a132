import type { AnchorPlace } from '../anchor.ts'
import { heldIn } from './held.ts'
import { type AnchoredContent, blocksOf, type Piece } from './pieces.ts'
import { MOST_QUOTED, nearest, wordsOfQuote } from './quote.ts'
import { type Range, spanOf } from './range.ts'

/** What somebody chose in a text that may have changed since: the words, and where they were. */
export type Choice = { range: Range; quote: string }

/**
 * The whole words that are meant, with what they say now; null where they are no longer there. Where the words stand
 * elsewhere than they were chosen, the nearest are taken.
 */
export function placeRange(
  content: AnchoredContent,
  place: AnchorPlace,
  choice: Choice,
): { range: Range; quote: string } | null {
  const blocks = blocksOf(content, place)
  const pieces = blocks.flatMap((block) => block.pieces)
  const chosen = heldIn(pieces).pieces(choice.range)
  const span = spanOf(chosen)
  const quote = quoteOf(span, pieces)
  const words = wordsOfQuote(choice.quote.slice(0, MOST_QUOTED))
  if (span && wordsOfQuote(quote).join(' ') === words.join(' ')) return { range: span, quote }
  const near = spanOf(nearest(blocks, words, (first) => Math.abs(first.from - choice.range.from)) ?? [])
  return near && { range: near, quote: quoteOf(near, pieces) }
}

/** The words that a range of a place holds, as they are quoted. */
export function quoteAt(content: AnchoredContent, place: AnchorPlace, range: Range): string {
  const pieces = blocksOf(content, place).flatMap((block) => block.pieces)
  return quoteOf(spanOf(heldIn(pieces).pieces(range)), pieces)
}

/** Of a picture its caption; else the words with one blank wherever there is something between them. */
function quoteOf(span: Range | null, all: readonly Piece[]): string {
  if (span === null) return ''
  const { from, to } = span
  let quote = ''
  let end = from
  for (const piece of all) {
    if (piece.kind !== 'text' || piece.from < from || piece.to > to) continue
    if (piece.from > end && quote !== '') quote += ' '
    quote += piece.key.startsWith('\uFFFC') ? '' : piece.key
    end = piece.to
    if (quote.length > MOST_QUOTED) return wholeWords(quote)
  }
  return quote
}

function wholeWords(quote: string): string {
  const cut = quote.slice(0, MOST_QUOTED)
  const end = cut.lastIndexOf(' ')
  return end > 0 ? cut.slice(0, end) : cut
}
