import { mergeAttributes, Node } from '@tiptap/core'
import { attribute } from './attribute.ts'
import { videoFrom } from './embed-address.ts'
import { INSET } from './inset.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'

/** A video that lies elsewhere. Its content is the caption. */
export const Embed = Node.create({
  name: 'embed',
  group: INSET,
  content: 'text*',
  marks: SUGGESTIONS,
  isolating: true,
  defining: true,
  draggable: true,

  addAttributes() {
    return {
      // Provider and id in one value: an id means nothing, and can't be checked, without its provider.
      video: attribute({
        name: 'video',
        default: '',
        validate: (value) => videoFrom(value) !== null,
        html: 'data-video',
      }),
    }
  },

  parseHTML: () => [
    {
      tag: 'figure[data-video]',
      contentElement: 'figcaption',
      getAttrs: (element) => (videoFrom(element.getAttribute('data-video')) === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), ['figcaption', 0]],
})
