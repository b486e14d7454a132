import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { type Database, openDatabase, provideDatabase } from '#db/index.ts'

/** What a suite that runs on both databases is given. `directory` is an empty folder of its own. */
export type TestRoom = { readonly db: Database; readonly directory: string; readonly url: string }

/**
 * Runs the same tests on SQLite and on a real Postgres server, each on an empty, migrated database of its own which is
 * also the database of the process meanwhile.
 */
export function describeEachDialect(name: string, tests: (room: TestRoom) => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, (dialect) => {
    let opened: { db: Database; directory: string; url: string } | null = null
    const present = () => {
      if (!opened) throw new Error('The database is open only while tests run.')
      return opened
    }

    beforeAll(async () => {
      const directory = await mkdtemp(join(tmpdir(), 'toa-soan-test-'))
      const url = dialect === 'sqlite' ? `file:${join(directory, 'test.db')}` : await newPostgresDatabase()
      const db = provideDatabase(openDatabase(url))
      await db.migrate()
      opened = { db, directory, url }
    })
    afterAll(async () => {
      const { db, directory } = present()
      await db.close()
      await rm(directory, { recursive: true, force: true })
    })

    tests({
      get db() {
        return present().db
      },
      get directory() {
        return present().directory
      },
      get url() {
        return present().url
      },
    })
  })
}

/** Makes an empty database on the run's Postgres server and gives its address. */
export async function newPostgresDatabase(): Promise<string> {
  const main = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  const client = postgres(main, { max: 1 })
  await client.unsafe(`create database ${name}`)
  await client.end()
  return main.replace(/\/[^/]*$/, `/${name}`)
}
