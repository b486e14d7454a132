/**
 * The body of an article as JSON: what ProseMirror's `Node.toJSON` writes for the nodes of `nodes.ts`.
 * `DocumentNode` is the loose shape that travels; `check.ts` turns unknown JSON into it or refuses.
 */
export type DocumentMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

export type TextNode = { type: 'text'; text: string; marks?: DocumentMark[] }
export type HardBreak = { type: 'hardBreak' }
export type Inline = TextNode | HardBreak

export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs?: { start: number }; content: ListItem[] }
export type Blockquote = { type: 'blockquote'; content: Block[] }
/** A picture: the caption is the content, so that it is typed like any other text. */
export type Figure = {
  type: 'figure'
  attrs: { mediaId: string; alt: string; credit: string }
  content?: TextNode[]
}
export type HorizontalRule = { type: 'horizontalRule' }
type CellAttrs = { colspan: number; rowspan: number; colwidth: number[] | null }
export type TableCell = { type: 'tableCell' | 'tableHeader'; attrs: CellAttrs; content: Block[] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
export type Table = { type: 'table'; content: TableRow[] }

export type Block = Paragraph | Heading | BulletList | OrderedList | Blockquote | Figure | HorizontalRule | Table
export type DocumentNode = { type: 'doc'; content: Block[] }
export type AnyNode = DocumentNode | Block | Inline | ListItem | TableRow | TableCell
