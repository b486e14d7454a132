import { isLinkAddress } from '#newsroom/document/link-address.ts'
import type { DocumentMark, Heading, InnerBlock, ListItem } from '#newsroom/document/types.ts'
import { BlockWriter, startingWithParagraph, withoutBold } from './block-writer.ts'
import { BLOCK, headingLevel, isCaption, isElement, isNoText, isRevision, NESTING } from './elements.ts'
import type { Notes } from './notes.ts'
import { type PastedPicture, readImage } from './pictures.ts'
import { isCentred, isHidden, marksWithin } from './styles.ts'
import { blocksOfTable } from './tables.ts'
import { isListMarker, type WordItem, WordLists, webItemOf, wordItemOf } from './word-lists.ts'

/** Deeper than people nest lists and quotations; what is deeper stands without them. */
const DEEPEST = 12
const DEEPEST_ELEMENT = 500

type Marks = { bold: boolean; italic: boolean; link: string | null }
const PLAIN: Marks = { bold: false, italic: false, link: null }

/** What is known of the copied text as a whole, and what is found in it besides blocks. */
export type Findings = {
  notes: Notes
  /** The text has a heading of the first level, which is the article's title: all go down by one. */
  hasTitle: boolean
  pictures: PastedPicture[]
  /** Passages that were struck out under Word's tracking of changes. */
  deletions: number
}

/** Reads what an element holds. */
export function readBlocks(parent: Element, findings: Findings, edges = false): InnerBlock[] {
  const reader = new Reader(findings, 0, edges)
  reader.children(parent, PLAIN)
  return reader.done()
}

class Reader {
  private readonly findings: Findings
  private readonly writer: BlockWriter
  private readonly wordLists = new WordLists()
  private readonly depth: number
  private elements = 0

  constructor(findings: Findings, depth: number, edges = false) {
    this.findings = findings
    this.depth = depth
    this.writer = new BlockWriter(edges)
  }

  done(): InnerBlock[] {
    this.writer.endLine()
    return this.writer.blocks
  }

  children(parent: Node, marks: Marks): void {
    this.elements += 1
    for (const child of parent.childNodes) {
      if (child.nodeType === child.TEXT_NODE) this.text(child.textContent ?? '', marks)
      else if (isElement(child) && this.elements < DEEPEST_ELEMENT) this.element(child, marks)
    }
    this.elements -= 1
  }

  private text(text: string, marks: Marks): void {
    this.writer.text(text, [
      ...(marks.link === null ? [] : [{ type: 'link' as const, attrs: { href: marks.link } }]),
      ...(marks.bold ? [{ type: 'bold' as const }] : []),
      ...(marks.italic ? [{ type: 'italic' as const }] : []),
    ] satisfies DocumentMark[])
  }

  private element(element: Element, around: Marks): void {
    const tag = element.localName
    if (isNoText(element) || isListMarker(element)) return
    if (isRevision(element)) {
      if (tag === 'del' && element.textContent?.trim()) this.findings.deletions += 1
      return
    }
    if (this.findings.notes.holds(element)) return
    const marks: Marks = { ...around, ...marksWithin(element, around) }
    const level = headingLevel(element, this.findings.hasTitle)
    const item = tag === 'p' || tag === 'div' ? wordItemOf(element) : null
    if (level !== null) this.heading(element, marks, level)
    else if (item !== null) this.wordItem(element, item, marks)
    else if (BLOCK.has(tag)) this.lines(element, marks)
    else if (this.depth < DEEPEST || !NESTING.has(tag)) this.byTag(tag, element, marks)
    else this.children(element, marks)
  }

  private byTag(tag: string, element: Element, marks: Marks): void {
    switch (tag) {
      case 'br':
        this.writer.lineBreak()
        break
      case 'a':
        this.link(element, marks)
        break
      case 'img':
        this.image(element)
        break
      case 'pre':
        this.preformatted(element, marks)
        break
      case 'hr':
        // The line above notes is not the article's.
        if (!element.parentElement?.matches('[style*="footnote-list"]')) this.block({ type: 'horizontalRule' })
        break
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.list(element)
        break
      case 'li':
        this.looseItem(element)
        break
      case 'blockquote':
        this.quotation(element)
        break
      case 'table':
        this.table(element)
        break
      default:
        this.children(element, marks)
    }
  }

  /** An element of lines of its own. */
  private lines(element: Element, marks: Marks): void {
    this.writer.endLine()
    // An empty line that Word keeps between two items does not end their list.
    if (element.textContent?.trim() || element.querySelector('img')) this.wordLists.close()
    this.children(element, marks)
    this.writer.endLine({ caption: isCaption(element), centred: isCentred(element) })
  }

  private block(block: InnerBlock): void {
    this.writer.endLine()
    this.wordLists.close()
    this.writer.add(block)
  }

  private blocks(blocks: InnerBlock[]): void {
    this.writer.endLine()
    this.wordLists.close()
    for (const block of blocks) this.writer.add(block)
  }

  private heading(element: Element, marks: Marks, level: Heading['attrs']['level']): void {
    this.writer.endLine()
    this.wordLists.close()
    // A heading is bold by itself.
    this.children(element, { ...marks, bold: false })
    this.writer.endLine({}, (content) => ({ type: 'heading', attrs: { level }, content: content.map(withoutBold) }))
  }

  private link(element: Element, marks: Marks): void {
    const note = this.findings.notes.at(element)
    const href = element.getAttribute('href')?.trim() ?? ''
    if (note !== null) this.writer.footnote(note)
    else this.children(element, { ...marks, link: isLinkAddress(href) ? href : marks.link })
  }

  private image(element: Element): void {
    const image = readImage(element)
    if (image === null) return
    if ('text' in image) {
      this.text(image.text, PLAIN)
      return
    }
    this.findings.pictures.push(image)
    this.writer.picture({
      type: 'figure',
      attrs: { mediaId: pastedId(this.findings.pictures.length - 1), alt: image.alt, credit: '' },
    })
  }

  private wordItem(element: Element, item: WordItem, marks: Marks): void {
    this.writer.endLine()
    const inner = new Reader(this.findings, this.depth + 1)
    inner.children(element, marks)
    const content = inner.done()
    if (content.length === 0) return
    const list = this.wordLists.add(item, startingWithParagraph(content))
    if (list !== null) this.writer.add(list)
  }

  private list(element: Element): void {
    // Word on the web makes a list of each item and writes the level beside it.
    const levels = [...element.children].filter((child) => child.hasAttribute('data-aria-level'))
    if (levels.length > 0) {
      for (const child of levels) this.wordItem(child, webItemOf(element, child), PLAIN)
      return
    }
    const items: ListItem[] = []
    for (const child of element.children) {
      if (isHidden(child)) continue
      const nested = /^[uo]l$/.test(child.localName)
      const blocks = nested ? this.inside(child, true) : this.inside(child)
      const last = items.at(-1)
      if (blocks.length === 0) continue
      // A list directly within a list belongs to the item above it.
      if (nested && last !== undefined) last.content.push(...blocks)
      else items.push({ type: 'listItem', content: startingWithParagraph(blocks) })
    }
    if (items.length === 0) return
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
    this.block(
      element.localName === 'ol'
        ? { type: 'orderedList', attrs: { start: start >= 0 && start <= 9999 ? start : 1 }, content: items }
        : { type: 'bulletList', content: items },
    )
  }

  private looseItem(element: Element): void {
    const blocks = this.inside(element)
    if (blocks.length > 0) {
      this.block({ type: 'bulletList', content: [{ type: 'listItem', content: startingWithParagraph(blocks) }] })
    }
  }

  private quotation(element: Element): void {
    const content = this.inside(element)
    if (content.length > 0) this.block({ type: 'blockquote', content })
  }

  private table(element: Element): void {
    const title = [...element.children].find((child) => child.localName === 'caption')
    if (title !== undefined) this.blocks(this.inside(title))
    this.blocks(blocksOfTable(element, (cell) => this.inside(cell)))
  }

  private preformatted(element: Element, marks: Marks): void {
    for (const line of (element.textContent ?? '').split(/\r\n|[\r\n]/)) {
      this.writer.endLine()
      this.text(line, marks)
    }
    this.writer.endLine()
  }

  /** What an element holds, with its own beginning and end; `whole`: the element itself too. */
  private inside(element: Element, whole = false): InnerBlock[] {
    const inner = new Reader(this.findings, this.depth + 1)
    if (whole) inner.element(element, PLAIN)
    else inner.children(element, { ...PLAIN, ...marksWithin(element, PLAIN) })
    return inner.done()
  }
}

/** A name for a picture under way; it is put in the place of the id that the picture will have. */
export function pastedId(n: number): string {
  return `pasted-${n}`
}
