import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Database, Queries, Store } from '../../database.ts'
import { defineQueriedTables } from '../../schema/index.ts'
import { assertOutsideTransaction, guarded, insideTransaction } from '../transaction-guard.ts'
import { columns } from './columns.ts'
import { type Connection, openConnection } from './connection.ts'
import { engine } from './engine.ts'
import { immediately } from './immediately.ts'
import { letOthers } from './let-others.ts'
import { onceFree } from './once-free.ts'
import { ownOnly } from './own-only.ts'
import { takeServingLock } from './serving-lock.ts'
import { upgradeSqlite } from './upgrade.ts'
import { startWritingThread, type WritingThread } from './writing-thread.ts'

const tables = defineQueriedTables(columns)

/**
 * Opens (and makes) an SQLite file. Reads have a connection of their own, so that they never wait; writes and
 * transactions take turns on a second one, each transaction with `begin immediate`. That one lives in a thread of its own:
 * SQLite answers when it is done, and the readers of this process would wait for the disk, and for whatever touches a
 * hundred thousand rows.
 */
export function openSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  ownOnly(path)
  const making = openConnection(path, { readOnly: false })
  const reading = openConnection(path, { readOnly: true })
  making.close()
  // Begun by the first that writes: a start reads, and should not wait for it.
  let thread: WritingThread | null = null
  const writing = () => {
    thread ??= startWritingThread(path)
    return thread
  }
  const owner = Symbol('sqlite')
  const takeTurn = turns()
  let giveBack: (() => void) | null = null

  const outside = queries(async (statement, parameters, method) => {
    await letOthers()
    if (method !== 'run' && /^\s*select\b/i.test(statement)) return answer(reading, statement, parameters, method)
    return takeTurn(() => onceFree(() => answer(writing(), statement, parameters, method)))
  })
  const inside = store(queries((statement, parameters, method) => answer(writing(), statement, parameters, method)))

  const transaction = <T>(work: (tx: Store) => Promise<T>): Promise<T> => {
    assertOutsideTransaction(owner)
    return takeTurn(() => insideTransaction(owner, () => immediately(writing(), () => work(inside))))
  }

  return Object.assign(store(guarded(outside, owner)), {
    transaction,
    migrate: (wish = {}) =>
      takeTurn(async () => {
        // Nobody is served yet, and a start that finds nothing missing is a matter of milliseconds: on this thread.
        const upgrading = openConnection(path, { readOnly: false })
        try {
          await upgradeSqlite(path, { writing: upgrading, reading }, wish)
        } finally {
          upgrading.close()
        }
      }),
    serve: () => {
      giveBack ??= takeServingLock(path)
    },
    listen: () => async () => {},
    isAway: () => false,
    ready: async () => {
      thread?.assertAlive()
      reading.rows('select 1', [])
    },
    close: () =>
      takeTurn(async () => {
        await thread?.close()
        reading.close()
        giveBack?.()
      }),
  })
}

type Method = 'run' | 'all' | 'values' | 'get'

/** Queries over one way of running statements. Here SQLite is cast to the Postgres types that queries are written in. */
function queries(run: (sql: string, parameters: unknown[], method: Method) => Promise<{ rows: unknown[] }>): Queries {
  // The driver reads its casing from the third argument only.
  return drizzle(run, undefined, { casing: 'snake_case' }) as unknown as Queries
}

function store(over: Queries): Store {
  return Object.assign(Object.create(over) as Queries, { tables, engine })
}

async function answer(
  connection: Connection | WritingThread,
  statement: string,
  parameters: unknown[],
  method: Method,
): Promise<{ rows: unknown[] }> {
  if (method === 'run') {
    await connection.run(statement, parameters)
    return { rows: [] }
  }
  const rows = await connection.rows(statement, parameters)
  return { rows: method === 'get' ? (rows[0] ?? []) : rows }
}

/** A queue of one: each piece of work starts when the one before it has ended, well or badly. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
}
