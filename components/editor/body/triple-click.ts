import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'

/**
 * The third click selects a paragraph and nothing of the next one. ProseMirror does so itself where it counts three
 * clicks, but it counts when the page gets to them: of a busy page the browser's own selection is left, which ends at the
 * beginning of the next paragraph, and writing over that would join the two.
 */
export const TripleClick = Extension.create({
  name: 'tripleClick',
  addProseMirrorPlugins: () => {
    let clicks = 0
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            mousedown: (_, event) => {
              clicks = event.detail
              return false
            },
            keydown: () => {
              clicks = 0
              return false
            },
          },
          createSelectionBetween(view, $anchor, $head) {
            const startsNext = $head.parentOffset === 0 && $head.pos > $anchor.pos && !$head.sameParent($anchor)
            if (clicks < 3 || !startsNext) return null
            const last = TextSelection.findFrom(view.state.doc.resolve($head.before()), -1, true)
            return last && TextSelection.create(view.state.doc, $anchor.pos, last.head)
          },
        },
      }),
    ]
  },
})
