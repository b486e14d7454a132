import { commonRuns } from '../changes/sequence.ts'
import type { Block, Piece } from './pieces.ts'
import { isWord, sought, wordsOfQuote } from './quote.ts'

export type Range = { from: number; to: number }

/** Where a comment holds: null where its words are gone. `quote`: the words as they were at the beginning. */
export type Anchor = { range: Range | null; quote: string }

/** A word that was corrected is still the word where at least so much of it stands at its ends. */
const STILL_THE_WORD = 0.5
/** More words than this between two that stayed are not compared one by one. */
const MOST_COMPARED = 60
/** A single word between changes of this many words on both sides stayed by chance. */
const ISLAND = 3

/**
 * Where comments hold after a text has become another one. Each keeps exactly those of its words that survive, from the
 * first to the last of them with what was written between. A block that was moved is followed. Of words that repeat, those
 * that stand first count as having stayed. Where all words are gone there is no range, and there is one again once the
 * words are written anew and stand in the text only once.
 */
export function moveAnchors(
  before: readonly Block[],
  after: readonly Block[],
  anchors: readonly Anchor[],
): (Range | null)[] {
  if (anchors.length === 0) return []
  const kept = piecesKept(before, after)
  const old = before.flatMap((block) => block.pieces)
  const fresh = freshPieces(after, kept)
  return anchors.map(({ range, quote }) => {
    const held = range === null ? [] : piecesIn(old, range)
    const ranges = held.flatMap((piece) => kept.get(piece) ?? [])
    if (ranges.length > 0) return spanOf(ranges)
    const words = held.length > 0 ? held.map((piece) => piece.key) : wordsOfQuote(quote)
    return onlyFresh(after, fresh, words)
  })
}

/**
 * The pieces that a range is about: its words, or its signs where it has none. A picture that is meant as a whole is meant
 * without the words of its caption.
 */
export function piecesIn(pieces: readonly Piece[], range: Range): Piece[] {
  const within = pieces.filter((piece) => piece.kind !== 'blank' && piece.from < range.to && piece.to > range.from)
  const whole = within.find((piece) => piece.kind === 'thing' && piece.from === range.from && piece.to === range.to)
  if (whole !== undefined) return [whole]
  const text = within.filter((piece) => piece.kind === 'text')
  const words = text.filter((piece) => isWord(piece.key))
  if (words.length > 0) return words
  // A caption is no comment on the picture around it.
  const things = within.filter((piece) => piece.kind === 'thing' && piece.from >= range.from && piece.to <= range.to)
  return things.length > 0 ? things : text
}

function spanOf(pieces: readonly Piece[]): Range {
  return { from: Math.min(...pieces.map((piece) => piece.from)), to: Math.max(...pieces.map((piece) => piece.to)) }
}

/** What became of the pieces: whole blocks first, also where they were moved; then word by word between them. */
function piecesKept(before: readonly Block[], after: readonly Block[]): Map<Piece, Piece> {
  const kept = new Map<Piece, Piece>()
  const runs = commonRuns(
    before.map((block) => block.key),
    after.map((block) => block.key),
  )
  for (const run of runs) {
    for (let i = 0; i < run.length; i += 1) pair(before[run.before + i], after[run.after + i], kept)
  }
  const stayed = (block: Block) => block.pieces.some((piece) => kept.has(piece))
  const taken = new Set(kept.values())
  const isTaken = (block: Block) => block.pieces.some((piece) => taken.has(piece))
  const moved = new Set<Block>()
  const newOnes = byKey(after.filter((block) => !isTaken(block)))
  for (const [key, blocks] of byKey(before.filter((block) => !stayed(block)))) {
    const others = newOnes.get(key) ?? []
    const [from] = blocks
    const [to] = others
    if (key === '' || from === undefined || to === undefined || blocks.length > 1 || others.length > 1) continue
    pair(from, to, kept)
    moved.add(from).add(to)
  }
  let at = 0
  let to = 0
  for (const run of [...runs, { before: before.length, after: after.length, length: 0 }]) {
    const gone = before.slice(at, run.before).filter((block) => !moved.has(block))
    const come = after.slice(to, run.after).filter((block) => !moved.has(block))
    wordByWord(gone, come, kept)
    at = run.before + run.length
    to = run.after + run.length
  }
  return kept
}

function pair(before: Block | undefined, after: Block | undefined, kept: Map<Piece, Piece>): void {
  before?.pieces.forEach((piece, index) => {
    const now = after?.pieces[index]
    if (now !== undefined) kept.set(piece, now)
  })
}

function byKey(blocks: readonly Block[]): Map<string, Block[]> {
  const groups = new Map<string, Block[]>()
  for (const block of blocks) groups.set(block.key, [...(groups.get(block.key) ?? []), block])
  return groups
}

/** The break between two blocks is compared too: it tells where a paragraph was split or joined. */
const BREAK: Piece = { key: '\u0002', from: 0, to: 0, kind: 'blank' }

function wordByWord(gone: readonly Block[], come: readonly Block[], kept: Map<Piece, Piece>): void {
  if (gone.length === 0 || come.length === 0) return
  const old = gone.flatMap((block) => [BREAK, ...block.pieces])
  const now = come.flatMap((block) => [BREAK, ...block.pieces])
  const runs = commonRuns(
    old.map((piece) => piece.key),
    now.map((piece) => piece.key),
  )
  let at = 0
  let to = 0
  const end = { before: old.length, after: now.length, length: 0 }
  const stretches = [...runs, end]
  stretches.forEach((run, index) => {
    correctedWords(old.slice(at, run.before), now.slice(to, run.after), kept)
    const next = stretches[index + 1]
    const same = old.slice(run.before, run.before + run.length)
    const between =
      next === undefined
        ? []
        : [
            old.slice(at, run.before),
            now.slice(to, run.after),
            old.slice(run.before + run.length, next.before),
            now.slice(run.after + run.length, next.after),
          ]
    const chance =
      between.length > 0 && countWords(same) <= 1 && between.every((pieces) => countWords(pieces) >= ISLAND)
    at = run.before + run.length
    to = run.after + run.length
    if (chance) return
    same.forEach((piece, i) => {
      const other = now[run.after + i]
      if (other !== undefined && piece !== BREAK) kept.set(piece, other)
    })
  })
}

function countWords(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => piece.kind !== 'blank').length
}

/** Words of which a letter, a mark or a figure was put right: one for one, or from either end where there are more now. */
function correctedWords(gone: readonly Piece[], come: readonly Piece[], kept: Map<Piece, Piece>): void {
  const old = gone.filter((piece) => piece.kind === 'text')
  const now = come.filter((piece) => piece.kind === 'text')
  if (Math.max(old.length, now.length) > MOST_COMPARED) return
  const put = (piece: Piece | undefined, other: Piece | undefined) => {
    const alike = piece !== undefined && other !== undefined && likeness(piece.key, other.key) >= STILL_THE_WORD
    if (alike) kept.set(piece, other)
    return alike
  }
  if (old.length === now.length) {
    old.forEach((piece, index) => {
      put(piece, now[index])
    })
    return
  }
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && put(old[start], now[start])) start += 1
  let end = 1
  while (end <= most - start && put(old.at(-end), now.at(-end))) end += 1
}

/** How much of two words stands at their ends alike. */
export function likeness(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start += 1
  let end = 0
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return (start + end) / Math.max(a.length, b.length, 1)
}

/** The pieces that were not in the text before. */
function freshPieces(after: readonly Block[], kept: ReadonlyMap<Piece, Piece>): ReadonlySet<Piece> {
  const known = new Set(kept.values())
  return new Set(after.flatMap((block) => block.pieces).filter((piece) => piece.kind !== 'blank' && !known.has(piece)))
}

/** Words that were written anew, where they stand nowhere else. */
function onlyFresh(after: readonly Block[], fresh: ReadonlySet<Piece>, words: readonly string[]): Range | null {
  if (fresh.size === 0 || words.length === 0) return null
  const places = sought(after, words)
  const [place] = places
  if (place === undefined || places.length > 1) return null
  return place.some((piece) => fresh.has(piece)) ? spanOf(place) : null
}
