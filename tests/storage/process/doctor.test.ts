import { afterEach, describe, expect, it } from 'vitest'
import { examine } from '#server/doctor/examine.ts'
import { type FormerDatabase, formerDatabase, RELEASES } from '#tests/upgrades/former-release.ts'
import { DIALECTS } from '#tests/upgrades/raw-database.ts'

let former: FormerDatabase
afterEach(() => former.close())
const faults = () => examine({ DATABASE_URL: former.url, DATA_DIR: former.directory, SITE_URL: 'https://bao.example' })

describe.each(DIALECTS)('doctor on %s', (dialect) => {
  it('tells a database that is older than the program, and one that is newer', async () => {
    former = await formerDatabase(dialect, RELEASES[0] ?? null)
    expect(await faults()).toContainEqual(expect.stringMatching(/^The database lacks \d+ upgrades/))
    await former.db.migrate()
    const present = await faults()
    expect(present.join('\n')).not.toMatch(/upgrades|newer/)
    expect(present).toContainEqual(expect.stringMatching(/^Backups lie beside/))
    const noted = dialect === 'sqlite' ? '__drizzle_migrations' : 'drizzle.__drizzle_migrations'
    await former.raw.run(`insert into ${noted} (hash, created_at) values ('later', 2000000000000)`)
    expect(await faults()).toContainEqual(expect.stringMatching(/newer than this program/))
  })
})
