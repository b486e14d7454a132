import { execFile } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { backupStatus, readBackupNews } from '#operations/backup/backup-status.ts'
import { findBackup, putManifest } from '#server/backup/manifests.ts'
import { linesOf, putLines } from '#server/backup/parts.ts'
import { openFolder } from '#server/files/folder.ts'
import { aNewsroom, aPublished } from '#tests/builders/newsroom.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures } from './kit/size.ts'

const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'server/newsroom-command.ts']
const ARTICLES = 12
const TIMEOUT_MS = 400_000

let room: FaultyNewsroom
afterEach(() => room.close())

/** Runs a command beside the server. @returns what it said, and how it ended */
async function command(...args: string[]): Promise<{ said: string; code: number }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, ...args], { env: room.environment })
    return { said: stdout, code: 0 }
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error && 'code' in error)) throw error
    return { said: `${String(error.stdout)}${String(error.stderr)}`, code: Number(error.code) }
  }
}

describe.each(DIALECTS)('a night on %s', (dialect) => {
  it('renders what came back and holds it against what readers got', { timeout: TIMEOUT_MS }, async () => {
    room = await openNewsroom(dialect, 1)
    provideDatabase(room.db)
    const people = await aNewsroom()
    for (let n = 0; n < ARTICLES; n += 1) await aPublished(people, { title: `Tin số ${n}` })
    await mkdir(join(room.directory, 'files', 'ab', 'abcdefghijklmnopqrstuvwxyz'), { recursive: true })
    writeFileSync(join(room.directory, 'files', 'ab', 'abcdefghijklmnopqrstuvwxyz', 'original'), 'ảnh')

    const good = await command('backup', '--rehearse')
    expect(good.said).toContain(`${ARTICLES}/${ARTICLES} pages are the same`)
    expect(good.code).toBe(0)
    const { rehearsal } = await backupStatus(room.db)
    figures(`${dialect}: backup and trial, ${rehearsal?.seconds} s of it the trial`)
    expect((await readBackupNews(people.editor)).news).toMatchObject({
      faults: [],
      status: { good: { name: rehearsal?.name } },
    })
    expect((await readBackupNews(people.reporter)).news).toBeNull()
    expect(readdirSync(room.directory).filter((name) => /rehearsal|work/.test(name))).toEqual([])

    // A picture of the backup is damaged by hand.
    const files = join(room.directory, 'backups', 'files')
    const [shelf = ''] = readdirSync(files)
    const [file = ''] = readdirSync(join(files, shelf))
    writeFileSync(join(files, shelf, file), 'ẢNH')
    const damaged = await command('backup:verify')
    expect(damaged.code).toBe(1)
    const { news } = await readBackupNews(people.editor)
    expect(news?.faults).toMatchObject([{ kind: 'rehearsal', pages: ARTICLES, equal: ARTICLES }])
    expect(news?.status.good).toBeNull()

    // Pages are other ones than readers got.
    const place = openFolder(join(room.directory, 'backups'))
    const manifest = await findBackup(place)
    const lines: string[] = []
    if (!manifest.pages) throw new Error('The backup has no pages.')
    for await (const line of linesOf(place, manifest.name, manifest.pages.part))
      lines.push(line.replace('Tin số', 'Tin thứ'))
    const { part } = await putLines(place, room.directory, manifest.name, 'pages.jsonl.gz', lines)
    await putManifest(place, { ...manifest, pages: { count: lines.length, part } })
    const other = await command('backup:verify')
    expect(other.said).toContain(`${ARTICLES} of ${ARTICLES} pages are not what readers got`)

    // The next backup trusts nothing that lies there, and mends it.
    expect((await command('backup', '--rehearse')).code).toBe(0)
  })
})
