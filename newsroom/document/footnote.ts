import { mergeAttributes, Node } from '@tiptap/core'
import { LIMITS } from '../kit/limits.ts'
import { attribute, isText } from './attribute.ts'

/** A note to a place in a sentence. Its number is its place among the others, so it is never written down. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addAttributes() {
    return {
      text: attribute({
        name: 'text',
        default: '',
        validate: (value) => isText(value, LIMITS.footnote),
        html: 'data-footnote',
      }),
    }
  },

  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      priority: 60,
      getAttrs: (element) => (isText(element.getAttribute('data-footnote'), LIMITS.footnote) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes)],
  /** Copied as plain text a note stands where it belongs, in brackets. */
  renderText: ({ node }) => ` [${String(node.attrs.text)}]`,
})
