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
    /** After Backspace the letters that follow are the same word, written anew. */
    let retyping = false
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, _to, text) {
            // Nothing may be dispatched while a letter is put together, not even a change of nothing: Chromium repeats it.
            if (view.composing) return false
            if (!retyping && !BLANK.test(text.charAt(0)) && isWordEdge(view, from)) beginStep(view)
            retyping = false
            return false
          },
          handleKeyDown(view, event) {
            if (view.composing || event.isComposing) return false
            const { from, empty } = view.state.selection
            const erases = event.key === 'Backspace' || event.key === 'Delete'
            if (event.key === 'Enter' || (erases && (!empty || isWordEdge(view, from)))) beginStep(view)
            if (event.key.length > 1) retyping = event.key === 'Backspace'
            return false
          },
          handlePaste(view) {
            beginStep(view)
            return false
          },
          handleDOMEvents: {
            compositionstart(view) {
              if (!view.composing && isWordEdge(view, view.state.selection.from)) beginStep(view)
              return false
            },
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
