import { videoText, watchAddress } from '#newsroom/document/embed-address.ts'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import type { Block, InnerBlock, Paragraph } from '#newsroom/document/types.ts'
import { readSigns } from '#newsroom/text/symbol-fonts.ts'
import { BlockWriter, startingWithParagraph, withoutBold } from './block-writer.ts'
import type { Comments } from './comments.ts'
import { type Display, displayOf, setsAside } from './display.ts'
import { headingLevel, isCaption, isElement, isMissed, isNoText, shownOf, whyLeftOut } from './elements.ts'
import { type Frame, isFrame, readFrame } from './frames.ts'
import type { LeftOut } from './left-out.ts'
import { blocksOfList, numberingIn, partsOfList } from './lists.ts'
import { isCentred, type Look, lookWithin, marksOf, PLAIN } from './marks.ts'
import { formulaParts, NOT_SHOWN } from './math.ts'
import type { Notes } from './notes.ts'
import { readMarker } from './numbering.ts'
import { type PastedPicture, readImage } from './pictures.ts'
import type { Styles } from './sheet.ts'
import { blocksOfTable, withCaption } from './tables.ts'
import { countedItemOf, isListMarker, markerOf, type WordItem, WordLists, webItemOf, wordItemOf } from './word-lists.ts'

/** Deeper than people nest lists and quotations; what is deeper stands without them. */
const DEEPEST = 12
/** Deeper than any page; what is deeper is read as its words. */
const DEEPEST_ELEMENT = 1000
const NESTING = new Set(['ul', 'ol', 'menu', 'dir', 'li', 'blockquote', 'table'])

/** What is known of the copied text as a whole, and what is found in it besides blocks. */
export type Findings = {
  styles: Styles
  notes: Notes
  comments: Comments
  /** The text has a heading of the first level, which is the article's title: all go down by one. */
  hasTitle: boolean
  pictures: PastedPicture[]
  /** It is written in an old encoding, in which a soft hyphen is a letter. */
  keepsSoftLetters: boolean
  left: LeftOut
}

/** Reads what an element holds. */
export function readBlocks(parent: Element, findings: Findings, edges = false): Block[] {
  const reader = new Reader(findings, 0, edges)
  reader.children(parent.childNodes, lookWithin(parent, findings.styles.of(parent), 'block', PLAIN))
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

  done(): Block[] {
    this.writer.endLine()
    return this.writer.blocks
  }

  children(nodes: Iterable<Node>, look: Look, aside = false): void {
    this.elements += 1
    for (const node of nodes) {
      if (node.nodeType === node.TEXT_NODE) this.text(node.textContent ?? '', look)
      else if (isElement(node) && this.elements < DEEPEST_ELEMENT) this.element(node, look, aside)
      else if (isElement(node)) this.text(node.textContent ?? '', look)
    }
    this.elements -= 1
  }

  private text(raw: string, look: Look): void {
    if (!look.seen) return
    const kept = this.findings.keepsSoftLetters ? raw.replaceAll('\u00AD', '\u2010') : raw
    const { text, unknown } = readSigns(kept, look.signs)
    this.findings.left.signs += unknown
    const marks = marksOf(look)
    const pieces = look.lines === 'blank' ? [text] : text.split(/\r\n|[\r\n]/)
    pieces.forEach((piece, n) => {
      if (n > 0 && look.lines === 'break') this.writer.lineBreak()
      else if (n > 0) this.writer.endLine()
      this.writer.text(piece, marks, look.kept)
    })
  }

  private element(element: Element, around: Look, aside: boolean): void {
    const { styles, notes, comments, left } = this.findings
    const style = styles.of(element)
    const display = displayOf(element, style, aside)
    if (display === 'none' || isNoText(element) || isListMarker(element, styles)) return
    if (notes.holds(element) || comments.holds(element)) return
    const why = whyLeftOut(element, style)
    if (why !== null) {
      if (isMissed(element)) left[why] += 1
      return
    }
    const look = lookWithin(element, style, display, around)
    const level = display === 'block' ? headingLevel(element, this.findings.hasTitle) : null
    const item = element.matches('p, div') ? wordItemOf(element, styles) : null
    if (isFrame(element)) this.frame(element, readFrame(element), look)
    else if (level !== null) this.heading(element, look, level)
    else if (item !== null) this.wordItem(element, item, look)
    else if (this.depth >= DEEPEST && NESTING.has(element.localName)) this.lines(element, look, display)
    else this.byTag(element, look, display)
  }

  private byTag(element: Element, look: Look, display: Display): void {
    switch (element.localName) {
      case 'br':
        if (element.className !== 'Apple-interchange-newline' && look.seen) this.writer.lineBreak()
        return
      case 'img':
        this.image(element, look, display)
        return
      case 'a':
        this.link(element, look, display)
        return
      case 'hr':
        // The line above notes is not the article's.
        if (!element.parentElement?.matches('[style*="footnote-list"]')) this.blocks([{ type: 'horizontalRule' }])
        return
      case 'q':
        this.quoted(element, look, display)
        return
      case 'details':
        this.details(element, look, display)
        return
      case 'dt':
        this.lines(element, { ...look, bold: true }, display)
        return
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        if (display === 'block') this.list(element, look)
        else this.lines(element, look, display)
        return
      case 'li':
        if (display === 'block') this.looseItem(element, look)
        else this.lines(element, look, display)
        return
      case 'blockquote':
        if (display === 'block') this.quotation(element, look)
        else this.lines(element, look, display)
        return
      default:
        if (display === 'table') this.table(element, look)
        else if (!this.formula(element, look)) this.lines(element, look, display)
    }
  }

  /** What an element holds, in lines of its own where it is displayed so. */
  private lines(element: Element, look: Look, display: Display, around?: { open: string; close: string }): void {
    const aside = setsAside(this.findings.styles.of(element))
    const read = () => {
      if (around !== undefined) this.text(around.open, look)
      this.children(element.childNodes, look, aside)
      if (around !== undefined) this.text(around.close, look)
    }
    if (display === 'inline' || display === 'open') {
      read()
      return
    }
    if (display === 'atom') {
      this.writer.piece(read)
      return
    }
    this.writer.endLine()
    // An empty line that Word keeps between two items does not end their list.
    if (element.textContent?.trim() || element.querySelector('img')) this.wordLists.close()
    read()
    const centred = isCentred(element, this.findings.styles.of(element))
    this.writer.endLine({ caption: isCaption(element), centred })
  }

  private blocks(blocks: readonly Block[]): void {
    this.writer.endLine()
    this.wordLists.close()
    for (const block of blocks) this.writer.add(block)
  }

  private heading(element: Element, look: Look, level: 2 | 3): void {
    this.wordLists.close()
    const marker = markerOf(element, this.findings.styles)
    // A heading is bold by itself.
    const plain = { ...look, bold: false, underlined: false }
    this.writer.as(
      (content) => ({ type: 'heading', attrs: { level }, content: content.map(withoutBold) }),
      () => {
        // Other places of the text point at its number.
        if (readMarker(marker).length > 0) this.text(`${marker} `, plain)
        this.children(element.childNodes, plain, setsAside(this.findings.styles.of(element)))
      },
    )
  }

  private link(element: Element, look: Look, display: Display): void {
    const note = this.findings.notes.at(element)
    const href = element.getAttribute('href')?.trim() ?? ''
    if (note !== null) this.writer.footnote(note)
    else this.lines(element, { ...look, link: isLinkAddress(href) ? href : look.link }, display)
  }

  /** Browsers draw the marks of a quotation within a line; many people wrote them as well. */
  private quoted(element: Element, look: Look, display: Display): void {
    const written = /^\s*["“”«‘'„]/.test(element.textContent ?? '')
    const marks = look.quotes % 2 === 0 ? { open: '“', close: '”' } : { open: '‘', close: '’' }
    this.lines(element, { ...look, quotes: look.quotes + 1 }, display, written ? undefined : marks)
  }

  private details(element: Element, look: Look, display: Display): void {
    const { nodes, folded } = shownOf(element)
    if (folded) this.findings.left.folded += 1
    if (display !== 'inline') this.writer.endLine()
    this.children(nodes, look, setsAside(this.findings.styles.of(element)))
    if (display !== 'inline') this.writer.endLine()
  }

  /** A part of a formula. @returns false for what is read as it stands */
  private formula(element: Element, look: Look): boolean {
    if (NOT_SHOWN.has(element.localName) || element.matches('.katex-html[aria-hidden="true"]')) return true
    const parts = formulaParts(element)
    for (const part of parts ?? []) {
      if (typeof part === 'string') this.text(part, look)
      else this.children([part.element], { ...look, shift: part.shift ?? look.shift })
    }
    return parts !== null
  }

  private image(element: Element, look: Look, display: Display): void {
    const image = look.seen ? readImage(element, this.findings.styles.of(element)) : null
    if (display === 'block') this.writer.endLine()
    if (image === null) return
    if ('text' in image) this.text(image.text, look)
    else this.missing(image)
  }

  /** A picture keeps its place by a figure until its file is there. */
  private missing(picture: PastedPicture): void {
    this.findings.pictures.push(picture)
    const mediaId = pastedId(this.findings.pictures.length - 1)
    this.writer.picture({ type: 'figure', attrs: { mediaId, alt: picture.alt, credit: '' } })
  }

  private frame(element: Element, frame: Frame | null, look: Look): void {
    if (frame === null) {
      if (element.localName === 'object') this.lines(element, look, 'inline')
    } else if ('missing' in frame) this.missing({ src: '', alt: frame.missing, what: 'frame' })
    else if ('video' in frame && this.depth === 0) {
      this.blocks([{ type: 'embed', attrs: { video: videoText(frame.video) } }])
    }
    // Within lists and cells no film can stand.
    else this.blocks([linkTo('video' in frame ? watchAddress(frame.video) : frame.address)])
  }

  private wordItem(element: Element, item: WordItem, look: Look): void {
    this.writer.endLine()
    const content = this.inside(element.childNodes, look, setsAside(this.findings.styles.of(element)))
    if (content.length === 0) return
    const list = this.wordLists.add(item, startingWithParagraph(content))
    if (list !== null) this.writer.add(list)
  }

  private list(element: Element, look: Look): void {
    // Word on the web makes a list of each item and writes the level beside it.
    const levels = [...element.children].filter((child) => child.hasAttribute('data-aria-level'))
    if (levels.length > 0) {
      for (const child of levels) this.wordItem(child, webItemOf(element, child), look)
      return
    }
    if ([...element.children].some((child) => child.localName === 'li' && wordItemOf(child, this.findings.styles))) {
      this.listOfWord(element, look)
      return
    }
    this.blocks(
      blocksOfList(element, {
        item: (item) => this.insideOf(item, look),
        list: (list) => this.inside([list], look),
        loose: (nodes) => this.inside(nodes, look, setsAside(this.findings.styles.of(element))),
      }),
    )
  }

  /** A real list of Word's goes on in the paragraphs that it writes for the levels below. */
  private listOfWord(element: Element, look: Look): void {
    const { type = '1', start } = numberingIn(element)
    let number = start
    for (const part of partsOfList(element)) {
      if ('loose' in part) this.children(part.loose, look)
      else if ('list' in part) this.list(part.list, look)
      else {
        number = Number.parseInt(part.item.getAttribute('value') ?? '', 10) || number
        const reading = element.localName === 'ol' ? { type, number } : null
        const item = countedItemOf(part.item, this.findings.styles, reading)
        if (item === null) this.lines(part.item, look, 'block')
        else this.wordItem(part.item, item, look)
        number += 1
      }
    }
  }

  private looseItem(element: Element, look: Look): void {
    const content = this.insideOf(element, look)
    const items = [{ type: 'listItem' as const, content: startingWithParagraph(content) }]
    this.blocks(content.length === 0 ? [] : [{ type: 'bulletList', content: items }])
  }

  private quotation(element: Element, look: Look): void {
    const content = this.insideOf(element, look)
    this.blocks(content.length === 0 ? [] : [{ type: 'blockquote', content }])
  }

  private table(element: Element, look: Look): void {
    const title = [...element.children].find((child) => child.localName === 'caption')
    const named = title === undefined ? [] : this.insideOf(title, look)
    const blocks = blocksOfTable(element, this.findings.styles, ({ element: cell, nodes }) =>
      cell === null ? this.inside(nodes, look) : this.insideOf(cell, look),
    )
    this.blocks(withCaption(named, blocks))
  }

  private insideOf(element: Element, around: Look): InnerBlock[] {
    const style = this.findings.styles.of(element)
    const display = displayOf(element, style, false)
    if (display === 'none') return []
    return this.inside(element.childNodes, lookWithin(element, style, 'block', around), setsAside(style))
  }

  /** What stands within something, with its own beginning and end. */
  private inside(nodes: Iterable<Node>, look: Look, aside = false): InnerBlock[] {
    const inner = new Reader(this.findings, this.depth + 1)
    inner.children(nodes, look, aside)
    return inner.done().filter(isInner)
  }
}

function isInner(block: Block): block is InnerBlock {
  return !['embed', 'gallery', 'pullQuote', 'box', 'audio', 'attachment'].includes(block.type)
}

function linkTo(address: string): Paragraph {
  const link = { type: 'link' as const, attrs: { href: address } }
  return { type: 'paragraph', content: [{ type: 'text', text: address, marks: [link] }] }
}

/** A name for a picture under way; it is put in the place of the id that the picture will have. */
export function pastedId(n: number): string {
  return `pasted-${n}`
}
