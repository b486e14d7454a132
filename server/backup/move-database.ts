import { createHash } from 'node:crypto'
import { openDatabase } from '#db/index.ts'
import { buildDatabase, type Cell, NotBuilt, openSnapshot } from '#db/portable/index.ts'
import { settleMoved } from '#operations/backup/restored.ts'
import { hashOfTable } from './take-tables.ts'

/**
 * Moves a newspaper's database to another address, from one kind to the other where that is wanted. Nobody writes meanwhile;
 * the new one is there when each of its tables has the hash of the old one's, or not at all. The old one stays as it is.
 * @returns where a database lies now that was at the new address and was put aside, and how many rows were moved
 * @throws NotBuilt, with a sentence, where one of the two is being served, or the new one is filled
 */
export async function moveDatabase(
  from: string,
  to: string,
  wish: { over: boolean; tell: (sentence: string) => void },
): Promise<{ aside: string | null; rows: number }> {
  const snapshot = await openSnapshot(from, { alone: true })
  try {
    const filled = wish.over ? 'put aside' : 'refuse'
    const { made, aside } = await buildDatabase(to, { migrations: snapshot.migrations, filled }, async (building) => {
      let moved = 0
      for (const table of snapshot.tables) {
        const target = building.tables.find(({ name }) => name === table.name)
        if (target?.columns.join() !== table.columns.join())
          throw new NotBuilt(`The table ${table.name} is another one in this program.`)
        const hash = createHash('sha256')
        for await (const rows of snapshot.rows(table)) {
          for (const row of rows) hash.update(lineOf(row))
          await building.insert(table.name, table.columns, rows)
          moved += rows.length
        }
        const there = await hashOfTable(building, target)
        if (there.sha256 !== hash.digest('hex')) throw new NotBuilt(`${table.name} did not arrive as it was.`)
        wish.tell(`${table.name}: ${there.rows} rows, the same`)
      }
      return moved
    })
    const db = openDatabase(to)
    try {
      await db.migrate({ tell: wish.tell })
      await settleMoved(db)
    } finally {
      await db.close()
    }
    return { aside, rows: made }
  } finally {
    await snapshot.close()
  }
}

function lineOf(row: readonly Cell[]): string {
  return `${JSON.stringify(row)}\n`
}
