import type { NodeNames, insetNames as viInsets } from '../vi/nodes.ts'

export const nodeNames: NodeNames = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  blockquote: 'Quotation',
  figure: 'Picture',
  table: 'Table',
  horizontalRule: 'Divider',
  gallery: 'Gallery',
  pullQuote: 'Pull quote',
  box: 'Box',
  boxTitle: 'Title of the box',
  embed: 'Video',
  audio: 'Recording',
  attachment: 'Attachment',
  footnote: 'Footnote',
  tableCell: 'Cell',
  tableHeader: 'Heading cell',
  listItem: 'Item',
}

export const insetNames: typeof viInsets = {
  figure: 'Picture',
  gallery: 'Gallery',
  pullQuote: 'Pull quote',
  box: 'Box',
  embed: 'Video by address',
  audio: 'Recording',
  attachment: 'Attachment',
  footnote: 'Note',
  table: 'Table',
}
