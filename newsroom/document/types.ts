/**
 * The body of an article as JSON: what ProseMirror's `Node.toJSON` writes for the nodes of `nodes.ts`.
 * `DocumentNode` is the loose shape that travels; `check.ts` turns unknown JSON into it or refuses.
 */
export type DocumentMark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: LetterMark }
  | { type: 'link'; attrs: { href: string } }
  | SuggestionMark

/** How letters are set, beside bold and italic (`letter-marks.ts`). */
export type LetterMark = 'raised' | 'lowered' | 'struck' | 'underlined' | 'rightToLeft'

/** The signs in which a list counts, as HTML names them. */
export const LIST_NUMBERS = ['1', 'a', 'A', 'i', 'I'] as const
export type ListNumbers = (typeof LIST_NUMBERS)[number]
/** The same as style sheets name them: these know no small letter from a large one in `type`. */
export const LIST_STYLES: Readonly<Record<ListNumbers, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/**
 * Something put in, or something to be taken out, that nobody has decided about yet. On a block with `edge`, not the
 * block is meant but the break between it and the one before.
 */
export type SuggestionMark = { type: 'insertion' | 'deletion'; attrs: { id: string; edge: boolean } }
/** A block that can be suggested as a whole. */
type Suggested = { marks?: SuggestionMark[] }

export type TextNode = { type: 'text'; text: string; marks?: DocumentMark[] }
export type HardBreak = { type: 'hardBreak'; marks?: DocumentMark[] }
/** A note to this place of the sentence; its number is its place among the others. */
export type Footnote = { type: 'footnote'; attrs: { text: string }; marks?: DocumentMark[] }
export type Inline = TextNode | HardBreak | Footnote

export type Paragraph = Suggested & { type: 'paragraph'; content?: Inline[] }
export type Heading = Suggested & { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }
/** `value`: the number that it has where it is not the one that comes next. */
export type ListItem = Suggested & { type: 'listItem'; attrs?: { value: number }; content: InnerBlock[] }
export type BulletList = Suggested & { type: 'bulletList'; content: ListItem[] }
export type OrderedList = Suggested & {
  type: 'orderedList'
  attrs?: { start: number; type?: ListNumbers; reversed?: true }
  content: ListItem[]
}
export type Blockquote = Suggested & { type: 'blockquote'; content: InnerBlock[] }
/** A picture: the caption is the content, so that it is typed like any other text. */
export type Figure = Suggested & {
  type: 'figure'
  attrs: { mediaId: string; alt: string; credit: string }
  content?: TextNode[]
}
export type HorizontalRule = Suggested & { type: 'horizontalRule' }
type CellAttrs = { colspan: number; rowspan: number; colwidth: number[] | null }
export type TableCell = { type: 'tableCell' | 'tableHeader'; attrs: CellAttrs; content: InnerBlock[] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
export type Table = Suggested & { type: 'table'; attrs?: { caption: string }; content: TableRow[] }

/** Pictures shown together. */
export type Gallery = Suggested & { type: 'gallery'; content?: Figure[] }
/** Words of the article set large, and who says them. */
export type PullQuote = Suggested & { type: 'pullQuote'; attrs: { source: string }; content?: TextNode[] }
export type BoxTitle = { type: 'boxTitle'; content?: TextNode[] }
/** A box beside the story: its title line comes first. */
export type Box = Suggested & { type: 'box'; content: [BoxTitle, ...InnerBlock[]] }
/** A video that lies elsewhere, as `provider:id`; the content is the caption. */
export type Embed = Suggested & { type: 'embed'; attrs: { video: string }; content?: TextNode[] }
/** A recording; the content is the caption. */
export type Audio = Suggested & { type: 'audio'; attrs: { fileId: string }; content?: TextNode[] }
/** A document to open; the content is its title. */
export type Attachment = Suggested & { type: 'attachment'; attrs: { fileId: string }; content?: TextNode[] }

/** What stands in the body itself and in lists, quotations, cells and boxes alike. */
export type InnerBlock = Paragraph | Heading | BulletList | OrderedList | Blockquote | Figure | HorizontalRule | Table
/** What is set into the text between its paragraphs, in the body itself and nowhere deeper. */
export type Inset = Gallery | PullQuote | Box | Embed | Audio | Attachment
export type Block = InnerBlock | Inset
export type DocumentNode = { type: 'doc'; content: Block[] }
export type AnyNode = DocumentNode | Block | BoxTitle | Inline | ListItem | TableRow | TableCell
