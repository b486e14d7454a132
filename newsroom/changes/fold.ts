import type { NodeChange } from './node-changes.ts'

/** A stretch of blocks as it is shown: changes with a block around them, or a run of unchanged ones folded away. */
export type Stretch = { folded: boolean; changes: NodeChange[] }

/** Fewer unchanged blocks than these are not worth folding. */
const WORTH_FOLDING = 2

/** Folds what did not change, but for `around` blocks beside each change, which show where it stands. */
export function foldUnchanged(changes: readonly NodeChange[], around = 1): Stretch[] {
  const near = new Set<number>()
  changes.forEach((change, index) => {
    if (change.kind === 'same') return
    for (let i = index - around; i <= index + around; i += 1) near.add(i)
  })
  const stretches: Stretch[] = []
  changes.forEach((change, index) => {
    const folded = !near.has(index)
    const last = stretches.at(-1)
    if (last?.folded === folded) last.changes.push(change)
    else stretches.push({ folded, changes: [change] })
  })
  return stretches.map((stretch) =>
    stretch.folded && stretch.changes.length < WORTH_FOLDING ? { ...stretch, folded: false } : stretch,
  )
}
