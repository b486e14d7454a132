import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Database, Queries, Store } from '../../database.ts'
import { defineQueriedTables } from '../../schema/index.ts'
import { assertOutsideTransaction, guarded, insideTransaction } from '../transaction-guard.ts'
import { columns } from './columns.ts'
import { engine } from './engine.ts'
import { upgradePostgres } from './upgrade.ts'

const tables = defineQueriedTables(columns)

/** Opens a Postgres database by its `postgres://` address. No connection is made before the first query. */
export function openPostgres(url: string): Database {
  const client = postgres(url, { max: 10, onnotice: () => {}, connection: { application_name: 'toa-soan' } })
  const drizzled = drizzle(client, { casing: 'snake_case' })
  const owner = Symbol('postgres')

  return Object.assign(store(guarded(drizzled, owner)), {
    transaction: <T>(work: (tx: Store) => Promise<T>): Promise<T> => {
      assertOutsideTransaction(owner)
      return insideTransaction(owner, () => drizzled.transaction((tx) => work(store(tx))))
    },
    migrate: (upgrading = {}) => upgradePostgres(url, upgrading),
    serve: () => {},
    ping: async () => {
      await client`select 1`
    },
    close: () => client.end({ timeout: 5 }),
  })
}

function store(queries: Queries): Store {
  return Object.assign(Object.create(queries) as Queries, { tables, engine })
}
