import type { InnerBlock, Table, TableCell } from '#newsroom/document/types.ts'
import { isFigure, putBelow, withoutBold } from './block-writer.ts'
import { isHidden } from './styles.ts'

const MOST_CELLS = 100

/**
 * The blocks of a pasted table. Tables that only set things beside and below one another (one cell, a picture over its
 * caption, tables within tables) are not tables: what they hold stands one after the other.
 */
export function blocksOfTable(table: Element, read: (cell: Element) => InnerBlock[]): InnerBlock[] {
  const rows = rowsOf(table).map((row) => ({ row, cells: cellsOf(row) }))
  const filled = rows.filter(({ cells }) => cells.length > 0)
  const single = filled.every(({ cells }) => cells.length === 1)
  const holdsPicture = table.querySelector('img') !== null
  const layout =
    table.getAttribute('role') === 'presentation' ||
    table.querySelector('table') !== null ||
    (single && (filled.length === 1 || holdsPicture))
  if (layout) {
    const blocks: InnerBlock[] = []
    // What stands alone below a picture in the same column is its caption.
    const signs = { caption: single && holdsPicture }
    for (const block of filled.flatMap(({ cells }) => cells.flatMap(read))) putBelow(blocks, block, signs)
    return blocks
  }

  const content = filled.map(({ row, cells }) => ({
    type: 'tableRow' as const,
    content: cells.map((cell) => cellOf(cell, isHead(row, cell), read)),
  }))
  const [first, ...others] = content
  if (first === undefined) return []
  const headless = content.every((row) => row.content.every(({ type }) => type === 'tableCell'))
  if (headless && others.length > 0 && first.content.every(isBold)) first.content = first.content.map(asHead)
  return [{ type: 'table', content } satisfies Table]
}

/** The table's own rows, not those of tables within it. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isHidden(row))
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName) && !isHidden(cell)).slice(0, MOST_CELLS)
}

function isHead(row: Element, cell: Element): boolean {
  return cell.localName === 'th' || row.parentElement?.localName === 'thead'
}

function cellOf(cell: Element, head: boolean, read: (cell: Element) => InnerBlock[]): TableCell {
  const blocks = read(cell)
  return {
    type: head ? 'tableHeader' : 'tableCell',
    attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan'), colwidth: null },
    content: (blocks.length > 0 ? blocks : [{ type: 'paragraph' as const }]).map(head ? asHeadBlock : (block) => block),
  }
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return span >= 1 && span <= MOST_CELLS ? span : 1
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
