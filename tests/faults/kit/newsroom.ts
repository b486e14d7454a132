import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#db/index.ts'
import { freePort } from '#tests/postgres-server.ts'
import { runProgram, type ServerProcess, startServer } from '#tests/server-process.ts'
import { newPostgresDatabase } from '#tests/storage/each-dialect.ts'
import type { Writers } from './furnish.ts'

export const DIALECTS = ['sqlite', 'postgres'] as const
export type Dialect = (typeof DIALECTS)[number]

/** A newsroom on its own database, whose server can be ended and started again. */
export type FaultyNewsroom = Writers & {
  /** Where the server answers. */
  url: string
  databaseUrl: string
  directory: string
  environment: NodeJS.ProcessEnv
  /** A second look at the same database, past the server. */
  db: Database
  server(): ServerProcess
  /** Ends the server as a power cut does and starts it again. @returns milliseconds from its start to its first answer */
  crash(): Promise<number>
  close(): Promise<void>
}

/**
 * Furnishes a database and starts a server on it.
 * @param setting `siteUrl`: where browsers find it, if something stands between; `directory`: where its data lies;
 *   `through`: makes the address of the database as the server has it, if something stands between them
 */
export async function openNewsroom(
  dialect: Dialect,
  writers: number,
  setting: { siteUrl?: string; directory?: string; through?: (databaseUrl: string) => Promise<string> } = {},
): Promise<FaultyNewsroom> {
  const directory = setting.directory ?? (await mkdtemp(join(tmpdir(), 'toa-soan-faults-')))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const databaseUrl = dialect === 'sqlite' ? `file:${join(directory, 'newsroom.db')}` : await newPostgresDatabase()
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    SITE_URL: setting.siteUrl ?? url,
    DATA_DIR: directory,
    DATABASE_URL: databaseUrl,
  }
  const furnished = await runProgram<Writers>('tests/faults/kit/furnish.ts', {
    ...environment,
    WRITERS: String(writers),
  })
  if (setting.through) environment.DATABASE_URL = await setting.through(databaseUrl)
  let server = await startServer(environment)
  const db = openDatabase(databaseUrl)
  return {
    ...furnished,
    url,
    databaseUrl,
    directory,
    environment,
    db,
    server: () => server,
    crash: async () => {
      await server.kill()
      server = await startServer(environment)
      return server.answeredAfterMs
    },
    close: async () => {
      await server.stop()
      await db.close()
      if (setting.directory === undefined) await rm(directory, { recursive: true, force: true })
    },
  }
}
