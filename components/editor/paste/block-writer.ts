import type { Block, DocumentMark, Figure, Inline, InnerBlock, Paragraph, TextNode } from '#newsroom/document/types.ts'
import { looksLikeCredit } from '#newsroom/paste/caption.ts'
import { countWords } from '#newsroom/text/words.ts'

/** What is known of a paragraph besides its words: it decides whether it is the caption of the picture above it. */
export type ParagraphSigns = { caption?: boolean; centred?: boolean }

const BLANKS = /[\s\u00A0]+/g
/** What is invisible within words and makes them unfindable; the line marks of the clipboard are blanks. */
const DROPPED = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\u00AD\u200B\uFEFF\uFFFE\uFFFF]/gu
const CAPTION_WORDS = 60

/** Collects inline content and makes blocks of it: blanks run together, empty lines left out, captions with their pictures. */
export class BlockWriter {
  readonly blocks: InnerBlock[] = []
  private readonly edges: boolean
  private line: Inline[] = []
  private waiting: Figure[] = []

  /** `edges`: blanks at the ends are kept, as words copied out of a sentence carry them. */
  constructor(edges = false) {
    this.edges = edges
  }

  text(raw: string, marks: DocumentMark[]): void {
    const text = raw.toWellFormed().replace(DROPPED, '').replace(BLANKS, ' ')
    const last = this.line.at(-1)
    const open = last?.type === 'text' && !last.text.endsWith(' ')
    const begins = this.edges && last === undefined
    const words = open || begins || last?.type === 'footnote' ? text : text.replace(/^ /, '')
    if (words === '') return
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += words
    else this.line.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
  }

  footnote(text: string): void {
    this.line.push({ type: 'footnote', attrs: { text } })
  }

  lineBreak(): void {
    if (this.line.length > 0) this.line.push({ type: 'hardBreak' })
  }

  /** A picture stands before the line that it begins and after the line that it stands in. */
  picture(figure: Figure): void {
    if (this.line.at(-1)?.type === 'hardBreak') this.endLine()
    if (hasWords(this.line)) this.waiting.push(figure)
    else this.add(figure)
  }

  /** Ends the line that is being written, as a paragraph unless the block is made otherwise. */
  endLine(signs: ParagraphSigns = {}, make: (content: Inline[]) => InnerBlock = paragraph): void {
    const content = this.edges ? composed(this.line) : trimmed(this.line)
    this.line = []
    if (hasWords(content)) putBelow(this.blocks, make(content), signs)
    const figures = this.waiting
    this.waiting = []
    for (const figure of figures) this.blocks.push(figure)
  }

  /** A block that is whole already. */
  add(block: InnerBlock): void {
    this.endLine()
    this.blocks.push(block)
  }
}

/** Puts a block below others: as the caption of the picture above it where it surely is one. */
export function putBelow(blocks: InnerBlock[], block: InnerBlock, signs: ParagraphSigns): void {
  const above = blocks.at(-1)
  const isCaption = isFigure(above) && above.content === undefined && block.type === 'paragraph'
  if (isCaption && surelyCaption(block, signs)) above.content = [{ type: 'text', text: wordsOf(block) }]
  else blocks.push(block)
}

function paragraph(content: Inline[]): Paragraph {
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** The words of a line, a break as a blank. Notes are not of the line. */
function wordsOf(block: { content?: Inline[] }): string {
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
}

/** The first of these blocks as a paragraph, where one has to stand: in front of the others in a list's item. */
export function startingWithParagraph(blocks: InnerBlock[]): InnerBlock[] {
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') return blocks
  if (first?.type === 'heading') return [paragraph(first.content ?? []), ...rest]
  return [{ type: 'paragraph' }, ...blocks]
}

/** Heads of tables and headings are bold by themselves. */
export function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text' || inline.marks === undefined) return inline
  const { marks, ...rest } = inline
  const others = marks.filter(({ type }) => type !== 'bold')
  return others.length > 0 ? { ...rest, marks: others } : rest
}

export function isFigure(block: Block | undefined): block is Figure {
  return block?.type === 'figure'
}

function surelyCaption(block: Paragraph, { caption, centred }: ParagraphSigns): boolean {
  const content = block.content ?? []
  if (content.some(({ type }) => type === 'footnote')) return false
  const words = wordsOf(block)
  if (countWords(words) > CAPTION_WORDS) return false
  const slanted = content.every(
    (inline) => inline.type !== 'text' || inline.marks?.some(({ type }) => type === 'italic') === true,
  )
  return caption === true || looksLikeCredit(words) || (centred === true && slanted)
}

function hasWords(content: readonly Inline[]): boolean {
  return content.some((inline) => inline.type === 'footnote' || (inline.type === 'text' && inline.text.trim() !== ''))
}

/** Without blanks and breaks at its ends and around breaks, in NFC. */
function trimmed(line: readonly Inline[]): Inline[] {
  const content = line.map((inline): Inline => (inline.type === 'text' ? { ...inline } : inline))
  const isBreak = (inline: Inline | undefined) => inline?.type === 'hardBreak'
  for (let last = content.at(-1); isBreak(last) || isBlank(last); last = content.at(-1)) content.pop()
  for (let first = content.at(0); isBreak(first) || isBlank(first); first = content.at(0)) content.shift()
  content.forEach((inline, n) => {
    if (inline.type !== 'text') return
    const next = content[n + 1]
    if (next === undefined || isBreak(next)) inline.text = inline.text.trimEnd()
    if (n === 0 || isBreak(content[n - 1])) inline.text = inline.text.trimStart()
  })
  return composed(content).filter((inline): inline is Inline => inline.type !== 'text' || inline.text !== '')
}

function composed(line: readonly Inline[]): Inline[] {
  return line.map((inline) => (inline.type === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline))
}

function isBlank(inline: Inline | undefined): inline is TextNode {
  return inline?.type === 'text' && inline.text.trim() === ''
}

function sameMarks(a: readonly DocumentMark[], b: readonly DocumentMark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
