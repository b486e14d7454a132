import { mergeAttributes, Node } from '@tiptap/core'
import { LIMITS } from '../kit/limits.ts'
import { attribute, isId, isText } from './attribute.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'

/** A picture in the text. Its content is the caption, so that captions are typed, searched and compared like other text. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'text*',
  marks: SUGGESTIONS,
  isolating: true,
  defining: true,
  draggable: true,

  addAttributes() {
    return {
      mediaId: attribute({
        name: 'mediaId',
        // ProseMirror wants a default to be able to make the node; an empty id never passes the check.
        default: '',
        validate: isId,
        html: 'data-media',
      }),
      alt: attribute({
        name: 'alt',
        default: '',
        validate: (value) => isText(value, LIMITS.alt),
        html: 'data-alt',
      }),
      credit: attribute({
        name: 'credit',
        default: '',
        validate: (value) => isText(value, LIMITS.credit),
        html: 'data-credit',
      }),
    }
  },

  // Only our own figures: pictures in pasted pages are addresses of other people's files.
  parseHTML() {
    return [
      {
        tag: 'figure[data-media]',
        contentElement: 'figcaption',
        getAttrs: (element) => (isId(element.getAttribute('data-media')) ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes), ['figcaption', 0]]
  },
})
