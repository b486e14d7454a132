import { diffArrays } from 'diff'
import { type Effort, newEffort } from './effort.ts'

/** `length` items from `before` on in the old sequence are those from `after` on in the new one. */
export type Run = { before: number; after: number; length: number }

/** Edits after which a shortest script is no longer looked for: it would cost their square. */
const MOST_EDITS = 1000
/** The same for what lies between anchors, of which there may be many. */
const MOST_EDITS_BETWEEN = 200

/**
 * What two sequences have in common, in order. The shortest script of edits where they are alike; where they are not,
 * what stands around items that occur once in each. Always the same answer for the same input, on any machine, and never
 * the square of a long text in time: once the effort is spent, only what is the same at the ends of a stretch is found.
 */
export function commonRuns(before: readonly string[], after: readonly string[], effort: Effort = newEffort()): Run[] {
  const { old, now } = numbered(before, after)
  return joined(betweenEnds(old, now, (left, right) => inTheMiddle(left, right, effort)))
}

/** Each different item as a number: what is compared again and again is compared at the cost of a number. */
function numbered(before: readonly string[], after: readonly string[]): { old: number[]; now: number[] } {
  const numbers = new Map<string, number>()
  const numberOf = (item: string) => {
    const known = numbers.get(item) ?? numbers.size
    numbers.set(item, known)
    return known
  }
  return { old: before.map(numberOf), now: after.map(numberOf) }
}

/** What is the same at both ends, and what `between` finds in the rest. */
function betweenEnds(
  before: readonly number[],
  after: readonly number[],
  between: (before: number[], after: number[]) => Run[],
): Run[] {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const runs: Run[] = start > 0 ? [{ before: 0, after: 0, length: start }] : []
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end))
  for (const run of middle) runs.push({ ...run, before: run.before + start, after: run.after + start })
  if (end > 0) runs.push({ before: before.length - end, after: after.length - end, length: end })
  return runs
}

function inTheMiddle(before: number[], after: number[], effort: Effort): Run[] {
  // Half of it stays for the second way, which is the better one where the first would take more.
  const first = newEffort(Math.ceil(effort.left / 2))
  effort.left -= first.left
  const runs = shortestScript(before, after, MOST_EDITS, first)
  effort.left += first.left
  return runs ?? aroundAnchors(before, after, effort)
}

/** Null where the sequences differ by more than so many edits, or where finding the script takes too much. */
function shortestScript(before: number[], after: number[], mostEdits: number, effort: Effort): Run[] | null {
  if (before.length === 0 || after.length === 0) return []
  // What stands in one of them only is no match, and looking for one costs most where there is none.
  const left = sharedWith(before, after)
  const right = sharedWith(after, before)
  const script = withinEffort(effort, before.length + after.length, (equal) =>
    diffArrays(
      left.map(({ item }) => item),
      right.map(({ item }) => item),
      { maxEditLength: mostEdits, comparator: equal },
    ),
  )
  if (script === undefined) return null
  const runs: Run[] = []
  let at = 0
  let to = 0
  for (const { added, removed, count } of script) {
    if (!added && !removed) {
      for (let i = 0; i < count; i += 1) {
        const from = left[at + i]
        const into = right[to + i]
        if (from && into) runs.push({ before: from.index, after: into.index, length: 1 })
      }
    }
    if (!added) at += count
    if (!removed) to += count
  }
  return joined(runs)
}

class OutOfEffort extends Error {}

/** Undefined where the work compares more often than may be spent; reading both sequences once is always free. */
function withinEffort<T>(
  effort: Effort,
  free: number,
  work: (equal: (a: number, b: number) => boolean) => T | undefined,
): T | undefined {
  let left = effort.left + free
  try {
    return work((a, b) => {
      left -= 1
      if (left < 0) throw new OutOfEffort()
      return a === b
    })
  } catch (error) {
    if (error instanceof OutOfEffort) return undefined
    throw error
  } finally {
    effort.left = Math.max(0, Math.min(effort.left, left))
  }
}

function sharedWith(items: number[], others: number[]): { item: number; index: number }[] {
  const known = new Set(others)
  return items.flatMap((item, index) => (known.has(item) ? [{ item, index }] : []))
}

/** Splits both sequences at items that occur once in each and in the same order, and compares what lies between. */
function aroundAnchors(before: number[], after: number[], effort: Effort): Run[] {
  const runs: Run[] = []
  let at = 0
  let to = 0
  for (const anchor of [...anchors(before, after), { before: before.length, after: after.length, length: 0 }]) {
    const between = betweenEnds(
      before.slice(at, anchor.before),
      after.slice(to, anchor.after),
      (left, right) => shortestScript(left, right, MOST_EDITS_BETWEEN, effort) ?? [],
    )
    for (const run of between) runs.push({ ...run, before: run.before + at, after: run.after + to })
    if (anchor.length > 0) runs.push(anchor)
    at = anchor.before + anchor.length
    to = anchor.after + anchor.length
  }
  return joined(runs)
}

function anchors(before: number[], after: number[]): Run[] {
  const places = onceIn(after)
  const pairs: Run[] = []
  for (const [item, index] of onceIn(before)) {
    const place = places.get(item)
    if (place !== undefined) pairs.push({ before: index, after: place, length: 1 })
  }
  return longestRising(pairs)
}

function onceIn(items: number[]): Map<number, number> {
  const places = new Map<number, number>()
  const doubled = new Set<number>()
  items.forEach((item, index) => {
    if (places.has(item)) doubled.add(item)
    places.set(item, index)
  })
  for (const item of doubled) places.delete(item)
  return places
}

/** The longest choice of pairs, given in the old order, that stand in the same order in the new sequence. */
function longestRising(pairs: Run[]): Run[] {
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach((pair, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.after ?? 0) < pair.after) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const chosen: Run[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chosen.push(pair)
  }
  return chosen.reverse()
}

function joined(runs: Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last && last.before + last.length === run.before && last.after + last.length === run.after) {
      last.length += run.length
    } else whole.push({ ...run })
  }
  return whole
}
