import type { Block, DocumentNode } from '#newsroom/document/types.ts'
import { sizeOf } from './pieces.ts'
import type { Range } from './range.ts'

/**
 * Where a range of a body is after the body has become another one, as far as that is plain from the blocks that both
 * begin and end with; undefined where it touches what lies between. Most saves change a paragraph, and most comments are
 * not about it.
 */
export function followEnds(before: DocumentNode, after: DocumentNode): (range: Range) => Range | undefined {
  const old = before.content.map(write)
  const now = after.content.map(write)
  const shortest = Math.min(old.length, now.length)
  let head = 0
  while (head < shortest && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shortest - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const headEnd = total(before.content.slice(0, head))
  const tailStart = total(before.content.slice(0, before.content.length - tail))
  const moved = total(after.content) - total(before.content)
  return (range) => {
    if (range.to <= headEnd) return range
    return range.from >= tailStart ? { from: range.from + moved, to: range.to + moved } : undefined
  }
}

function write(block: Block): string {
  return JSON.stringify(block)
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + sizeOf(block), 0)
}
