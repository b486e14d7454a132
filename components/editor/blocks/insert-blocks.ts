import type { Editor } from '@tiptap/core'
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/**
 * Puts blocks into the text: in place of an empty line, else below the paragraph, never in the middle of a sentence. What
 * may not stand where the place is (in a list, a table, a box) goes below that.
 * @param into whether the cursor goes into the first of them, to be written in; otherwise whoever waits in this line goes
 *   on below, and whoever writes elsewhere stays there
 * @returns a place within the last of them, after which a next one would go
 */
export function insertBlocks(editor: Editor, position: number, blocks: readonly Node[], into = false): number {
  const { state } = editor
  const { paragraph } = state.schema.nodes
  const content = Fragment.from([...blocks])
  if (paragraph === undefined || content.firstChild === null) return position
  const at = state.doc.resolve(Math.min(position, state.doc.content.size))
  const { start, end } = placeFor(at, content)
  const transaction = state.tr
  const atEnd = state.doc.resolve(end).nodeAfter === null
  transaction.replaceWith(start, end, atEnd ? content.addToEnd(paragraph.create()) : content)
  const { from, to } = state.selection
  const waitsHere = at.depth > 0 && from >= at.before() && to <= at.after()
  if (into) transaction.setSelection(TextSelection.near(transaction.doc.resolve(start + 1), 1)).scrollIntoView()
  else if (waitsHere && atEnd) {
    transaction.setSelection(TextSelection.create(transaction.doc, start + content.size + 1))
  }
  editor.view.dispatch(transaction)
  return start + content.size - 1
}

/** What the blocks replace (an empty line) or between what they go. */
function placeFor(at: ResolvedPos, content: Fragment): { start: number; end: number } {
  const { parent, depth } = at
  const isEmptyLine = parent.type.name === 'paragraph' && parent.content.size === 0
  if (isEmptyLine && depth > 0) {
    const index = at.index(depth - 1)
    if (at.node(depth - 1).canReplace(index, index + 1, content)) return { start: at.before(), end: at.after() }
  }
  for (let level = depth; level >= 0; level -= 1) {
    const index = at.indexAfter(level)
    const holder = at.node(level)
    if (holder.isTextblock || !holder.canReplace(index, index, content)) continue
    const start = level === depth ? at.pos : at.after(level + 1)
    return { start, end: start }
  }
  return { start: at.doc.content.size, end: at.doc.content.size }
}
