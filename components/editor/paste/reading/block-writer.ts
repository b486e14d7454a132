import type { Block, DocumentMark, Figure, Inline, InnerBlock, Paragraph, TextNode } from '#newsroom/document/types.ts'
import { looksLikeCredit } from '#newsroom/paste/caption.ts'
import { countWords } from '#newsroom/text/words.ts'

/** What is known of a paragraph besides its words: it decides whether it is the caption of the picture above it. */
export type ParagraphSigns = { caption?: boolean; centred?: boolean }
type Make = (content: Inline[]) => InnerBlock

const BLANKS = /[\s\u00A0]+/g
/** Blanks that do not run together with others, such as U+00A0. */
const HARD_START = /^[ \t\n\r\f]*[^\S \t\n\r\f]/
const HARD_END = /[^\S \t\n\r\f][ \t\n\r\f]*$/
/**
 * What is invisible within words and makes them unfindable, and what stands for an object that is not there; the line marks
 * of the clipboard are blanks.
 */
const DROPPED = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\u00AD\u200B\u2060-\u2064\uFEFF\uFFFC\uFFFE\uFFFF]/gu
const CAPTION_WORDS = 60

/** Collects inline content and makes blocks of it: blanks run together, empty lines left out, captions with their pictures. */
export class BlockWriter {
  readonly blocks: Block[] = []
  private readonly edges: boolean
  private line: Inline[] = []
  private waiting: Figure[] = []
  private make: Make = paragraph
  /** At the beginning of a piece within the line: blanks there are not seen. */
  private fresh = false
  private hardEnd = false
  private written = 0

  /** `edges`: blanks at the ends are kept, as words copied out of a sentence carry them. */
  constructor(edges = false) {
    this.edges = edges
  }

  /** @param kept blanks are shown as they are written, as in listings */
  text(raw: string, marks: DocumentMark[], kept = false): void {
    const clean = raw.toWellFormed().replace(DROPPED, '')
    const text = clean.replace(BLANKS, ' ')
    const last = this.line.at(-1)
    const open = last?.type === 'text' && !last.text.endsWith(' ')
    const begins = this.edges && last === undefined
    const blankSeen = (!this.fresh || kept || HARD_START.test(clean)) && (open || begins || last?.type === 'footnote')
    const words = blankSeen ? text : text.replace(/^ /, '')
    if (clean !== '') this.hardEnd = kept || HARD_END.test(clean)
    if (words === '') return
    this.fresh = false
    this.written += 1
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += words
    else this.line.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
  }

  footnote(text: string): void {
    this.written += 1
    this.line.push({ type: 'footnote', attrs: { text } })
  }

  /** One break ends a line of the paragraph, two and more end the paragraph. */
  lineBreak(): void {
    this.fresh = false
    if (this.line.at(-1)?.type === 'hardBreak') {
      this.line.pop()
      this.endLine()
    } else if (this.line.length > 0) this.line.push({ type: 'hardBreak' })
  }

  /** What is written by `write` is a piece within the line, whose blanks at its ends are not seen. */
  piece(write: () => void): void {
    const before = this.written
    this.fresh = true
    write()
    this.fresh = false
    const last = this.line.at(-1)
    if (this.written === before || this.hardEnd || last?.type !== 'text') return
    last.text = last.text.trimEnd()
    if (last.text === '') this.line.pop()
  }

  /** What is written by `write` becomes blocks made so; each ends where its line ends. */
  as(make: Make, write: () => void): void {
    this.endLine()
    const before = this.make
    this.make = make
    write()
    this.endLine()
    this.make = before
  }

  /** A picture stands before the line that it begins and after the line that it stands in. */
  picture(figure: Figure): void {
    if (this.line.at(-1)?.type === 'hardBreak') this.endLine()
    if (hasWords(this.line)) this.waiting.push(figure)
    else this.add(figure)
  }

  /** Ends the line that is being written. */
  endLine(signs: ParagraphSigns = {}): void {
    const content = this.edges ? composed(this.line) : trimmed(this.line)
    this.line = []
    this.fresh = false
    if (hasWords(content)) putBelow(this.blocks, this.make(content), signs)
    const figures = this.waiting
    this.waiting = []
    for (const figure of figures) this.blocks.push(figure)
  }

  /** A block that is whole already. */
  add(block: Block): void {
    this.endLine()
    this.blocks.push(block)
  }
}

/** Puts a block below others: as the caption of the picture above it where it surely is one. */
export function putBelow(blocks: Block[], block: Block, signs: ParagraphSigns): void {
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
