import type { AnchorPlace } from '../anchor.ts'
import { piecesIn, type Range } from './move-anchors.ts'
import { type AnchoredContent, blocksOf, type Piece } from './pieces.ts'
import { MOST_QUOTED, sought, wordsOfQuote } from './quote.ts'

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
  const chosen = piecesIn(pieces, choice.range)
  const quote = quoteOf(chosen, pieces)
  const words = wordsOfQuote(choice.quote)
  if (chosen.length > 0 && wordsOfQuote(quote).join(' ') === words.join(' ')) return { range: spanOf(chosen), quote }
  const near = sought(blocks, words).sort((a, b) => distance(a, choice.range) - distance(b, choice.range))[0]
  return near === undefined ? null : { range: spanOf(near), quote: quoteOf(near, pieces) }
}

/** The words that a range of a place holds, as they are quoted. */
export function quoteAt(content: AnchoredContent, place: AnchorPlace, range: Range): string {
  const pieces = blocksOf(content, place).flatMap((block) => block.pieces)
  return quoteOf(piecesIn(pieces, range), pieces)
}

function spanOf(pieces: readonly Piece[]): Range {
  return { from: Math.min(...pieces.map(({ from }) => from)), to: Math.max(...pieces.map(({ to }) => to)) }
}

function distance(pieces: readonly Piece[], range: Range): number {
  return Math.abs((pieces[0]?.from ?? 0) - range.from)
}

/** Of a picture its caption; else the words with one blank wherever there is something between them. */
function quoteOf(chosen: readonly Piece[], all: readonly Piece[]): string {
  if (chosen.length === 0) return ''
  const { from, to } = spanOf(chosen)
  let quote = ''
  let end = from
  for (const piece of all) {
    if (piece.kind !== 'text' || piece.from < from || piece.to > to) continue
    if (piece.from > end && quote !== '') quote += ' '
    quote += piece.key.startsWith('\uFFFC') ? '' : piece.key
    end = piece.to
  }
  return quote.length <= MOST_QUOTED ? quote : wholeWords(quote)
}

function wholeWords(quote: string): string {
  const cut = quote.slice(0, MOST_QUOTED)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
}
