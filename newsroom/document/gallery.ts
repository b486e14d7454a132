import { mergeAttributes, Node } from '@tiptap/core'
import { LIMITS } from '../kit/limits.ts'
import { INSET } from './inset.ts'

/** Pictures shown together. They are figures, so that each keeps its own caption, credit and description. */
export const Gallery = Node.create({
  name: 'gallery',
  group: INSET,
  // None is allowed, as the editor would otherwise put in an empty picture where the last one is taken out.
  content: `figure{0,${LIMITS.gallery}}`,
  isolating: true,
  defining: true,
  draggable: true,

  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0],
})
