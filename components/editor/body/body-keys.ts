import { Extension } from '@tiptap/core'

const SELECTION_KNOWN_MS = 30

/** Keys of the desk that work while the cursor is in the text. */
export function bodyKeys(act: { link: () => void }): Extension {
  return Extension.create({
    name: 'bodyKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          // The browser tells of a selection a moment after the key that made it, and no more once the focus has gone.
          setTimeout(act.link, SELECTION_KNOWN_MS)
          return true
        },
      }
    },
  })
}
