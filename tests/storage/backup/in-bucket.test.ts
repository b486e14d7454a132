import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeBackup } from '#server/backup/make-backup.ts'
import { findBackup } from '#server/backup/manifests.ts'
import { rehearse } from '#server/backup/rehearse.ts'
import { restore } from '#server/backup/restore.ts'
import { openFolder } from '#server/files/folder.ts'
import { fileStore, filesIn, newFileKey, openPlace } from '#server/files/store.ts'
import { environment, provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aNewsroom } from '#tests/builders/newsroom.ts'
import { type S3Server, startS3Server } from '#tests/s3-server.ts'
import { describeEachDialect } from '../each-dialect.ts'

describeEachDialect('backups in a bucket', (room) => {
  let s3: S3Server
  beforeAll(async () => {
    mkdirSync(join(room.directory, 's3'))
    s3 = await startS3Server(join(room.directory, 's3'))
    const read = readEnvironment({ ...s3.variables, DATA_DIR: room.directory, DATABASE_URL: room.url })
    if (!read.ok) throw new Error(read.faults.join('\n'))
    provideEnvironment(read.environment)
    await aNewsroom()
  })
  afterAll(() => s3.stop())
  const tell = () => {}

  it('hold files of a bucket too, are brought back to a folder, and are found out where one is gone', async () => {
    const place = openPlace(`s3://${s3.bucket}/backups`, environment())
    const key = newFileKey()
    const bytes = Buffer.from('bến thuyền')
    await fileStore().put(key, 'original', [bytes], { bytes: bytes.length })
    await makeBackup({ place, environment: environment(), passphrase: null, tell })
    const manifest = await findBackup(place)
    expect(manifest.files).toMatchObject({ count: 1, missing: 0 })
    expect((await rehearse({ place, manifest, environment: environment(), tell })).faults).toEqual([])

    const dataDirectory = join(room.directory, 'back')
    const files = filesIn(openFolder(dataDirectory))
    const databaseUrl = `file:${join(dataDirectory, 'newsroom.db')}`
    await restore({ place, manifest, databaseUrl, dataDirectory, files, passphrase: null, over: false, tell })
    const opened = await files.open(key, 'original')
    expect(Buffer.concat((await opened?.stream.toArray()) ?? []).equals(bytes)).toBe(true)

    for await (const { name } of place.list('files/')) await place.remove(name)
    const other = join(room.directory, 'other')
    const second = {
      dataDirectory: other,
      files: filesIn(openFolder(other)),
      databaseUrl: `file:${join(other, 'x.db')}`,
    }
    expect(await restore({ place, manifest, ...second, passphrase: null, over: false, tell })).toMatchObject({
      missing: 1,
    })
    const { faults } = await rehearse({ place, manifest, environment: environment(), tell })
    expect(faults).toEqual([expect.stringContaining('missing or damaged')])
  })
})
