import { mergeAttributes, Node } from '@tiptap/core'
import { LIMITS } from '../kit/limits.ts'
import { attribute, isText } from './attribute.ts'
import { INSET } from './inset.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'

/** Words of the article set large beside or between the paragraphs, and who says them. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: INSET,
  content: 'text*',
  marks: SUGGESTIONS,
  isolating: true,
  defining: true,
  draggable: true,

  addAttributes() {
    return {
      source: attribute({
        name: 'source',
        default: '',
        validate: (value) => isText(value, LIMITS.source),
        html: 'data-source',
        parse: (element) => element.getAttribute('data-source') ?? '',
      }),
    }
  },

  parseHTML: () => [{ tag: 'aside[data-pull-quote]', contentElement: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-pull-quote': '' }), ['p', 0]],
})
