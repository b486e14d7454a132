import { mergeAttributes, Node } from '@tiptap/core'
import { attribute, isId } from './attribute.ts'
import { INSET } from './inset.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'

/** A recording to listen to. Its content is the caption. */
export const Audio = fileBlock('audio')

/** A document to open or take home. Its content is the title. */
export const Attachment = fileBlock('attachment')

/** A node that names a kept file and carries words about it. */
function fileBlock(name: 'audio' | 'attachment') {
  const html = `data-${name}`
  return Node.create({
    name,
    group: INSET,
    content: 'text*',
    marks: SUGGESTIONS,
    isolating: true,
    defining: true,
    draggable: true,

    addAttributes() {
      return { fileId: attribute({ name: 'fileId', default: '', validate: isId, html }) }
    },

    parseHTML: () => [
      {
        tag: `figure[${html}]`,
        contentElement: 'figcaption',
        getAttrs: (element) => (isId(element.getAttribute(html)) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), ['figcaption', 0]],
  })
}
