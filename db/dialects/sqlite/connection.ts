import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** A connection that prepares each statement once. */
export type Connection = {
  run(statement: string, parameters: readonly unknown[]): void
  rows(statement: string, parameters: readonly unknown[]): unknown[][]
  close(): void
}

const PREPARED_STATEMENTS = 300

/**
 * Opens a file with the settings that make an acknowledged write outlive a power cut, and reads them back.
 * @throws where SQLite did not take a setting
 */
export function openConnection(path: string, options: { readOnly: boolean }): Connection {
  const sqlite = new DatabaseSync(path, { readOnly: options.readOnly, timeout: 5000 })
  // With synchronous NORMAL a WAL database forgets acknowledged transactions when the power goes; with FULL it does not.
  if (!options.readOnly) sqlite.exec('PRAGMA journal_mode = WAL')
  sqlite.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  // From here on whoever writes waits for other processes without holding up this one (`once-free.ts`).
  if (!options.readOnly) sqlite.exec('PRAGMA busy_timeout = 0')
  const read = (name: string) => Object.values(sqlite.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  const found = `${read('journal_mode')} ${read('synchronous')} ${read('foreign_keys')}`
  if (found !== 'wal 2 1') throw new Error(`SQLite did not take its settings: found "${found}", expected "wal 2 1".`)

  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = sqlite.prepare(sql)
    statement.setReturnArrays(true)
    if (prepared.size >= PREPARED_STATEMENTS) prepared.delete(prepared.keys().next().value ?? '')
    prepared.set(sql, statement)
    return statement
  }

  return {
    run: (statement, parameters) => {
      prepare(statement).run(...(parameters as SQLInputValue[]))
    },
    rows: (statement, parameters) =>
      prepare(statement).all(...(parameters as SQLInputValue[])) as unknown as unknown[][],
    close: () => {
      prepared.clear()
      sqlite.close()
    },
  }
}
