import { textOf } from './plain-text.ts'
import type { Table, TableCell, TableRow } from './types.ts'

/** A column of figures: the most decimals that one of them has, and whether a sign such as % follows. */
export type FigureColumn = { decimals: number; unit: boolean }

/** What stands before and after the place of the comma: `1.250` and `,5 %`. */
export type Figure = { whole: string; rest: string }

// Thousands are set apart by points or blanks; a sign may stand before, and one of its unit behind.
const FIGURE = /^([+\-−–]?\s?(?:\d{1,3}(?:[.\s\u00A0\u202F]\d{3})+|\d+))((?:,\d+)?\s?[%‰]?)$/
/** What stands where there is no figure. */
const NONE = /^(?:[-–—…x×]|\.\.\.?)?$/i

/** A figure as newspapers in Vietnamese write it; null for any other text. */
export function figureOf(text: string): Figure | null {
  const [, whole, rest = ''] = FIGURE.exec(text.trim()) ?? []
  return whole === undefined ? null : { whole, rest }
}

/** The one line of text that a cell holds; null where it holds more. */
export function lineOf(cell: TableCell): string | null {
  const [first, ...others] = cell.content
  return first?.type === 'paragraph' && others.length === 0 ? textOf(first).trim() : null
}

/**
 * The columns of a table that hold figures and nothing else below their heads, by the column's place from the left, and the
 * place of each cell. A column in which nothing stands but dashes is none.
 */
export function columnsOf({ content }: Table): {
  columnOf: ReadonlyMap<TableCell, number>
  figures: ReadonlyMap<number, FigureColumn>
} {
  const columnOf = placesOf(content)
  const figures = new Map<number, FigureColumn>()
  const other = new Set<number>()
  for (const [cell, column] of columnOf) {
    if (cell.type === 'tableHeader' || cell.attrs.colspan > 1) continue
    const line = lineOf(cell)
    const figure = line === null ? null : figureOf(line)
    if (figure) {
      const known = figures.get(column) ?? { decimals: 0, unit: false }
      const decimals = Math.max(known.decimals, figure.rest.replace(/\D/g, '').length)
      figures.set(column, { decimals, unit: known.unit || /[%‰]/.test(figure.rest) })
    } else if (line === null || !NONE.test(line)) other.add(column)
  }
  for (const column of other) figures.delete(column)
  return { columnOf, figures }
}

/** How many rows at the top are heads: all of them, or none where a head reaches down into the rows below. */
export function headRows({ content }: Table): number {
  const first = content.findIndex((row) => row.content.some((cell) => cell.type !== 'tableHeader'))
  const heads = first === -1 ? Math.min(content.length, 1) : first
  const reaches = content.slice(0, heads).some((row, at) => row.content.some((cell) => at + cell.attrs.rowspan > heads))
  return reaches ? 0 : heads
}

/** The column in which each cell begins, those counted that reach down from rows above. */
function placesOf(rows: readonly TableRow[]): Map<TableCell, number> {
  const places = new Map<TableCell, number>()
  /** How many more rows each column is taken by a cell from above. */
  const taken: number[] = []
  for (const row of rows) {
    let column = 0
    const begun: { column: number; cell: TableCell }[] = []
    for (const cell of row.content) {
      while ((taken[column] ?? 0) > 0) column += 1
      places.set(cell, column)
      begun.push({ column, cell })
      column += cell.attrs.colspan
    }
    for (const at of taken.keys()) taken[at] = Math.max(0, (taken[at] ?? 0) - 1)
    for (const { column: at, cell } of begun) {
      for (let over = 0; over < cell.attrs.colspan; over += 1) taken[at + over] = cell.attrs.rowspan - 1
    }
  }
  return places
}
