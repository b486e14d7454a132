/** Small constructors for article bodies, so that the texts in `articles/` read as text and not as JSON. */

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }
export type ParagraphNode = { type: 'paragraph'; content?: TextNode[] }
export type HeadingNode = { type: 'heading'; attrs: { level: 2 | 3 }; content: TextNode[] }
export type ListItemNode = { type: 'listItem'; content: ParagraphNode[] }
export type ListNode = { type: 'bulletList' | 'orderedList'; content: ListItemNode[] }
export type BlockquoteNode = { type: 'blockquote'; content: ParagraphNode[] }
export type FigureNode = {
  type: 'figure'
  /** In the demonstration `mediaId` is `picture:KEY`; the loader puts the stored picture's id in its place. */
  attrs: { mediaId: string; alt: string; credit: string }
  content: TextNode[]
}
export type HorizontalRuleNode = { type: 'horizontalRule' }
export type CellNode = {
  type: 'tableHeader' | 'tableCell'
  attrs: { colspan: number; rowspan: number; colwidth: null }
  content: ParagraphNode[]
}
export type TableRowNode = { type: 'tableRow'; content: CellNode[] }
export type TableNode = { type: 'table'; content: TableRowNode[] }

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | ListNode
  | BlockquoteNode
  | FigureNode
  | HorizontalRuleNode
  | TableNode

export type DocumentNode = { type: 'doc'; content: BlockNode[] }

export type Inline = string | TextNode

function toText(part: Inline): TextNode {
  return typeof part === 'string' ? { type: 'text', text: part } : part
}

function marked(part: Inline, mark: Mark): TextNode {
  const node = toText(part)
  return { ...node, marks: [...(node.marks ?? []), mark] }
}

export function bold(part: Inline): TextNode {
  return marked(part, { type: 'bold' })
}

export function italic(part: Inline): TextNode {
  return marked(part, { type: 'italic' })
}

export function link(part: Inline, href: string): TextNode {
  return marked(part, { type: 'link', attrs: { href } })
}

export function doc(...content: BlockNode[]): DocumentNode {
  return { type: 'doc', content }
}

export function paragraph(...parts: Inline[]): ParagraphNode {
  return { type: 'paragraph', content: parts.map(toText) }
}

export function heading(level: 2 | 3, text: string): HeadingNode {
  return { type: 'heading', attrs: { level }, content: [toText(text)] }
}

function list(type: ListNode['type'], items: (Inline | Inline[])[]): ListNode {
  return {
    type,
    content: items.map((item) => ({
      type: 'listItem',
      content: [Array.isArray(item) ? paragraph(...item) : paragraph(item)],
    })),
  }
}

export function bulletList(...items: (Inline | Inline[])[]): ListNode {
  return list('bulletList', items)
}

export function orderedList(...items: (Inline | Inline[])[]): ListNode {
  return list('orderedList', items)
}

export function blockquote(...paragraphs: Inline[]): BlockquoteNode {
  return { type: 'blockquote', content: paragraphs.map((text) => paragraph(text)) }
}

export function figure(picture: string, caption: string, credit: string, alt: string): FigureNode {
  return { type: 'figure', attrs: { mediaId: `picture:${picture}`, alt, credit }, content: [toText(caption)] }
}

export function horizontalRule(): HorizontalRuleNode {
  return { type: 'horizontalRule' }
}

function row(type: CellNode['type'], cells: string[]): TableRowNode {
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [cell === '' ? { type: 'paragraph' } : paragraph(cell)],
    })),
  }
}

export function table(head: string[], ...rows: string[][]): TableNode {
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] }
}

/** The words a reader sees, block by block; the tests count and check on it. */
export function plainText(node: DocumentNode): string {
  return node.content.map(blockText).join('\n')
}

function inlineText(nodes: TextNode[] | undefined): string {
  return (nodes ?? []).map((node) => node.text).join('')
}

function blockText(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'figure':
      return inlineText(block.content)
    case 'blockquote':
      return block.content.map((child) => inlineText(child.content)).join('\n')
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.map((child) => inlineText(child.content))).join('\n')
    case 'table':
      return block.content
        .map((cells) => cells.content.map((cell) => inlineText(cell.content[0]?.content)).join('\t'))
        .join('\n')
    case 'horizontalRule':
      return ''
  }
}
