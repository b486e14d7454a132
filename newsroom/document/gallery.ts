import { mergeAttributes, Node } from '@tiptap/core'
import { LIMITS } from '#newsroom/article.ts'
import { INSET } from './inset.ts'

/** Pictures shown together. They are figures, so that each keeps its own caption, credit and description. */
export const Gallery = Node.create({
  name: 'gallery',
  group: INSET,
  // One is enough, so that taking pictures out one by one never stops half-way.
  content: `figure{1,${LIMITS.gallery}}`,
  isolating: true,
  defining: true,
  draggable: true,

  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0],
})
