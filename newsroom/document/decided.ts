import { Node } from '@tiptap/pm/model'
import { documentSchema } from './check.ts'
import { jsonOf } from './json.ts'
import { type Decide, resolved } from './resolve.ts'
import type { AnyNode, DocumentNode, SuggestionMark } from './types.ts'
import { nodesIn } from './walk.ts'

/** True where a body has suggestions that nobody has decided about. Looks no further than the first. */
export function isOpen(document: DocumentNode): boolean {
  for (const node of nodesIn(document)) if (suggestionsOn(node).length > 0) return true
  return false
}

/** A body as it is when every suggestion is taken. It comes back as it is where it has none. */
export function asAccepted(document: DocumentNode): DocumentNode {
  return isOpen(document) ? decided(document, () => 'accept') : document
}

/** A body as it was before anything was suggested. */
export function asOriginal(document: DocumentNode): DocumentNode {
  return isOpen(document) ? decided(document, () => 'refuse') : document
}

/** A body with some of its suggestions decided. */
export function decided(document: DocumentNode, decide: Decide): DocumentNode {
  return jsonOf<DocumentNode>(resolved(Node.fromJSON(documentSchema(), document), decide))
}

/** The marks of suggestions on a node. */
export function suggestionsOn(node: AnyNode): SuggestionMark[] {
  if (!('marks' in node) || node.marks === undefined) return []
  return node.marks.flatMap((mark) => (mark.type === 'insertion' || mark.type === 'deletion' ? [mark] : []))
}
