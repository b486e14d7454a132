import { type Fragment, type Node, Slice } from '@tiptap/pm/model'
import { hasSuggestions, resolved } from '../document/resolve.ts'

/** A piece of a text as it is when every suggestion in it is taken. */
export function acceptedSlice(slice: Slice): Slice {
  if (!slice.content.content.some(hasSuggestions)) return slice
  const first = slice.content.firstChild
  const { paragraph, doc } = first?.type.schema.nodes ?? {}
  const around = first?.isInline ? paragraph : doc
  if (!around) return slice
  const { content } = resolved(around.create(null, slice.content), () => 'accept')
  return new Slice(
    content,
    Math.min(
      slice.openStart,
      depthOf(content, (each) => each.firstChild),
    ),
    Math.min(
      slice.openEnd,
      depthOf(content, (each) => each.lastChild),
    ),
  )
}

/** How far a piece can be open on one side. */
function depthOf(content: Fragment, edge: (within: Fragment | Node) => Node | null): number {
  let depth = 0
  for (let node = edge(content); node && !node.isLeaf && !node.isText; node = edge(node)) depth += 1
  return depth
}
