import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** A connection that prepares each statement once. */
export type Connection = {
  run(statement: string, parameters: readonly unknown[]): void
  rows(statement: string, parameters: readonly unknown[]): unknown[][]
  /** Runs any number of statements, and keeps none of them prepared. */
  script(statements: string): void
  /** Does `work`, which has to begin its transaction itself, while foreign keys are not looked at. */
  withoutForeignKeys<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

const PREPARED_STATEMENTS = 300

/** A value that SQLite would take and Postgres would not: what one of the two can't hold, neither gets. */
export class Unstorable extends Error {}

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

  // Never as a prepared statement: it takes effect when it is prepared, and would again whenever SQLite prepares it anew.
  // Other tables follow a renamed one by its name, and its own checks too, as long as SQLite's old way is off.
  const setForeignKeys = (wanted: 0 | 1) => {
    sqlite.exec(`PRAGMA foreign_keys = ${wanted}; PRAGMA legacy_alter_table = OFF`)
    const taken = `${read('foreign_keys')} ${read('legacy_alter_table')}`
    if (taken !== `${wanted} 0`) throw new Error(`SQLite did not take its settings: found "${taken}".`)
  }

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
      prepare(statement).run(...storable(parameters))
    },
    rows: (statement, parameters) => prepare(statement).all(...storable(parameters)) as unknown as unknown[][],
    script: (statements) => sqlite.exec(statements),
    withoutForeignKeys: async (work) => {
      setForeignKeys(0)
      try {
        return await work()
      } finally {
        setForeignKeys(1)
      }
    },
    close: () => {
      prepared.clear()
      sqlite.close()
    },
  }
}

function storable(parameters: readonly unknown[]): SQLInputValue[] {
  for (const parameter of parameters) {
    if (typeof parameter === 'string' && parameter.includes('\0')) throw new Unstorable('A text has a NUL in it.')
  }
  return parameters as SQLInputValue[]
}
