import type { Table, TableCell, TableRow } from '#newsroom/document/types.ts'

const MOST = 100

/** A cell with its place: what it says of its size is what the copied page said, which need not fit. */
type Placed = { cell: TableCell; row: number; column: number; rows: number; columns: number }

/**
 * Makes a table of rows whose cells span others. Rows and columns in which no cell begins are merged away, spans end with
 * the table, cells that are missing are empty ones, and what is empty at the right and at the bottom goes: spreadsheets copy
 * it along.
 */
export function tableOf(rows: readonly TableRow[]): Table | null {
  const placed = shrunk(placedCells(rows))
  const height = Math.max(0, ...placed.map(({ row, rows: spanned }) => row + spanned))
  const width = Math.max(0, ...placed.map(({ column, columns }) => column + columns))
  if (height === 0) return null
  const begins = new Map(placed.map((each) => [placeName(each.row, each.column), each]))
  const covered = new Set(placed.flatMap(placesOf))
  const content = Array.from({ length: height }, (_, row): TableRow => {
    const inRow = Array.from({ length: width }, (_, column): TableCell[] => {
      const here = begins.get(placeName(row, column))
      if (here !== undefined) return [withSpans(here)]
      return covered.has(placeName(row, column)) ? [] : [emptyCell()]
    })
    return { type: 'tableRow', content: inRow.flat() }
  })
  return { type: 'table', content }
}

function placedCells(rows: readonly TableRow[]): Placed[] {
  const taken = new Set<string>()
  const placed: Placed[] = []
  rows.forEach(({ content }, row) => {
    let column = 0
    for (const cell of content) {
      while (taken.has(placeName(row, column))) column += 1
      const { rowspan, colspan } = cell.attrs
      const spanned = rowspan === 0 ? rows.length - row : Math.min(rowspan, rows.length - row)
      // A cell ends where one from above stands.
      let columns = 1
      while (columns < colspan && !taken.has(placeName(row, column + columns))) columns += 1
      const place = { row, column, rows: spanned, columns }
      for (const name of placesOf(place)) taken.add(name)
      placed.push({ cell, ...place })
      column += columns
    }
  })
  return placed
}

function shrunk(placed: readonly Placed[]): Placed[] {
  const filled = placed.filter(({ cell }) => hasSomething(cell))
  if (filled.length === 0) return [...placed]
  const lastRow = Math.max(...filled.map(({ row, rows }) => row + rows))
  const lastColumn = Math.max(...filled.map(({ column, columns }) => column + columns))
  const kept = placed.filter(({ row, column }) => row < lastRow && column < lastColumn)
  const rowOf = ranks(kept.map(({ row }) => row))
  const columnOf = ranks(kept.map(({ column }) => column))
  return kept.map((each) => {
    const row = rowOf(each.row)
    const column = columnOf(each.column)
    return {
      cell: each.cell,
      row,
      column,
      rows: Math.max(1, Math.min(MOST, rowOf(Math.min(each.row + each.rows, lastRow)) - row)),
      columns: Math.max(1, Math.min(MOST, columnOf(Math.min(each.column + each.columns, lastColumn)) - column)),
    }
  })
}

/** How many different beginnings lie before a place. */
function ranks(beginnings: readonly number[]): (place: number) => number {
  const begun = new Set(beginnings)
  const rankOf = new Map<number, number>()
  let rank = 0
  for (let place = 0; place <= Math.max(0, ...begun) + 1; place += 1) {
    rankOf.set(place, rank)
    if (begun.has(place)) rank += 1
  }
  return (place) => rankOf.get(place) ?? rank
}

function placeName(row: number, column: number): string {
  return `${row} ${column}`
}

function placesOf({ row, column, rows, columns }: Omit<Placed, 'cell'>): string[] {
  return Array.from({ length: rows * columns }, (_, n) =>
    placeName(row + Math.floor(n / columns), column + (n % columns)),
  )
}

function withSpans({ cell, rows, columns }: Placed): TableCell {
  return { ...cell, attrs: { ...cell.attrs, rowspan: rows, colspan: columns } }
}

function hasSomething(cell: TableCell): boolean {
  return cell.content.some((block) => block.type !== 'paragraph' || (block.content?.length ?? 0) > 0)
}

function emptyCell(): TableCell {
  return { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' }] }
}
