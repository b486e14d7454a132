import type { Piece } from './pieces.ts'
import { isWord } from './quote.ts'
import type { Range } from './range.ts'

/**
 * The pieces that ranges of a text are about, found without reading the text for each: a range's words, or its pictures
 * where it has no words, or its signs. A picture that is meant as a whole is meant without the words of its caption.
 */
export type Held = {
  /** @returns the first so many of them, in order */
  pieces(range: Range, most?: number): Piece[]
  /** From the first to the last of what became of them; null where nothing did. */
  span(range: Range): Range | null
}

/** Pieces of which none lies within another, in order, and from where to where what became of them reaches. */
type Row = { pieces: Piece[]; reach: () => Reach }
type Stretch = { row: Row; from: number; to: number }

/** @param became what a piece of the text is now, for `span` */
export function heldIn(all: readonly Piece[], became: (piece: Piece) => Piece | undefined = (piece) => piece): Held {
  const things = all.filter((piece) => piece.kind === 'thing')
  const text = all.filter((piece) => piece.kind === 'text')
  const wordRows = rowsOf(
    text.filter((piece) => isWord(piece.key)),
    became,
  )
  const signRows = rowsOf(
    text.filter((piece) => !isWord(piece.key)),
    became,
  )
  const thingRows = rowsOf(things, became)
  const thingAt = new Map(things.map((piece) => [piece.from, piece]))

  const stretchesOf = (range: Range): Stretch[] => {
    const words = touching(wordRows, range)
    if (words.length > 0) return words
    // A caption is no comment on the picture around it.
    const whole = within(thingRows, range)
    return whole.length > 0 ? whole : touching(signRows, range)
  }
  const wholeThing = (range: Range) => {
    const thing = thingAt.get(range.from)
    return thing?.to === range.to ? thing : undefined
  }
  return {
    pieces: (range, most = Number.POSITIVE_INFINITY) => {
      const whole = wholeThing(range)
      if (whole) return [whole]
      const found = stretchesOf(range).flatMap(({ row, from, to }) => row.pieces.slice(from, Math.min(to, from + most)))
      return found.sort((a, b) => a.from - b.from).slice(0, most)
    },
    span: (range) => {
      const whole = wholeThing(range)
      const now = whole && became(whole)
      if (whole) return now ? { from: now.from, to: now.to } : null
      return stretchesOf(range).reduce<Range | null>(
        (span, { row, from, to }) => united(span, row.reach()(from, to)),
        null,
      )
    },
  }
}

/** A word that a suggestion is put into reaches over the words of the suggestion: they stand in a row of their own. */
function rowsOf(pieces: readonly Piece[], became: (piece: Piece) => Piece | undefined): Row[] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.find((each) => (each.at(-1)?.to ?? 0) <= piece.from)
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    let reach: Reach | undefined
    return {
      pieces: row,
      reach: () => {
        reach ??= reachOf(row.map(became))
        return reach
      },
    }
  })
}

function touching(rows: readonly Row[], range: Range): Stretch[] {
  return stretches(
    rows,
    (piece) => piece.to > range.from,
    (piece) => piece.from >= range.to,
  )
}

function within(rows: readonly Row[], range: Range): Stretch[] {
  return stretches(
    rows,
    (piece) => piece.from >= range.from,
    (piece) => piece.to > range.to,
  )
}

function stretches(rows: readonly Row[], begins: (piece: Piece) => boolean, ends: (piece: Piece) => boolean) {
  return rows
    .map((row) => ({ row, from: firstIndex(row.pieces, begins), to: firstIndex(row.pieces, ends) }))
    .filter(({ from, to }) => from < to)
}

/** The first piece of which something is true that is true of all after it. */
function firstIndex(pieces: readonly Piece[], is: (piece: Piece) => boolean): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece === undefined || is(piece)) high = middle
    else low = middle + 1
  }
  return low
}

type Reach = (from: number, to: number) => Range | null

/** From where to where the pieces of any stretch reach: halves, quarters and so on are known beforehand. */
function reachOf(pieces: readonly (Piece | undefined)[]): Reach {
  const size = pieces.length
  const tree: (Range | null)[] = new Array(2 * size).fill(null)
  for (const [index, piece] of pieces.entries()) {
    if (piece) tree[size + index] = { from: piece.from, to: piece.to }
  }
  for (let index = size - 1; index > 0; index -= 1) {
    tree[index] = united(tree[2 * index] ?? null, tree[2 * index + 1] ?? null)
  }
  return (from, to) => {
    let span: Range | null = null
    for (let low = from + size, high = to + size; low < high; low >>= 1, high >>= 1) {
      if (low & 1) span = united(span, tree[low++] ?? null)
      if (high & 1) span = united(span, tree[--high] ?? null)
    }
    return span
  }
}

function united(a: Range | null, b: Range | null): Range | null {
  if (a === null || b === null) return a ?? b
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}
