import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { leavePages, takeUpPages } from '#server/pages/across-restarts.ts'
import { pageCache } from '#server/pages/cache.ts'
import { catchUpRefreshes } from '#server/pages/refresh.ts'
import { type Environment, provideEnvironment } from '#server/process/environment.ts'
import { aFinishedPage } from '#tests/builders/finished-page.ts'
import { describeEachDialect } from '../each-dialect.ts'

const BUILD = 'build of today'
const FRONT = '/'
const ARTICLE = '/duong-moi-qua-cau-12'
const SECTION = '/thoi-su'

describeEachDialect('pages across restarts', (room) => {
  const settings = (changed: Partial<Environment> = {}) =>
    provideEnvironment({
      port: 3000,
      siteUrl: new URL('http://localhost:3000'),
      databaseUrl: room.url,
      dataDirectory: room.directory,
      pagesDirectory: null,
      secret: 'x'.repeat(32),
      development: false,
      offlineReading: true,
      trustedProxies: [],
      mail: null,
      ...changed,
    })
  const SHOWN: Record<string, string> = { [SECTION]: 'sections', [ARTICLE]: 'article 12', [FRONT]: 'newest' }
  const keep = (path: string, page = aFinishedPage(`trang ${path}`)): void =>
    pageCache().put(path, page, new Set([SHOWN[path] ?? path]))
  const forgetAll = () => pageCache().forget([{ kind: 'everything' }])
  const file = () => join(room.directory, 'pages.json')
  const shown = (path: string) => pageCache().fresh(path)?.body.toString()

  beforeEach(async () => {
    settings()
    await room.db.delete(room.db.tables.refreshes)
    forgetAll()
    for (const path of [SECTION, ARTICLE, FRONT]) keep(path)
  })
  afterEach(forgetAll)

  /** One process leaves, the next begins with nothing. */
  async function leave(): Promise<void> {
    await leavePages(BUILD)
    forgetAll()
    // What a process knows of the notes goes with it.
    Reflect.deleteProperty(globalThis, Symbol.for('toa-soan.refreshes'))
  }

  it('are taken up once, and good for some seconds', async () => {
    await leave()
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    await takeUpPages(BUILD)
    for (const path of [FRONT, ARTICLE, SECTION]) expect(shown(path)).toBe(`trang ${path}`)
    expect(pageCache().fresh(FRONT)?.freshUntil).toBeLessThanOrEqual(Date.now() + 15_000)
    expect(existsSync(file())).toBe(false)
    forgetAll()
    await takeUpPages(BUILD)
    expect(shown(FRONT)).toBeUndefined()
  })

  it('are not what a change touched meanwhile, by whichever process', async () => {
    await leave()
    await noteRefresh(room.db, [{ kind: 'article', number: 12 }, { kind: 'newest' }])
    await takeUpPages(BUILD)
    await catchUpRefreshes()
    expect(shown(ARTICLE)).toBeUndefined()
    expect(shown(FRONT)).toBeUndefined()
    expect(shown(SECTION)).toBe(`trang ${SECTION}`)
  })

  it('are those that were made after a change, too, however short a time ago it was', async () => {
    await noteRefresh(room.db, [{ kind: 'everything' }])
    await catchUpRefreshes()
    keep(FRONT, aFinishedPage('trang chủ mới'))
    await leave()
    await takeUpPages(BUILD)
    await catchUpRefreshes()
    expect(shown(FRONT)).toBe('trang chủ mới')
  })

  it('are not what has ended by itself', async () => {
    keep(FRONT, { ...aFinishedPage('trang chủ hôm qua'), holdsUntil: Date.now() - 1 })
    await leave()
    await takeUpPages(BUILD)
    expect(shown(FRONT)).toBeUndefined()
    expect(shown(SECTION)).toBe(`trang ${SECTION}`)
  })

  it.each<[string, Partial<Environment>, string]>([
    ['of another build', {}, 'build of tomorrow'],
    ['of another address', { siteUrl: new URL('https://bao.example') }, BUILD],
    ['of another database', { databaseUrl: 'file:/elsewhere.db' }, BUILD],
    ['of another setting', { offlineReading: false }, BUILD],
  ])('are not those %s', async (_, changed, build) => {
    await leave()
    settings(changed)
    await takeUpPages(build)
    expect(shown(SECTION)).toBeUndefined()
  })

  it('are not those of a database that was set back to an older copy', async () => {
    await leave()
    await room.db.delete(room.db.tables.refreshes)
    await takeUpPages(BUILD)
    expect(shown(SECTION)).toBeUndefined()
  })

  it('are none where the file is damaged, and the start goes on', async () => {
    await leave()
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, 200))
    await takeUpPages(BUILD)
    expect(shown(SECTION)).toBeUndefined()
    expect(existsSync(file())).toBe(false)
  })

  it('are not what readers searched for, nor what is no page', async () => {
    const search = '/tim-kiem?q=b%C3%AD+m%E1%BA%ADt'
    await pageCache().get(search, async () => aFinishedPage('bí mật'))
    keep('/rss.xml', { ...aFinishedPage('<rss/>'), headers: { 'content-type': 'application/rss+xml' } })
    await leave()
    expect(readFileSync(file(), 'utf8')).not.toMatch(/m%E1%BA%ADt|bí mật|rss/)
    await takeUpPages(BUILD)
    expect(shown(SECTION)).toBe(`trang ${SECTION}`)
  })

  it('are those that were read last, where not all find room', async () => {
    const large = 'a'.repeat(700_000)
    for (const path of ['/mot', '/hai', '/ba']) keep(path, aFinishedPage(large))
    pageCache().fresh(SECTION)
    await leave()
    await takeUpPages(BUILD)
    expect(shown(SECTION)).toBe(`trang ${SECTION}`)
    expect(shown('/ba')).toBe(large)
    expect(shown('/hai')).toBe(large)
    expect(shown('/mot')).toBeUndefined()
  })
})
