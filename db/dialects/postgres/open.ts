import { drizzle } from 'drizzle-orm/postgres-js'
import type { Database, Queries, Store } from '../../database.ts'
import { defineQueriedTables } from '../../schema/index.ts'
import { assertOutsideTransaction, guarded, insideTransaction } from '../transaction-guard.ts'
import { listenTo } from './announced.ts'
import { columns } from './columns.ts'
import { engine } from './engine.ts'
import { Pool } from './pool.ts'
import { upgradePostgres } from './upgrade.ts'
import type { Hearing } from './watch.ts'

const tables = defineQueriedTables(columns)

/** Opens a Postgres database by its `postgres://` address. No connection is made before the first query. */
export function openPostgres(url: string, hear: Hearing): Database {
  const pool = new Pool(url, hear)
  const drizzled = drizzle(pool.sql, { casing: 'snake_case' })
  const owner = Symbol('postgres')

  return Object.assign(store(guarded(drizzled, owner)), {
    transaction: <T>(work: (tx: Store) => Promise<T>): Promise<T> => {
      assertOutsideTransaction(owner)
      return insideTransaction(owner, () => drizzled.transaction((tx) => work(store(tx))))
    },
    migrate: (upgrading = {}) => upgradePostgres(url, upgrading),
    serve: () => {},
    listen: (heard: () => void) => listenTo(url, heard),
    isAway: () => pool.isAway,
    ready: () => pool.ready(),
    close: () => pool.close(),
  })
}

function store(queries: Queries): Store {
  return Object.assign(Object.create(queries) as Queries, { tables, engine })
}
