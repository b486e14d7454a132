import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Keys act where the cursor is seen to be. A browser tells of a moved cursor later than of the next key: pressed quickly
 * one after the other, or while the page is busy, *End* and *Enter* would split the line in which the cursor was before.
 * ProseMirror reads the place on `selectionchange`, so it is told once more before a key that does something itself.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey
            if (!types && !view.composing && !event.isComposing) {
              view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            }
            return false
          },
        },
      },
    }),
  ],
})
