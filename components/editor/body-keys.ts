import { Extension } from '@tiptap/core'

/** Keys of the desk that work while the cursor is in the text. */
export function bodyKeys(act: { link: () => void }): Extension {
  return Extension.create({
    name: 'bodyKeys',
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          act.link()
          return true
        },
      }
    },
  })
}
