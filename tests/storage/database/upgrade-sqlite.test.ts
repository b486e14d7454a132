import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readMigrations } from '#db/dialects/migrations.ts'
import { changedSchema } from '#tests/upgrades/changed-schema.ts'
import { everyRow, type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { openRaw } from '#tests/upgrades/raw-database.ts'

let scratch = ''
let later = ''
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'toa-soan-later-'))
  later = await changedSchema(scratch)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

let former: FormerDatabase
beforeEach(async () => {
  former = await formerDatabase('sqlite', RELEASES[0] ?? null)
})
afterEach(() => former.close())

it('is tried on what drizzle-kit writes for such a change: tables made anew, dropped and renamed', () => {
  const folder = join(later, 'sqlite')
  const last = readdirSync(folder).filter((name) => name.endsWith('_later.sql'))
  const text = readFileSync(join(folder, last[0] ?? ''), 'utf8')
  for (const table of ['articles', 'people', 'article_versions', 'notices']) {
    expect(text).toContain(`DROP TABLE \`${table}\``)
    expect(text).toContain(`ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``)
  }
})

it('keeps a copy from before the upgrade, whole, for its user alone, and says where', async () => {
  const { db, raw, directory } = former
  const before = await everyRow(raw)
  const said: string[] = []
  await db.migrate({ folder: later, tell: (sentence) => said.push(sentence) })
  const folder = join(directory, 'before-upgrades')
  const [name = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  const path = join(folder, name)
  expect(said[0]).toContain(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const copy = openRaw('sqlite', `file:${path}`)
  expect(await everyRow(copy)).toEqual(before)
  expect(await copy.faults()).toEqual([])
  await copy.close()
})

it('keeps the newest three copies, and nothing half', async () => {
  const { db, directory } = former
  await db.migrate()
  const folder = join(directory, 'before-upgrades')
  await rm(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
    const path = join(folder, `newsroom.db.before-${name}`)
    writeFileSync(path, '')
    utimesSync(path, 1000 + index, 1000 + index)
  }
  writeFileSync(join(folder, 'newsroom.db.before-e.part'), 'half')
  writeFileSync(join(folder, 'note.txt'), 'not a copy')
  await db.migrate({ folder: later })
  const made = expect.stringMatching(/^newsroom\.db\.before-\d+_later$/)
  expect(readdirSync(folder).sort()).toEqual([made, 'newsroom.db.before-c', 'newsroom.db.before-d', 'note.txt'])
})

it('makes no copy of a database that is new', async () => {
  const empty = await formerDatabase('sqlite', null)
  await empty.db.migrate()
  expect(readdirSync(empty.directory)).not.toContain('before-upgrades')
  await empty.close()
})

it('refuses where rows would point to nothing, names them, and changes nothing', async () => {
  const { db, raw } = former
  await raw.run("PRAGMA foreign_keys = OFF; update comments set thread_id = 'gone'; PRAGMA foreign_keys = ON")
  const before = await everyRow(raw)
  await expect(db.migrate({ folder: later })).rejects.toThrow(
    /nothing was changed: row 1 of comments .* comment_threads/,
  )
  expect(await everyRow(raw)).toEqual(before)
  await expect(db.insert(db.tables.comments).values(dangling)).rejects.toThrow()
})

it('keeps what somebody added to the file: triggers, views, indexes', async () => {
  const { db, raw } = former
  await raw.run(`
    create view bylines as select number, title from articles;
    create index own_titles on articles (title);
    create table seen (what text);
    create trigger seen_article after update on articles begin insert into seen values (new.id); end;
    create trigger seen_comment after insert on comments begin update articles set discussed = discussed + 1; end;`)
  const before = await raw.names()
  await db.migrate({ folder: later })
  expect(await raw.names()).toEqual(expect.arrayContaining(before))
  expect(await raw.rows('seen')).toEqual([])
  await raw.run("update articles set title = 'Khác'")
  expect(await raw.rows('seen')).not.toEqual([])
})

it('refuses a rebuild that comes late, which would drop the columns of what was made after it', async () => {
  const { db, raw } = former
  const rebuild = readMigrations('sqlite').find(({ statements }) => /DROP TABLE/.test(statements.join()))
  const before = await everyRow(raw)
  await raw.run(`delete from __drizzle_migrations where hash = '${rebuild?.hash}'`)
  await expect(db.migrate()).rejects.toThrow(`it lacks ${rebuild?.tag}, which rebuilds a table`)
  expect(await everyRow(raw)).toEqual(before)
})

const dangling = {
  id: 'c',
  threadId: 'gone',
  articleId: 'a',
  authorId: 'p',
  text: 'Trỏ vào hư không.',
  mentionedIds: [],
  createdAt: new Date(),
}
