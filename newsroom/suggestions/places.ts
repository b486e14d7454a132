import type { Node } from '@tiptap/pm/model'
import { isEdge, isSuggestion, suggestionId } from '../document/resolve.ts'

/** Where a suggestion stands in a text: words within a line, a whole block, or the break before one. */
export type SuggestionPlace = {
  id: string
  type: 'insertion' | 'deletion'
  kind: 'words' | 'block' | 'edge'
  from: number
  to: number
}

// A block that was not touched is the same object in every later document, so it is looked through once.
const known = new WeakMap<Node, SuggestionPlace[]>()

/** Every place of every suggestion, in reading order. A long text costs as much as what changed since the last time. */
export function suggestionPlaces(doc: Node): SuggestionPlace[] {
  const found: SuggestionPlace[] = []
  doc.forEach((block, offset) => {
    for (const place of placesIn(block)) {
      found.push({ ...place, from: place.from + offset, to: place.to + offset })
    }
  })
  return found
}

function placesIn(block: Node): SuggestionPlace[] {
  const before = known.get(block)
  if (before) return before
  const found: SuggestionPlace[] = []
  const look = (node: Node, at: number) => {
    for (const mark of node.marks) {
      if (!isSuggestion(mark)) continue
      const type = mark.type.name === 'insertion' ? 'insertion' : 'deletion'
      const kind = node.isInline ? 'words' : isEdge(mark) ? 'edge' : 'block'
      found.push({ id: suggestionId(mark), type, kind, from: at, to: at + node.nodeSize })
    }
    node.forEach((child, offset) => {
      look(child, at + offset + 1)
    })
  }
  look(block, 0)
  known.set(block, found)
  return found
}
