import type { Editor } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'

export type Direction = 'up' | 'down'

/** Moves what the selection is in by one place: paragraphs and blocks in the text and in a box, pictures in a gallery. */
export function moveSelected(editor: Editor, direction: Direction): boolean {
  const transaction = moving(editor.state.tr, direction)
  if (transaction === null) return false
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

/** Moves the block at this place by one. */
export function moveBlockAt(editor: Editor, position: number, direction: Direction): boolean {
  const { doc, tr } = editor.state
  if (doc.nodeAt(position) === null) return false
  const transaction = moving(tr.setSelection(NodeSelection.create(doc, position)), direction)
  if (transaction === null) return false
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

/** Moves the blocks of the transaction's selection by one place; null where there is no further place. */
export function moving(transaction: Transaction, direction: Direction): Transaction | null {
  const { $from, $to } = transaction.selection
  const level = levelOf($from, $to.pos)
  const holder = $from.node(level)
  const first = $from.index(level)
  // An end between two blocks (of a block that is held, say) is the end of the one before.
  const last = $to.depth === level ? $to.index(level) - 1 : $to.index(level)
  const beside = direction === 'up' ? first - 1 : Math.max(first, last) + 1
  if (beside < 0 || beside >= holder.childCount || holder.child(beside).type.name === 'boxTitle') {
    return holder.type.name === 'gallery' ? outOfGallery(transaction, level, direction) : null
  }
  // The neighbour goes to the other side: what is moved stays as it is, with the cursor in it.
  const neighbour = holder.child(beside)
  const begin = $from.start(level)
  const offset = (index: number) => {
    let size = 0
    for (let child = 0; child < index; child += 1) size += holder.child(child).nodeSize
    return begin + size
  }
  const from = offset(beside)
  const to = direction === 'up' ? offset(Math.max(first, last) + 1) : offset(first)
  transaction.delete(from, from + neighbour.nodeSize)
  transaction.insert(transaction.mapping.map(to, direction === 'up' ? 1 : -1), neighbour)
  return transaction
}

/** The level at which the selection's blocks are moved: within a gallery or a box, else in the text itself. */
function levelOf($from: ResolvedPos, to: number): number {
  for (let level = $from.sharedDepth(to); level > 0; level -= 1) {
    const { name } = $from.node(level).type
    if (name === 'gallery') return level
    // Whoever stands in a box's title means the box.
    if (name === 'box' && $from.index(level) > 0) return level
  }
  return 0
}

/** A picture that is moved beyond the gallery's edge stands alone above or below it. */
function outOfGallery(transaction: Transaction, level: number, direction: Direction): Transaction {
  const { $from } = transaction.selection
  const index = $from.index(level)
  const picture = $from.node(level).child(index)
  const position = $from.posAtIndex(index, level)
  transaction.delete(position, position + picture.nodeSize)
  const place = transaction.mapping.map(direction === 'up' ? $from.before(level) : $from.after(level))
  transaction.insert(place, picture)
  const within = $from.pos - position
  return transaction.setSelection(
    within > 0 ? TextSelection.create(transaction.doc, place + within) : NodeSelection.create(transaction.doc, place),
  )
}
