import { type Effort, newEffort } from './effort.ts'
import { ALIKE, likeness, type Traits, traitsOf } from './likeness.ts'
import { canonical, type TreeNode } from './node.ts'
import { commonRuns } from './sequence.ts'

/** One place of two aligned sequences: an old block and what it became, or one that went or came. */
export type Pair<T> = { before: T; after: T; same: boolean } | { before: T; after: null } | { before: null; after: T }

/** Pairs of blocks that are looked at most when likeness is sought. */
const MOST_COMPARED = 250_000

/**
 * Pairs the blocks of two sequences, in order: equal ones first, and between them the old and new selves of changed ones.
 * `evenUnlike`: as many as possible are paired, however unlike.
 */
export function align<T extends TreeNode>(
  before: readonly T[],
  after: readonly T[],
  options: { evenUnlike?: boolean; effort?: Effort } = {},
): Pair<T>[] {
  const { evenUnlike = false, effort = newEffort() } = options
  const pairs: Pair<T>[] = []
  let at = 0
  let to = 0
  const end = { before: before.length, after: after.length, length: 0 }
  for (const run of [...commonRuns(before.map(canonical), after.map(canonical), effort), end]) {
    pairs.push(...byLikeness(before.slice(at, run.before), after.slice(to, run.after), evenUnlike, effort))
    at = run.before + run.length
    to = run.after + run.length
    pairs.push(...paired(before.slice(run.before, at), after.slice(run.after, to), true))
  }
  return pairs
}

function paired<T>(before: readonly T[], after: readonly T[], same: boolean): Pair<T>[] {
  return before.flatMap((old, index) => {
    const now = after[index]
    return now === undefined ? [] : [{ before: old, after: now, same }]
  })
}

/** The pairing in order with the greatest likeness in all; what is unlike stays alone, the old before the new. */
function byLikeness<T extends TreeNode>(
  before: readonly T[],
  after: readonly T[],
  evenUnlike: boolean,
  effort: Effort,
): Pair<T>[] {
  const chosen =
    before.length === 0 || after.length === 0
      ? []
      : bestPairs(before.map(traitsOf), after.map(traitsOf), evenUnlike ? 0 : ALIKE, effort)
  const pairs: Pair<T>[] = []
  let at = 0
  let to = 0
  const alone = (i: number, j: number) => {
    for (const old of before.slice(at, i)) pairs.push({ before: old, after: null })
    for (const now of after.slice(to, j)) pairs.push({ before: null, after: now })
  }
  for (const [i, j] of chosen) {
    alone(i, j)
    pairs.push(...paired(before.slice(i, i + 1), after.slice(j, j + 1), false))
    at = i + 1
    to = j + 1
  }
  alone(before.length, after.length)
  return pairs
}

/** For one old block: the greatest sums for what begins at it, over a strip of the new blocks. */
type Strip = { first: number; gains: Float64Array; sums: Float64Array }

/**
 * The rising choice of pairs with the greatest sum of likeness. Where there is very much, only what lies at about the
 * same height of both texts is compared: the work stays in proportion to the text.
 */
function bestPairs(
  before: readonly Traits[],
  after: readonly Traits[],
  least: number,
  effort: Effort,
): [number, number][] {
  const reach = reachWithin(effort, before, after)
  const strips: Strip[] = []
  for (const [i, old] of [...before.entries()].reverse()) {
    const middle = Math.floor((i * after.length) / before.length)
    const first = Math.max(0, middle - reach)
    const opposite = after.slice(first, middle + reach + 1)
    const gains = Float64Array.from(opposite, (now) => {
      const alike = likeness(old, now)
      // A little for the pair itself: of two ways that are equally alike, the one that pairs more.
      return alike >= least ? alike - least + 0.01 : 0
    })
    const sums = new Float64Array(gains.length)
    for (let k = gains.length - 1; k >= 0; k -= 1) {
      const gain = gains[k] ?? 0
      const pairing = gain > 0 ? gain + sumFrom(strips[i + 1], first + k + 1) : 0
      sums[k] = Math.max(sumFrom(strips[i + 1], first + k), sums[k + 1] ?? 0, pairing)
    }
    strips[i] = { first, gains, sums }
  }
  return walk(strips, after.length)
}

/** How many new blocks on either side of its own height an old block is compared with. */
function reachWithin(effort: Effort, before: readonly Traits[], after: readonly Traits[]): number {
  const wordsOf = (blocks: readonly Traits[]) => blocks.reduce((sum, { words }) => sum + words.size, 0)
  // To compare two blocks takes a step for each word of the one that has fewer, and one for the pair.
  const each = 1 + Math.min(wordsOf(before) / before.length, wordsOf(after) / after.length)
  const affordable = Math.floor(Math.min(MOST_COMPARED, effort.left / 2 / each) / before.length / 2)
  const reach = Math.max(8, affordable)
  effort.left = Math.max(0, effort.left - Math.min(2 * reach, after.length) * before.length * each)
  return reach
}

function sumFrom(strip: Strip | undefined, column: number): number {
  return strip?.sums[Math.max(0, column - strip.first)] ?? 0
}

function walk(strips: readonly Strip[], columns: number): [number, number][] {
  const chosen: [number, number][] = []
  let j = 0
  for (const [i, strip] of strips.entries()) {
    j = Math.max(j, strip.first)
    // As far as nothing is lost by leaving new blocks alone; then this old block is paired here or not at all.
    while (j < columns && sumFrom(strip, j) === sumFrom(strip, j + 1) && sumFrom(strip, j) > 0) j += 1
    const gain = strip.gains[j - strip.first] ?? 0
    if (gain === 0 || sumFrom(strip, j) !== gain + sumFrom(strips[i + 1], j + 1)) continue
    chosen.push([i, j])
    j += 1
  }
  return chosen
}
