import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { NEWSPAPER } from '#db/stores/papers/settings.ts'
import type { BackupMade } from '#newsroom/backup/status.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import {
  backupStatus,
  noteBackup,
  noteBackupFailed,
  noteBackupsWanted,
  noteRehearsal,
  readBackupNews,
  takeBackup,
} from '#operations/backup/backup-status.ts'
import { leaveBackupWork, takeBackupWork } from '#operations/backup/backup-work.ts'
import { aNewsroom } from '#tests/builders/newsroom.ts'
import { describeEachDialect } from '../each-dialect.ts'

const at = (time: string) => new Date(`2026-11-30T${time}+07:00`)
const made = (time: string): BackupMade => ({
  name: '20261130t020000z-0000',
  place: '/backups',
  at: at(time),
  seconds: 1,
  bytes: 1,
  copiedBytes: 1,
  missing: 0,
  secrets: false,
})

describeEachDialect('the backup that is due', (room) => {
  let desk: Awaited<ReturnType<typeof aNewsroom>>
  beforeAll(async () => {
    // Nobody's, in a newsroom without people.
    expect(await takeBackup()).toBeNull()
    desk = await aNewsroom()
  })
  beforeEach(async () => {
    await room.db.delete(room.db.tables.settings)
  })
  afterEach(() => standAt(null))

  it('is taken by one of several servers, also late, and not again while it is under way', async () => {
    standAt(at('09:30:00'))
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeBackup()))
    expect(taken.filter(Boolean)).toEqual(['night'])
    standAt(at('10:00:00'))
    expect(await takeBackup()).toBeNull()
    // Whoever had it was killed, or it came to nothing.
    await noteBackupFailed('Only 3 MB are free on the disk.')
    standAt(at('10:30:00'))
    expect(await takeBackup()).toBe('night')
  })

  it('comes once a night, and in between where that is wanted', async () => {
    standAt(at('02:05:00'))
    await noteBackup(made('02:01:00'))
    expect(await takeBackup()).toBeNull()
    standAt(at('14:00:00'))
    expect(await takeBackup()).toBeNull()
    await room.db.insert(room.db.tables.settings).values({ name: NEWSPAPER, version: 1, value: { backupEvery: 6 } })
    expect(await takeBackup()).toBe('between')
    await noteBackup(made('14:00:10'))
    standAt(at('19:59:00'))
    expect(await takeBackup()).toBeNull()
    standAt(new Date(at('02:00:00').getTime() + 24 * 60 * 60 * 1000))
    expect(await takeBackup()).toBe('night')
  })

  it('that failed, or is too old, stands in the duty book of those who read it', async () => {
    standAt(at('02:00:00'))
    await noteBackupsWanted()
    expect((await readBackupNews(desk.editor)).news?.faults).toEqual([])
    standAt(new Date(at('02:00:00').getTime() + 27 * 60 * 60 * 1000))
    expect((await readBackupNews(desk.editor)).news?.faults).toEqual([{ kind: 'none' }])
    await noteBackup(made('03:00:00'))
    expect((await readBackupNews(desk.editor)).news?.faults).toEqual([])
    standAt(new Date(at('03:00:00').getTime() + 27 * 60 * 60 * 1000))
    await noteBackupFailed('Không còn chỗ.')
    const { news } = await readBackupNews(desk.editor)
    expect(news?.faults.map(({ kind }) => kind)).toEqual(['failed', 'stale'])
    expect((await readBackupNews(desk.reporter)).news).toBeNull()
  })

  it('that was good and is damaged now is the last good one no more', async () => {
    const tried = { name: 'a', of: at('02:00:00'), at: at('02:01:00'), seconds: 1, pages: 0, equal: 0 }
    await noteRehearsal({ ...tried, faults: [] })
    expect((await backupStatus()).good).toEqual({ name: 'a', at: at('02:00:00') })
    await noteRehearsal({ ...tried, name: 'b', faults: ['articles.jsonl.gz is missing.'] })
    expect((await backupStatus()).good?.name).toBe('a')
    await noteRehearsal({ ...tried, faults: ['articles.jsonl.gz is missing.'] })
    expect((await backupStatus()).good).toBeNull()
  })

  it('is worked at by one process at a time, and by another as soon as that one is gone', async () => {
    expect(await takeBackupWork('a 1')).toBe(true)
    expect(await takeBackupWork('a 1')).toBe(true)
    expect(await takeBackupWork('b 2')).toBe(false)
    expect(await takeBackupWork('b 2', (other) => other === 'a 1')).toBe(true)
    await leaveBackupWork('a 1')
    expect(await takeBackupWork('c 3')).toBe(false)
    await leaveBackupWork('b 2')
    expect(await takeBackupWork('c 3')).toBe(true)
    standAt(new Date(Date.now() + 31_000))
    expect(await takeBackupWork('d 4')).toBe(true)
  })
})
