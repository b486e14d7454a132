import { type Effort, newEffort } from '#newsroom/changes/effort.ts'
import { commonRuns } from '#newsroom/changes/sequence.ts'
import { heldIn } from './held.ts'
import { onlyPlaces } from './only-places.ts'
import type { Block, Piece } from './pieces.ts'
import { type Among, amongFor, piecesAmong, wordsOfQuote } from './quote.ts'
import { type Range, spanOf } from './range.ts'

/** Where a comment holds: null where its words are gone. `quote`: the words as they were at the beginning. */
export type Anchor = { range: Range | null; quote: string }

/** A word that was corrected is still the word where at least so much of it stands at its ends. */
const STILL_THE_WORD = 0.5
/** More words than this between two that stayed are not compared one by one. */
const MOST_COMPARED = 60
/** A single word between changes of this many words on both sides stayed by chance. */
const ISLAND = 3
/** Of a long passage that went, the first so many words are looked for. */
const MOST_SOUGHT = 250

/**
 * Where comments hold after a text has become another one. Each keeps exactly those of its words that survive, from the
 * first to the last of them with what was written between. A block that was moved is followed. Of words that repeat, those
 * that stand first count as having stayed. Where all words are gone there is no range, and there is one again once the
 * words are written anew and stand in the text only once. The work grows with the texts and with the comments, never with
 * both at once.
 */
export function moveAnchors(
  before: readonly Block[],
  after: readonly Block[],
  anchors: readonly Anchor[],
): (Range | null)[] {
  if (anchors.length === 0) return []
  const kept = piecesKept(before, after)
  const held = heldIn(
    before.flatMap((block) => block.pieces),
    (piece) => kept.get(piece),
  )
  const ranges = anchors.map(({ range }) => (range === null ? null : held.span(range)))
  const gone = anchors.flatMap(({ range, quote }, index) => {
    if (ranges[index]) return []
    const pieces = range === null ? [] : held.pieces(range, MOST_SOUGHT)
    return { index, words: pieces.length > 0 ? pieces.map((piece) => piece.key) : wordsOfQuote(quote) }
  })
  for (const { index, range } of writtenAnew(after, kept, gone)) ranges[index] = range
  return ranges
}

/** Words that were written anew, where they stand nowhere else. */
function writtenAnew(
  after: readonly Block[],
  kept: ReadonlyMap<Piece, Piece>,
  gone: readonly { index: number; words: readonly string[] }[],
): { index: number; range: Range | null }[] {
  if (gone.length === 0) return []
  const known = new Set(kept.values())
  const isFresh = (piece: Piece) => piece.kind !== 'blank' && !known.has(piece)
  if (!after.some((block) => block.pieces.some(isFresh))) return []
  const groups = Map.groupBy(gone, ({ words }): Among => amongFor(words))
  return [...groups].flatMap(([among, group]) => {
    const pieces = piecesAmong(after, among)
    const ends = onlyPlaces(
      pieces.map((piece) => piece.key),
      group.map(({ words }) => words),
    )
    return group.flatMap(({ index, words }, n) => {
      const end = ends[n] ?? null
      const place = end === null ? [] : pieces.slice(end - words.length, end)
      return place.some(isFresh) ? [{ index, range: spanOf(place) }] : []
    })
  })
}

/** What became of the pieces: whole blocks first, also where they were moved; then word by word between them. */
function piecesKept(before: readonly Block[], after: readonly Block[]): Map<Piece, Piece> {
  const kept = new Map<Piece, Piece>()
  const effort = newEffort()
  const runs = commonRuns(
    before.map((block) => block.key),
    after.map((block) => block.key),
    effort,
  )
  for (const run of runs) {
    for (let i = 0; i < run.length; i += 1) pair(before[run.before + i], after[run.after + i], kept)
  }
  const keyOf = (block: Block) => block.key
  const stayed = (block: Block) => block.pieces.some((piece) => kept.has(piece))
  const taken = new Set(kept.values())
  const isTaken = (block: Block) => block.pieces.some((piece) => taken.has(piece))
  const moved = new Set<Block>()
  const newOnes = Map.groupBy(
    after.filter((block) => !isTaken(block)),
    keyOf,
  )
  for (const [key, blocks] of Map.groupBy(
    before.filter((block) => !stayed(block)),
    keyOf,
  )) {
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
    wordByWord(gone, come, kept, effort)
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

/** The break between two blocks is compared too: it tells where a paragraph was split or joined. */
const BREAK: Piece = { key: '\u0002', from: 0, to: 0, kind: 'blank' }

function wordByWord(gone: readonly Block[], come: readonly Block[], kept: Map<Piece, Piece>, effort: Effort): void {
  if (gone.length === 0 || come.length === 0) return
  const old = gone.flatMap((block) => [BREAK, ...block.pieces])
  const now = come.flatMap((block) => [BREAK, ...block.pieces])
  const runs = commonRuns(
    old.map((piece) => piece.key),
    now.map((piece) => piece.key),
    effort,
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
