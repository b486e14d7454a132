import type { Editor } from '@tiptap/core'
import { settleSuggestion } from '../suggesting/suggesting.ts'

/** Time that ProseMirror takes after a composition to read what it left. */
const AFTER_COMPOSITION_MS = 60

/**
 * Does something to the text as soon as no letter is being put together there. Changing the text in the middle of a
 * composition makes input methods repeat or swallow letters.
 */
export function whenSettled(editor: Editor, act: () => void): void {
  if (editor.isDestroyed) return
  if (!editor.view.composing) {
    settleSuggestion(editor)
    act()
    return
  }
  const later = () => setTimeout(() => whenSettled(editor, act), AFTER_COMPOSITION_MS)
  editor.view.dom.addEventListener('compositionend', later, { once: true })
}
