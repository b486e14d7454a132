import { createHash } from 'node:crypto'
import type { Building, Cell, Snapshot, TableShape } from '#db/portable/index.ts'
import { type Manifest, rowLine } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { Damaged, linesOf } from './parts.ts'

/** About how much goes into the database at once. */
const ROWS = 500
const CHARACTERS = 2_000_000

/** Fills a database with the tables of a backup, and reads them back. @throws Damaged where one is not what it was */
export async function takeTables(
  place: Place,
  { name, tables }: Manifest,
  building: Building,
  tell: (sentence: string) => void = () => {},
): Promise<void> {
  const known = new Map(building.tables.map((table) => [table.name, table]))
  for (const table of tables) {
    const shape = known.get(table.name)
    if (!shape || shape.columns.join() !== table.columns.join())
      throw new Damaged(`The table ${table.name} is another one in this program.`)
    await insertAll(building, shape, linesOf(place, name, table.part))
    const { rows, sha256 } = await hashOfTable(building, shape)
    if (rows !== table.rows || sha256 !== table.sha256)
      throw new Damaged(`${table.name} has other rows than were written: ${rows} of ${table.rows}.`)
    tell(`${table.name}: ${rows} rows`)
  }
}

async function insertAll(building: Building, table: TableShape, lines: AsyncIterable<string>): Promise<void> {
  let some: Cell[][] = []
  let characters = 0
  const flush = async () => {
    if (some.length > 0) await building.insert(table.name, table.columns, some)
    some = []
    characters = 0
  }
  const shape = rowLine(table.columns.length)
  for await (const line of lines) {
    some.push(shape.parse(JSON.parse(line)))
    characters += line.length
    if (some.length >= ROWS || characters >= CHARACTERS) await flush()
  }
  await flush()
}

/** How many rows a table has, and their hash: the same from either database. */
export async function hashOfTable(
  from: Pick<Snapshot, 'rows'>,
  table: TableShape,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256')
  let count = 0
  for await (const rows of from.rows(table)) {
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
    count += rows.length
  }
  return { rows: count, sha256: hash.digest('hex') }
}
