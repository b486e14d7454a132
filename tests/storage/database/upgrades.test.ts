import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/index.ts'
import { changedSchema, outOfOrder, withStatement } from '#tests/upgrades/changed-schema.ts'
import { everyRow, type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { DIALECTS } from '#tests/upgrades/raw-database.ts'

const scratch = await mkdtemp(join(tmpdir(), 'toa-soan-later-'))
let later = ''
beforeAll(async () => {
  later = await changedSchema(scratch)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe.each(DIALECTS)('upgrading on %s', (dialect) => {
  let former: FormerDatabase
  afterEach(() => former.close())
  const open = async (release: string | null = RELEASES[0] ?? null) => {
    former = await formerDatabase(dialect, release)
    return former
  }

  describe.each(RELEASES)('the database of release %s', (release) => {
    it('has rows in every table', async () => {
      const { raw } = await open(release)
      for (const [table, rows] of await everyRow(raw)) expect(rows, table).not.toEqual([])
    })

    it('is brought to a new role, state and kinds without losing a row', async () => {
      const { raw, db } = await open(release)
      const before = await everyRow(raw)
      await db.migrate({ folder: later })
      const after = await everyRow(raw)
      for (const [table, rows] of before) {
        const columns = Object.keys(rows[0] ?? {})
        const kept = after.get(table)?.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])))
        expect(kept, table).toHaveLength(rows.length)
        expect(new Set(kept?.map((row) => JSON.stringify(row))), table).toEqual(
          new Set(rows.map((row) => JSON.stringify(row))),
        )
      }
      expect(await raw.faults()).toEqual([])
      expect(new Set(after.get('people')?.map((row) => row.shift))).toEqual(new Set(["'day'"]))
    })

    it('ends as an empty one does that is brought to the same', async () => {
      const { raw, db } = await open(release)
      await db.migrate({ folder: later })
      const empty = await formerDatabase(dialect, null)
      await empty.db.migrate({ folder: later })
      expect(await raw.names()).toEqual(await empty.raw.names())
      expect(await raw.tables()).toEqual(await empty.raw.tables())
      await empty.close()
    })

    it('takes the new words afterwards, no others, and looks at foreign keys', async () => {
      const { raw, db } = await open(release)
      await db.migrate({ folder: later })
      await raw.run("update people set role = 'stringer'; update articles set state = 'embargoed', kind = 'brief'")
      await raw.run("update notices set kind = 'greeted'; update article_versions set kind = 'archived'")
      await expect(raw.run("update people set role = 'king'")).rejects.toThrow()
      await expect(raw.run("update articles set state = 'lost'")).rejects.toThrow()
      const { people, articleSaves, articleSearch } = db.tables
      await expect(db.delete(people)).rejects.toThrow()
      await expect(db.update(articleSaves).set({ articleId: 'nowhere' })).rejects.toThrow()
      const found = { column: 'folded' as const, words: ['phong', 'trao'], phrase: 'phong trao' }
      expect(await db.$count(articleSearch, db.engine.found(articleSearch, found, 'words'))).toBeGreaterThan(0)
    })

    it('is left alone the second time', async () => {
      const { db } = await open(release)
      await db.migrate({ folder: later })
      const said: string[] = []
      await db.migrate({ folder: later, tell: (sentence) => said.push(sentence) })
      expect(said).toEqual([])
    })
  })

  it('goes by what a database has, not by when migrations were made', async () => {
    const { db, raw } = await open()
    await db.migrate({ folder: await outOfOrder(later, join(scratch, `older-${dialect}`), dialect) })
    await raw.run("update people set role = 'stringer'")
  })

  it('refuses a database that is newer than the program, and changes nothing', async () => {
    const { db, raw } = await open()
    await db.migrate({ folder: later })
    const before = await everyRow(raw)
    await expect(db.migrate()).rejects.toThrow(/newer than this program/)
    expect(await everyRow(raw)).toEqual(before)
  })

  it('changes nothing where a statement fails in the middle, and says which', async () => {
    const { db, raw } = await open()
    const broken = { dialect, at: 1, statement: 'insert into nowhere values (1)' }
    const folder = await withStatement(later, join(scratch, `broken-${dialect}`), broken)
    const [before, names] = [await everyRow(raw), await raw.names()]
    await expect(db.migrate({ folder })).rejects.toThrow(/_later failed, and nothing was changed: .*nowhere/)
    expect([await everyRow(raw), await raw.names()]).toEqual([before, names])
    await db.migrate({ folder: later })
    await raw.run("update people set role = 'stringer'")
  })

  it('is done once, however many start at the same time', async () => {
    const { db, url, raw } = await open()
    const others = [openDatabase(url), openDatabase(url), openDatabase(url)]
    const said: string[] = []
    const tell = (sentence: string) => void said.push(sentence)
    await Promise.all([db, ...others].map((each) => each.migrate({ folder: later, tell })))
    await Promise.all(others.map((each) => each.close()))
    expect(said.filter((sentence) => /^Bringing .*_later$/.test(sentence))).toHaveLength(1)
    expect(await raw.faults()).toEqual([])
  })
})
