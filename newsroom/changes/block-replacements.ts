import type { Block } from '../document/types.ts'
import { canonical } from './node.ts'
import { commonRuns } from './sequence.ts'

/** The blocks from index `from` up to before `to` of the old sequence become these. */
export type BlockReplacement = { from: number; to: number; blocks: Block[] }

/**
 * What turns one body's blocks into another's, as few blocks as can be, in order. The indexes are those of the old
 * sequence: whoever applies them begins with the last.
 */
export function blockReplacements(from: readonly Block[], to: readonly Block[]): BlockReplacement[] {
  const replacements: BlockReplacement[] = []
  let at = 0
  let into = 0
  const end = { before: from.length, after: to.length, length: 0 }
  for (const run of [...commonRuns(from.map(canonical), to.map(canonical)), end]) {
    if (run.before > at || run.after > into) {
      replacements.push({ from: at, to: run.before, blocks: to.slice(into, run.after) })
    }
    at = run.before + run.length
    into = run.after + run.length
  }
  return replacements
}
