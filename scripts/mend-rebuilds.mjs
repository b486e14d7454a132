// Runs as part of db:generate, on the machine's own Node: no dependencies, no new syntax.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Mends what drizzle-kit writes where a table of SQLite is rebuilt and gets a new column in the same migration: it copies
 * the new column from the old table, which has none.
 */
export function mendRebuilds(folder) {
  const json = (name) => JSON.parse(readFileSync(join(folder, 'meta', name), 'utf8'))
  const entries = json('_journal.json').entries
  const snapshot = (entry) => json(`${entry.tag.slice(0, 4)}_snapshot.json`).tables
  const [before, last] = entries.slice(-2)
  if (!last) return
  const file = join(folder, `${last.tag}.sql`)
  const text = readFileSync(file, 'utf8')
  const COPY = /INSERT INTO `__new_(\w+)`\(([^)]*)\) SELECT ([^;]*) FROM `\w+`;/g
  const mended = text.replace(COPY, (whole, table, columns, copied) => {
    // Written by hand, it is left as it is.
    if (columns !== copied) return whole
    const known = columns.split(', ').filter((column) => column.slice(1, -1) in snapshot(before)[table].columns)
    return `INSERT INTO \`__new_${table}\`(${known.join(', ')}) SELECT ${known.join(', ')} FROM \`${table}\`;`
  })
  if (mended !== text) writeFileSync(file, mended)
}
