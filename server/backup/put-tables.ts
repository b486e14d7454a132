import type { Snapshot, TableShape } from '#db/portable/index.ts'
import type { Manifest } from '#newsroom/backup/manifest.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { putLines } from './parts.ts'

/** Tables whose rows name what lies among the files. */
const WITH_FILES = ['media', 'files']

/**
 * Writes every table of a snapshot, and remembers which files its rows name.
 * @returns what the manifest says of them, and the keys of files
 */
export async function putTables(
  place: Place,
  work: string,
  backup: string,
  snapshot: Snapshot,
  tell: (sentence: string) => void,
): Promise<{ tables: Manifest['tables']; keys: Set<string> }> {
  const tables: Manifest['tables'] = []
  const keys = new Set<string>()
  for (const table of snapshot.tables) {
    const lines = linesOfTable(snapshot, table, WITH_FILES.includes(table.name) ? keys : null)
    const put = await putLines(place, work, backup, `tables/${table.name}.jsonl.gz`, lines)
    tell(`${table.name}: ${put.lines} rows`)
    tables.push({
      name: table.name,
      columns: [...table.columns],
      rows: put.lines,
      sha256: put.sha256,
      part: put.part,
    })
  }
  return { tables, keys }
}

async function* linesOfTable(
  snapshot: Pick<Snapshot, 'rows'>,
  table: TableShape,
  keys: Set<string> | null,
): AsyncGenerator<string> {
  const at = table.columns.indexOf('file_key')
  for await (const rows of snapshot.rows(table)) {
    for (const row of rows) {
      if (keys && at !== -1) keys.add(String(row[at]))
      yield JSON.stringify(row)
    }
  }
}
