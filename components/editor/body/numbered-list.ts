import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { LIST_NUMBERS, type ListNumbers } from '#newsroom/document/types.ts'

/** The largest number that an item of a list can have. */
export const LARGEST_IN_LIST = 9999

/** How the innermost numbered list around the cursor counts; `after`: the number that would follow the list above it. */
export type ListHeld = { type: ListNumbers; reversed: boolean; after: number | null }

/** The numbered list around the cursor; null where there is none. */
export function listAt(editor: Editor): ListHeld | null {
  const found = around(editor)
  if (found === null) return null
  const { node } = found
  return {
    type: LIST_NUMBERS.find((each) => each === node.attrs.type) ?? '1',
    reversed: node.attrs.reversed === true,
    after: afterListAbove(editor, found.at),
  }
}

/** Changes how the list around the cursor counts. */
export function setListAttribute(editor: Editor, name: 'start' | 'type' | 'reversed', value: unknown): void {
  const found = around(editor)
  if (found && found.node.attrs[name] !== value)
    editor.view.dispatch(editor.state.tr.setNodeAttribute(found.at, name, value))
}

/** Lets the list around the cursor go on with the numbers of the one above it, whatever stands between them. */
export function startAfterListAbove(editor: Editor): void {
  const found = around(editor)
  const after = found && afterListAbove(editor, found.at)
  if (typeof after === 'number') setListAttribute(editor, 'start', after)
}

/** With which number the list around the cursor begins, and which one its item was given; null where it has the next. */
export function numbersAt(editor: Editor): { start: number; value: number | null } {
  const value: unknown = around(editor, 'listItem')?.node.attrs.value
  return { start: Number(around(editor)?.node.attrs.start ?? 1), value: typeof value === 'number' ? value : null }
}

/** Gives the item around the cursor a number of its own, or none. */
export function setItemValue(editor: Editor, value: number | undefined): void {
  const item = around(editor, 'listItem')
  if (item && item.node.attrs.value !== value) {
    editor.view.dispatch(editor.state.tr.setNodeAttribute(item.at, 'value', value))
  }
}

function around(editor: Editor, name = 'orderedList'): { node: Node; at: number } | null {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === name) return { node, at: $from.before(depth) }
  }
  return null
}

/** The number after the last item of the nearest list above, among the blocks that stand beside this one. */
function afterListAbove(editor: Editor, at: number): number | null {
  const $at = editor.state.doc.resolve(at)
  for (let index = $at.index() - 1; index >= 0; index -= 1) {
    const above = $at.parent.child(index)
    if (above.type.name === 'orderedList') return nextNumber(above)
  }
  return null
}

function nextNumber(list: Node): number {
  const step = list.attrs.reversed === true ? -1 : 1
  let next = Number(list.attrs.start)
  list.forEach((item) => {
    next = (typeof item.attrs.value === 'number' ? item.attrs.value : next) + step
  })
  return Math.max(0, next)
}
