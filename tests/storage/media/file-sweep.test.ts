import { existsSync } from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { addFile } from '#operations/media/add-file.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { readLostFiles, takeLook } from '#operations/media/lost-files.ts'
import { ASIDE, fileStore, newFileKey } from '#server/files/store.ts'
import { findLost, putStraysAside } from '#server/media/file-sweep.ts'
import { lookAtFiles } from '#server/media/files-clock.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { aPerson, ok } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const DAY_MS = 24 * 60 * 60 * 1000

describeEachDialect('a look at the files', (room) => {
  beforeAll(() => {
    provideEnvironment({
      port: 0,
      siteUrl: new URL('http://localhost'),
      databaseUrl: room.url,
      dataDirectory: room.directory,
      pagesDirectory: null,
      secret: 's'.repeat(32),
      development: false,
      offlineReading: true,
      trustedProxies: [],
      mail: null,
    })
  })
  const folderOf = (key: string) => join(room.directory, 'files', key.slice(0, 2), key)
  const aged = async (key: string, days: number) => {
    const at = new Date(Date.now() - days * DAY_MS)
    for (const name of ['original', 'small', 'medium', 'large']) await utimes(join(folderOf(key), name), at, at)
  }
  const asideOf = (day: Date) => join(room.directory, ASIDE, day.toISOString().slice(0, 10))
  const aPictureKept = async () => {
    const fileKey = newFileKey()
    for (const name of ['original', 'small', 'medium', 'large'] as const)
      await fileStore().put(fileKey, name, [Buffer.from('x')], { bytes: 1 })
    return fileKey
  }
  const facts = { width: 9, height: 9, colour: '#000000', mimeType: 'image/jpeg', bytes: 1, sha256: 'x' }

  it('puts aside what has no row and is old enough, and leaves the rest', async () => {
    const reporter = await aPerson('reporter')
    const [recorded, young, old] = [await aPictureKept(), await aPictureKept(), await aPictureKept()]
    ok(await addPicture(reporter, { ...facts, fileKey: recorded, name: 'cầu.jpg' }))
    await aged(recorded, 100)
    await aged(old, 2)
    expect(await putStraysAside(room.db, fileStore())).toEqual([old])
    expect([recorded, young].map((key) => existsSync(folderOf(key)))).toEqual([true, true])
    expect(existsSync(join(asideOf(new Date()), old, 'original'))).toBe(true)
    // A second server, a moment later.
    expect(await putStraysAside(room.db, fileStore())).toEqual([])
    expect(await putStraysAside(room.db, fileStore(), Date.now() + 20 * DAY_MS)).toEqual([young])
    await putStraysAside(room.db, fileStore(), Date.now() + 32 * DAY_MS)
    expect(existsSync(join(asideOf(new Date()), old))).toBe(false)
    expect(existsSync(folderOf(recorded))).toBe(true)
  })

  it('finds what is on record and not on the disk, and says so to who can act', async () => {
    const reporter = await aPerson('reporter')
    const chief = await aPerson('editor_in_chief')
    const [whole, noSmall, file] = [await aPictureKept(), await aPictureKept(), newFileKey()]
    await fileStore().put(file, 'original', [Buffer.from('x')], { bytes: 1 })
    ok(await addPicture(reporter, { ...facts, fileKey: whole, name: 'sông.jpg' }))
    ok(await addPicture(reporter, { ...facts, fileKey: noSmall, name: 'núi.jpg' }))
    ok(await addFile(reporter, { ...facts, fileKey: file, kind: 'document', name: 'đề án.pdf' }))
    await lookAtFiles()
    expect(await readLostFiles(chief)).toEqual({ ok: true, count: 0, names: [] })

    await rm(join(folderOf(noSmall), 'small'))
    await rm(folderOf(file), { recursive: true })
    const lost = { count: 2, names: ['núi.jpg', 'đề án.pdf'] }
    expect(await findLost(room.db, fileStore())).toEqual(lost)
    await lookAtFiles()
    expect(await readLostFiles(chief)).toEqual({ ok: true, ...lost })
    expect(await readLostFiles(reporter)).toEqual({ ok: true, count: 0, names: [] })

    await mkdir(folderOf(file), { recursive: true })
    await writeFile(join(folderOf(file), 'original'), 'x')
    await writeFile(join(folderOf(noSmall), 'small'), 'x')
    await lookAtFiles()
    expect(await readLostFiles(chief)).toEqual({ ok: true, count: 0, names: [] })
  })

  it('is taken once a day by one of several servers', async () => {
    await room.db.delete(room.db.tables.settings)
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeLook()))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await takeLook()).toBe(false)
  })
})
