import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Leads from the beginning of the text back to the field above it, by the keys that would lead to a paragraph above. */
export function leaveBody(leave: () => boolean): Extension {
  return Extension.create({
    name: 'leaveBody',
    // Before the keys of blocks: at the very beginning there is nothing for them to act upon.
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleKeyDown: (view, event) => leadsOut(view, event) && leave(),
        },
      }),
    ],
  })
}

function leadsOut(view: EditorView, event: KeyboardEvent): boolean {
  if (view.composing || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return false
  const { selection } = view.state
  if (!selection.empty) return false
  const { $from } = selection
  for (let depth = 0; depth < $from.depth; depth++) if ($from.index(depth) > 0) return false
  const atStart = $from.depth === 0 ? $from.pos === 0 : $from.parentOffset === 0
  switch (event.key) {
    case 'ArrowUp':
      return $from.depth === 0 ? atStart : view.endOfTextblock('up')
    case 'ArrowLeft':
      return atStart
    case 'Backspace':
      // A list or a heading is first made a plain paragraph; a key that is held down deletes no further than the text.
      return atStart && !event.repeat && $from.depth === 1 && $from.parent.type.name === 'paragraph'
    default:
      return false
  }
}
