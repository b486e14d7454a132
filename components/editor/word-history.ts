import { Extension } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const BLANK = /[\s\u00A0]/

/**
 * Undo takes back a word. A step of the history begins where a word begins, not after a pause: UniKey and its like
 * delete and retype letters within a word, and a pause in the middle would leave half a syllable.
 */
export const WordHistory = Extension.create({
  name: 'wordHistory',

  addExtensions() {
    return [UndoRedo.configure({ depth: 500, newGroupDelay: 20_000 })]
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, _to, text) {
            if (!BLANK.test(text.charAt(0)) && isWordEdge(view, from)) beginStep(view)
            return false
          },
          handleKeyDown(view, event) {
            const { from, empty } = view.state.selection
            const erases = event.key === 'Backspace' || event.key === 'Delete'
            if (view.composing || event.isComposing) return false
            if (event.key === 'Enter' || (erases && (!empty || isWordEdge(view, from)))) beginStep(view)
            return false
          },
          handlePaste(view) {
            beginStep(view)
            return false
          },
        },
      }),
    ]
  },
})

/** True at the start of a block and after a blank. */
function isWordEdge(view: EditorView, position: number): boolean {
  const before = view.state.doc.resolve(position)
  if (before.parentOffset === 0) return true
  return BLANK.test(view.state.doc.textBetween(position - 1, position, '\n', '\n'))
}

/** Carries no change: it only says that the next one stands for itself. */
function beginStep(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr))
}
