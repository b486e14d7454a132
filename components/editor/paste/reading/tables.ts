import type { InnerBlock, TableCell, TableRow } from '#newsroom/document/types.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { isFigure, putBelow, withoutBold } from './block-writer.ts'
import { type Display, displayOf } from './display.ts'
import { isElement } from './elements.ts'
import { tableOf } from './grid.ts'
import type { Styles } from './sheet.ts'

/** A cell of a copied table: an element, or what stands in a row without being in a cell. */
type Cell = { element: Element | null; nodes: readonly Node[] }
type Row = { head: boolean; cells: Cell[] }

/** Reads what a cell holds. */
export type ReadCell = (cell: Cell) => InnerBlock[]

/**
 * The blocks of a pasted table. Tables that only set things beside and below one another (one cell, a picture over its
 * caption, tables within tables) are not tables: what they hold stands one after the other.
 */
export function blocksOfTable(table: Element, styles: Styles, read: ReadCell): InnerBlock[] {
  const rows = rowsOf(table, styles)
  const filled = rows.filter(({ cells }) => cells.length > 0)
  const single = filled.every(({ cells }) => cells.length === 1)
  const holdsPicture = table.querySelector('img') !== null
  if (isLayout(table, filled, single && (filled.length === 1 || holdsPicture))) {
    const blocks: InnerBlock[] = []
    // What stands alone below a picture in the same column is its caption.
    const signs = { caption: single && holdsPicture }
    for (const block of filled.flatMap(({ cells }) => cells.flatMap(read))) putBelow(blocks, block, signs)
    return blocks
  }
  const made = tableOf(rows.map(({ head, cells }) => rowOf(cells, head, read)))
  if (made === null) return []
  const [first, ...others] = made.content
  const headless = made.content.every((row) => row.content.every(({ type }) => type === 'tableCell'))
  if (first !== undefined && headless && others.length > 0 && first.content.every(isBold)) {
    first.content = first.content.map(asHead)
  }
  return [made]
}

/** What a table is called is part of it where it is one line of words; anything else stands above it. */
export function withCaption(caption: readonly InnerBlock[], blocks: readonly InnerBlock[]): InnerBlock[] {
  const [line, ...more] = caption
  const [table, ...rest] = blocks
  const words = line?.type === 'paragraph' && more.length === 0 ? (line.content ?? []) : []
  const text = words.map((each) => (each.type === 'text' ? each.text : ' ')).join('')
  const isPlain = text !== '' && text.length <= LIMITS.caption && words.every((each) => each.type !== 'footnote')
  const isOne = table?.type === 'table' && table.attrs === undefined && rest.length === 0
  if (!isOne || !isPlain) return [...caption, ...blocks]
  return [{ ...table, attrs: { caption: text } }]
}

function isLayout(table: Element, filled: readonly Row[], standsAlone: boolean): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table') !== null) return true
  // Pages set their columns by such styles; a table made of them has words in all its rows and nothing else.
  if (table.localName !== 'table') {
    const isGrid = filled.length > 1 && filled.every(({ cells }) => cells.length > 1)
    return !isGrid || table.querySelector('img, p, h1, h2, h3, h4, ul, ol') !== null
  }
  return standsAlone
}

/** The table's own rows, not those of tables within it. */
function rowsOf(table: Element, styles: Styles): Row[] {
  const rows: Row[] = []
  const collect = (parent: Element, head: boolean) => {
    let loose: Node[] = []
    const flush = () => {
      if (loose.some((node) => node.textContent?.trim() || isElement(node))) {
        rows.push({ head: false, cells: [{ element: null, nodes: loose }] })
      }
      loose = []
    }
    for (const node of parent.childNodes) {
      const display = isElement(node) ? ownDisplay(node, styles) : null
      if (display === 'row' && isElement(node)) {
        flush()
        rows.push({ head, cells: cellsOf(node, styles) })
      } else if (display === 'rows' && isElement(node)) {
        flush()
        collect(node, node.localName === 'thead' || styles.of(node).get('display') === 'table-header-group')
      } else if (display === 'cell') loose.push(node)
      else if (display !== 'none' && display !== 'caption' && node.nodeType !== node.COMMENT_NODE) loose.push(node)
    }
    flush()
  }
  collect(table, false)
  return rows
}

function cellsOf(row: Element, styles: Styles): Cell[] {
  const cells: Cell[] = []
  for (const node of row.childNodes) {
    const display = isElement(node) ? ownDisplay(node, styles) : null
    if (display === 'none' || node.nodeType === node.COMMENT_NODE) continue
    const last = cells.at(-1)
    if (display === 'cell' && isElement(node)) cells.push({ element: node, nodes: [...node.childNodes] })
    else if (!isElement(node) && !node.textContent?.trim()) continue
    else if (last?.element === null) last.nodes = [...last.nodes, node]
    else cells.push({ element: null, nodes: [node] })
  }
  return cells
}

/** Rows and cells by their names stay what they are, however a page displays them. */
function ownDisplay(element: Element, styles: Styles): Display {
  const display = displayOf(element, styles.of(element), false)
  if (display === 'none') return display
  if (/^t[dh]$/.test(element.localName)) return 'cell'
  if (element.localName === 'tr') return 'row'
  return /^t(head|body|foot)$/.test(element.localName) ? 'rows' : display
}

function rowOf(cells: readonly Cell[], head: boolean, read: ReadCell): TableRow {
  return { type: 'tableRow', content: cells.map((cell) => cellOf(cell, head, read)) }
}

function cellOf(cell: Cell, inHead: boolean, read: ReadCell): TableCell {
  const head = inHead || cell.element?.localName === 'th'
  const blocks = read(cell)
  return {
    type: head ? 'tableHeader' : 'tableCell',
    attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan'), colwidth: null },
    content: (blocks.length > 0 ? blocks : [{ type: 'paragraph' as const }]).map(head ? asHeadBlock : (block) => block),
  }
}

/** A row span of 0 goes as far as the table. */
function spanOf({ element }: Cell, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(element?.getAttribute(name) ?? '1', 10)
  return span >= (name === 'rowspan' ? 0 : 1) && span <= 1000 ? span : 1
}

/** A cell that has words, all of them bold: manuscripts mark the head of a table so. */
function isBold(cell: TableCell): boolean {
  const texts = cell.content.flatMap((block) => (block.type === 'paragraph' ? (block.content ?? []) : []))
  return (
    !cell.content.some(isFigure) &&
    texts.length > 0 &&
    texts.every((text) => text.type !== 'text' || text.marks?.some(({ type }) => type === 'bold') === true)
  )
}

function asHead(cell: TableCell): TableCell {
  return { ...cell, type: 'tableHeader', content: cell.content.map(asHeadBlock) }
}

function asHeadBlock(block: InnerBlock): InnerBlock {
  return block.type === 'paragraph' && block.content !== undefined
    ? { ...block, content: block.content.map(withoutBold) }
    : block
}
