import { startPostgresServer } from '#tests/postgres-server.ts'

/** One Postgres server for the whole run; workers make their databases on it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgresServer()
  process.env.TEST_POSTGRES_URL = await server.newDatabase('main')
  return () => server.stop()
}
