import { type Editor, Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { nodeFacts } from '#newsroom/document/node-facts.ts'
import { moveSelected } from './move-block.ts'

/** Blocks that are taken hold of first and gone only after another Backspace. */
const isHeld = (name: string) => nodeFacts(name)?.beside === true
/** Blocks whose whole text is one line of words about them. */
const isLined = (name: string) => isHeld(name) && nodeFacts(name)?.words === 'line'

/**
 * Keys at the edges of what is set into the text. Enter in a caption goes on below (in a gallery: in the next caption),
 * on an empty last line it leaves a box; Backspace at the start takes hold of the block before it goes.
 */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  // Before the keys of paragraphs and lists.
  priority: 1100,

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => openNote(editor) || leaveLine(editor) || leaveBox(editor),
      'Shift-Enter': ({ editor }) => leaveLine(editor),
      'Mod-Enter': ({ editor }) => leaveLine(editor) || goBelow(editor, boxAround(editor.state.selection.$from)),
      Backspace: ({ editor }) => holdBlock(editor),
      'Mod-a': ({ editor }) => selectAround(editor),
      'Alt-Shift-ArrowUp': ({ editor }) => moveSelected(editor, 'up') || true,
      'Alt-Shift-ArrowDown': ({ editor }) => moveSelected(editor, 'down') || true,
    }
  },

  addProseMirrorPlugins: () => [withoutEmptyGalleries()],
})

/** A note that is held opens like a button. */
function openNote(editor: Editor): boolean {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return false
  const shown = editor.view.nodeDOM(selection.from)
  if (!(shown instanceof HTMLElement)) return false
  shown.querySelector('button')?.click()
  return true
}

function leaveLine(editor: Editor): boolean {
  const { selection } = editor.state
  const { $from } = selection
  if (selection instanceof NodeSelection && isHeld(selection.node.type.name)) {
    return goBelow(editor, { $place: editor.state.doc.resolve(selection.to) })
  }
  if ($from.parent.type.name === 'boxTitle') return goTo(editor, $from.after() + 1)
  if (!isLined($from.parent.type.name)) return false
  const holder = $from.depth > 0 ? $from.node(-1) : null
  if (holder?.type.name === 'gallery') {
    const isLast = $from.index(-1) === holder.childCount - 1
    return isLast
      ? goBelow(editor, { $place: editor.state.doc.resolve($from.after(-1)) })
      : goTo(editor, $from.after() + 1)
  }
  return goBelow(editor, { $place: editor.state.doc.resolve($from.after()) })
}

/** From an empty last line of a box on below it; the line goes, unless it is the only one. */
function leaveBox(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return false
  const box = $from.depth > 1 ? $from.node(-1) : null
  if (box?.type.name !== 'box' || $from.index(-1) < box.childCount - 1) return false
  const line = box.childCount > 2 ? { from: $from.before(), to: $from.after() } : undefined
  return goBelow(editor, boxAround($from), line)
}

function boxAround($from: ResolvedPos): { $place: ResolvedPos } | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'box') return { $place: $from.doc.resolve($from.after(depth)) }
  }
  return null
}

/** Goes to the line below a place; one that is empty already is gone to instead of pushed down. */
function goBelow(editor: Editor, below: { $place: ResolvedPos } | null, drop?: { from: number; to: number }): boolean {
  const { state, view } = editor
  const paragraph = state.schema.nodes.paragraph?.createAndFill()
  if (!paragraph || below === null) return false
  // Between the pictures of a gallery there are no lines.
  const $place = below.$place.parent.type.name === 'gallery' ? state.doc.resolve(below.$place.after()) : below.$place
  const next = $place.nodeAfter
  const transaction = state.tr
  if (!(next?.type === paragraph.type && next.content.size === 0)) transaction.insert($place.pos, paragraph)
  if (drop) transaction.delete(drop.from, drop.to)
  const place = drop ? $place.pos - (drop.to - drop.from) : $place.pos
  transaction.setSelection(TextSelection.create(transaction.doc, place + 1)).scrollIntoView()
  view.dispatch(transaction)
  return true
}

function goTo(editor: Editor, position: number): boolean {
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position), 1)).scrollIntoView())
  return true
}

function holdBlock(editor: Editor): boolean {
  const { state, view } = editor
  const { $from, empty } = state.selection
  const { name } = $from.parent.type
  if (!empty || $from.parentOffset > 0) return false
  if (name !== 'boxTitle' && !isLined(name)) return false
  const position = name === 'boxTitle' ? $from.before(-1) : $from.before()
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)))
  return true
}

/** In captions, boxes and cells "select all" is at first all of this one. */
function selectAround(editor: Editor): boolean {
  const { state, view } = editor
  const { $from, $to, from, to } = state.selection
  for (let depth = $from.sharedDepth(to); depth > 0; depth -= 1) {
    if ($from.node(depth).type.spec.isolating !== true) continue
    const start = TextSelection.near(state.doc.resolve($from.start(depth)), 1).from
    const end = TextSelection.near(state.doc.resolve($to.end(depth)), -1).to
    if (start === end || (from <= start && to >= end)) continue
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start, end)))
    return true
  }
  return false
}

/** A gallery whose last picture has been taken or dragged out goes with it. */
function withoutEmptyGalleries(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null
      let transaction: Transaction | null = null
      state.doc.forEach((node, offset) => {
        if (node.type.name !== 'gallery' || node.childCount > 0) return
        transaction ??= state.tr
        const position = transaction.mapping.map(offset)
        transaction.delete(position, position + node.nodeSize)
      })
      return transaction
    },
  })
}
