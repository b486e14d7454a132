import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/index.ts'
import { openSnapshot } from '#db/portable/index.ts'
import { moveDatabase } from '#server/backup/move-database.ts'
import { hashOfTable } from '#server/backup/take-tables.ts'
import { type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { DIALECTS, type Dialect } from '#tests/upgrades/raw-database.ts'
import { newPostgresDatabase } from '../each-dialect.ts'

const wish = { over: false, tell: () => {} }
/** What servers tell each other does not go along. */
const LEFT = ['refreshes', 'presences', 'server_clocks']

let former: FormerDatabase
afterEach(async () => {
  await former.raw.close()
  await rm(former.directory, { recursive: true, force: true })
})

async function hashes(url: string): Promise<Record<string, string>> {
  const snapshot = await openSnapshot(url)
  const found: Record<string, string> = {}
  for (const table of snapshot.tables)
    if (!LEFT.includes(table.name)) found[table.name] = (await hashOfTable(snapshot, table)).sha256
  await snapshot.close()
  return found
}

/** A place of the other kind. */
const elsewhere = (dialect: Dialect) =>
  dialect === 'sqlite' ? newPostgresDatabase() : Promise.resolve(`file:${join(former.directory, 'new', 'newsroom.db')}`)
/** As it is while nobody has it open. */
async function closed(dialect: Dialect): Promise<void> {
  former = await formerDatabase(dialect, RELEASES.at(-1) ?? null)
  await former.db.migrate()
  await former.db.close()
}

describe.each(DIALECTS)('a database of %s', (dialect) => {
  it('is moved to the other kind and back with equal hashes, and stays where it was', async () => {
    await closed(dialect)
    const before = await hashes(former.url)
    const there = await elsewhere(dialect)
    const { rows } = await moveDatabase(former.url, there, wish)
    expect(rows).toBeGreaterThan(50)
    expect(await hashes(there)).toEqual(before)
    const back = dialect === 'sqlite' ? `file:${join(former.directory, 'back.db')}` : await newPostgresDatabase()
    await moveDatabase(there, back, wish)
    expect(await hashes(back)).toEqual(before)
    expect(await hashes(former.url)).toEqual(before)
    const db = openDatabase(back)
    const { articleSaves, articleSearch } = db.tables
    await expect(db.update(articleSaves).set({ articleId: 'nowhere' })).rejects.toThrow()
    const found = { column: 'folded' as const, words: ['phong', 'trao'], phrase: 'phong trao' }
    expect(await db.$count(articleSearch, db.engine.found(articleSearch, found, 'words'))).toBeGreaterThan(0)
    await db.close()
  })

  it('is not moved while a server runs on it', async () => {
    await closed(dialect)
    const server = openDatabase(former.url)
    server.serve()
    await server.ready()
    await expect(moveDatabase(former.url, await elsewhere(dialect), wish)).rejects.toThrow(/server/)
    await server.close()
  })

  it('goes over no filled one', async () => {
    await closed(dialect)
    const there = await elsewhere(dialect)
    await moveDatabase(former.url, there, wish)
    const before = await hashes(there)
    await expect(moveDatabase(former.url, there, wish)).rejects.toThrow(/filled/)
    expect(await hashes(there)).toEqual(before)
    expect((await moveDatabase(former.url, there, { ...wish, over: true })).aside).toBeTruthy()
  })

  it('keeps whoever would write meanwhile waiting', async () => {
    await closed(dialect)
    const snapshot = await openSnapshot(former.url, { alone: true })
    const other = openDatabase(former.url)
    let written = false
    const writing = other
      .update(other.tables.sections)
      .set({ description: 'x' })
      .then(() => {
        written = true
      })
    await other.select().from(other.tables.sections)
    expect(written).toBe(false)
    await snapshot.close()
    await writing
    await other.close()
  })
})
