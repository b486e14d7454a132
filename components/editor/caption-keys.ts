import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

/**
 * Keys within a caption: Enter goes on below the picture, Backspace at its start takes hold of the picture first. In
 * captions and cells "select all" is at first all of this caption or cell.
 */
export const CaptionKeys = Extension.create({
  name: 'captionKeys',
  // Before the keys of paragraphs and lists.
  priority: 1100,

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => leaveCaption(editor),
      'Shift-Enter': ({ editor }) => leaveCaption(editor),
      'Mod-Enter': ({ editor }) => leaveCaption(editor),
      Backspace: ({ editor }) => holdFigure(editor),
      'Mod-a': ({ editor }) => selectAround(editor),
    }
  },
})

function leaveCaption(editor: Editor): boolean {
  const { state, view } = editor
  const { $from } = state.selection
  const { selection } = state
  const onFigure = selection instanceof NodeSelection && selection.node.type.name === 'figure'
  if ($from.parent.type.name !== 'figure' && !onFigure) return false
  const after = onFigure ? selection.to : $from.after()
  const paragraph = state.schema.nodes.paragraph?.createAndFill()
  if (!paragraph) return false
  const next = state.doc.resolve(after).nodeAfter
  const transaction = state.tr
  // An empty line below is gone to instead of pushed down.
  if (!(next?.type === paragraph.type && next.content.size === 0)) transaction.insert(after, paragraph)
  transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView()
  view.dispatch(transaction)
  return true
}

function holdFigure(editor: Editor): boolean {
  const { state, view } = editor
  const { $from, empty } = state.selection
  if ($from.parent.type.name !== 'figure' || !empty || $from.parentOffset > 0) return false
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())))
  return true
}

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
