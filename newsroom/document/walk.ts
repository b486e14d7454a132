import type { AnyNode } from './types.ts'

/** What a node holds, in reading order. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return ('content' in node && node.content) || NOTHING
}
const NOTHING: readonly AnyNode[] = []

/** A node and everything in it, in reading order. */
export function* nodesIn(node: AnyNode): Generator<AnyNode> {
  // A list of our own and not a generator in each generator, through all of which every node would be handed up.
  const waiting = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    const children = childrenOf(next)
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at]
      if (child) waiting.push(child)
    }
  }
}
