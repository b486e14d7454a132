import { mergeAttributes, Node } from '@tiptap/core'
import { INSET } from './inset.ts'
import { SUGGESTIONS } from './suggestion-marks.ts'

/** A box beside the story (*hộp thông tin*): a title line and whatever paragraphs, lists, tables and pictures it needs. */
export const Box = Node.create({
  name: 'box',
  group: INSET,
  content: 'boxTitle block+',
  marks: SUGGESTIONS,
  isolating: true,
  defining: true,
  draggable: true,

  parseHTML: () => [{ tag: 'aside[data-box]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { 'data-box': '' }), 0],
})

/** The title line of a box; it may stay empty. */
export const BoxTitle = Node.create({
  name: 'boxTitle',
  content: 'text*',
  marks: SUGGESTIONS,
  defining: true,

  parseHTML: () => [{ tag: 'p[data-box-title]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-box-title': '' }), 0],
})
