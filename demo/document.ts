import type {
  Attachment,
  Audio,
  Block,
  Blockquote,
  Box,
  BulletList,
  DocumentMark,
  DocumentNode,
  Embed,
  Figure,
  Footnote,
  Gallery,
  Heading,
  InnerBlock,
  OrderedList,
  Paragraph,
  PullQuote,
  Table,
  TableRow,
  TextNode,
} from '#newsroom/document/types.ts'

/** Small constructors for article bodies, so that the texts in `articles/` read as text and not as JSON. */

export type { DocumentNode } from '#newsroom/document/types.ts'

export type Inline = string | TextNode | Footnote

function toText(text: string): TextNode {
  return { type: 'text', text }
}

function toInline(part: Inline): TextNode | Footnote {
  return typeof part === 'string' ? toText(part) : part
}

function marked(part: string | TextNode, mark: DocumentMark): TextNode {
  const node = typeof part === 'string' ? toText(part) : part
  return { ...node, marks: [...(node.marks ?? []), mark] }
}

export function bold(part: string | TextNode): TextNode {
  return marked(part, { type: 'bold' })
}

export function italic(part: string | TextNode): TextNode {
  return marked(part, { type: 'italic' })
}

export function link(part: string | TextNode, href: string): TextNode {
  return marked(part, { type: 'link', attrs: { href } })
}

export function doc(...content: Block[]): DocumentNode {
  return { type: 'doc', content }
}

export function paragraph(...parts: Inline[]): Paragraph {
  return { type: 'paragraph', content: parts.map(toInline) }
}

export function heading(level: 2 | 3, text: string): Heading {
  return { type: 'heading', attrs: { level }, content: [toText(text)] }
}

function items(parts: (Inline | Inline[])[]): BulletList['content'] {
  return parts.map((item) => ({
    type: 'listItem',
    content: [Array.isArray(item) ? paragraph(...item) : paragraph(item)],
  }))
}

export function bulletList(...parts: (Inline | Inline[])[]): BulletList {
  return { type: 'bulletList', content: items(parts) }
}

export function orderedList(...parts: (Inline | Inline[])[]): OrderedList {
  return { type: 'orderedList', content: items(parts) }
}

export function blockquote(...paragraphs: Inline[]): Blockquote {
  return { type: 'blockquote', content: paragraphs.map((text) => paragraph(text)) }
}

/** A picture: `mediaId` is `picture:KEY`; the loader puts the stored picture's id in its place. */
export function figure(picture: string, caption: string, credit: string, alt: string): Figure {
  return { type: 'figure', attrs: { mediaId: `picture:${picture}`, alt, credit }, content: [toText(caption)] }
}

function row(type: 'tableHeader' | 'tableCell', cells: string[]): TableRow {
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [cell === '' ? { type: 'paragraph' } : paragraph(cell)],
    })),
  }
}

export function table(head: string[], ...rows: string[][]): Table {
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] }
}

/** Pictures shown together. */
export function gallery(...content: Figure[]): Gallery {
  return { type: 'gallery', content }
}

export function pullQuote(text: string, source: string): PullQuote {
  return { type: 'pullQuote', attrs: { source }, content: [toText(text)] }
}

export function box(title: string, ...blocks: InnerBlock[]): Box {
  return { type: 'box', content: [{ type: 'boxTitle', content: [toText(title)] }, ...blocks] }
}

export function embed(video: string, caption: string): Embed {
  return { type: 'embed', attrs: { video }, content: [toText(caption)] }
}

/** A recording; like a picture's, its key stands for the id that the loader puts in its place. */
export function audio(key: string, title: string): Audio {
  return { type: 'audio', attrs: { fileId: `file:${key}` }, content: [toText(title)] }
}

export function attachment(key: string, title: string): Attachment {
  return { type: 'attachment', attrs: { fileId: `file:${key}` }, content: [toText(title)] }
}

/** A note to the words before it. */
export function footnote(text: string): Footnote {
  return { type: 'footnote', attrs: { text } }
}
