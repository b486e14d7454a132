import { diffArrays } from 'diff'

/** `length` items from `before` on in the old sequence are those from `after` on in the new one. */
export type Run = { before: number; after: number; length: number }

/** Edits after which a shortest script is no longer looked for: it would cost their square. */
const MOST_EDITS = 1000
/** The same for what lies between anchors, of which there may be many. */
const MOST_EDITS_BETWEEN = 200

/**
 * What two sequences have in common, in order. The shortest script of edits where they are alike; where they are not,
 * what stands around items that occur once in each. Always the same answer for the same input, on any machine, and never
 * the square of a long text in time.
 */
export function commonRuns(before: readonly string[], after: readonly string[]): Run[] {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1

  const runs: Run[] = start > 0 ? [{ before: 0, after: 0, length: start }] : []
  runs.push(...inTheMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end), start))
  if (end > 0) runs.push({ before: before.length - end, after: after.length - end, length: end })
  return joined(runs)
}

function inTheMiddle(before: string[], after: string[], offset: number): Run[] {
  const runs = shortestScript(before, after, MOST_EDITS) ?? aroundAnchors(before, after)
  return runs.map((run) => ({ ...run, before: run.before + offset, after: run.after + offset }))
}

/** Null where the sequences differ by more than so many edits. */
function shortestScript(before: string[], after: string[], mostEdits: number): Run[] | null {
  // What stands in one of them only is no match, and looking for one costs most where there is none.
  const left = sharedWith(before, after)
  const right = sharedWith(after, before)
  const script = diffArrays(
    left.map(({ item }) => item),
    right.map(({ item }) => item),
    { maxEditLength: mostEdits },
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

function sharedWith(items: string[], others: string[]): { item: string; index: number }[] {
  const known = new Set(others)
  return items.flatMap((item, index) => (known.has(item) ? [{ item, index }] : []))
}

/** Splits both sequences at items that occur once in each and in the same order, and compares what lies between. */
function aroundAnchors(before: string[], after: string[]): Run[] {
  const runs: Run[] = []
  let at = 0
  let to = 0
  for (const anchor of [...anchors(before, after), { before: before.length, after: after.length, length: 0 }]) {
    const between = shortestScript(before.slice(at, anchor.before), after.slice(to, anchor.after), MOST_EDITS_BETWEEN)
    for (const run of between ?? []) runs.push({ ...run, before: run.before + at, after: run.after + to })
    if (anchor.length > 0) runs.push(anchor)
    at = anchor.before + anchor.length
    to = anchor.after + anchor.length
  }
  return joined(runs)
}

function anchors(before: string[], after: string[]): Run[] {
  const places = onceIn(after)
  const pairs: Run[] = []
  for (const [item, index] of onceIn(before)) {
    const place = places.get(item)
    if (place !== undefined) pairs.push({ before: index, after: place, length: 1 })
  }
  return longestRising(pairs)
}

function onceIn(items: string[]): Map<string, number> {
  const places = new Map<string, number>()
  const doubled = new Set<string>()
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
