import { assertUnreachable } from '#newsroom/kit/assert-unreachable.ts'
import type { AnyNode } from './types.ts'

/** What a node holds, in reading order. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case 'doc':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
    case 'box':
      return node.content
    case 'gallery':
    case 'paragraph':
    case 'heading':
    case 'figure':
    case 'pullQuote':
    case 'boxTitle':
    case 'embed':
    case 'audio':
    case 'attachment':
      return node.content ?? []
    case 'text':
    case 'hardBreak':
    case 'footnote':
    case 'horizontalRule':
      return []
    default:
      return assertUnreachable(node)
  }
}

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
