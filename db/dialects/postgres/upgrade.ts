import postgres from 'postgres'
import {
  type Migration,
  missingMigrations,
  namedMigrations,
  readMigrations,
  type TakenUp,
  type Upgrading,
  upgradeFailed,
} from '../migrations.ts'

/** Any number of its own; it keeps two starting processes from migrating at once. */
const MIGRATION_LOCK = 7_052_021

/**
 * Brings a Postgres database up to date: all of it in one transaction that holds the lock, or nothing. Whoever comes second
 * waits for the first and finds nothing left to do.
 * @throws UpgradeRefused with the database as it was
 */
export async function upgradePostgres(url: string, { folder, only, tell = () => {} }: Upgrading): Promise<void> {
  const own = namedMigrations(readMigrations('postgres', folder), only)
  // An upgrade takes as long as it takes, whatever limits the database sets for others.
  const connection = { application_name: 'toa-soan upgrade', statement_timeout: 0, lock_timeout: 0 }
  const single = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {}, connection })
  try {
    if (missingMigrations(own, await takenUp(single)).length === 0) return
    await single.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${MIGRATION_LOCK})`
      await takeUp(transaction, missingMigrations(own, await takenUp(transaction)), tell)
    })
  } finally {
    await single.end()
  }
}

/** Takes up migrations, within a transaction, and notes them. @throws UpgradeRefused where one fails */
export async function takeUp(
  transaction: postgres.TransactionSql,
  migrations: readonly Migration[],
  tell: (sentence: string) => void,
): Promise<void> {
  for (const migration of migrations) {
    tell(`Bringing the database up to date: ${migration.tag}`)
    try {
      for (const statement of migration.statements) await transaction.unsafe(statement)
    } catch (error) {
      throw upgradeFailed(migration.tag, error)
    }
    await transaction`create schema if not exists drizzle`
    await transaction`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`
    const { hash, when } = migration
    await transaction`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`
  }
}

/** What the database has noted. */
export async function takenUp(sql: postgres.Sql | postgres.TransactionSql): Promise<TakenUp[]> {
  const [known] = await sql<{ found: string | null }[]>`select to_regclass('drizzle.__drizzle_migrations') as found`
  if (!known?.found) return []
  const rows = await sql<
    { hash: string; created_at: string }[]
  >`select hash, created_at from drizzle.__drizzle_migrations`
  return rows.map((row) => ({ hash: row.hash, when: Number(row.created_at) }))
}
