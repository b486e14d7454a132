import 'server-only'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { LOST_FILES, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { now } from '#newsroom/kit/clock.ts'
import { code, line, wholeNumber } from '#newsroom/kit/input.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** What the last look at the files found: how many pictures and files have a row and no file, and what some of them are called. */
export type LostFiles = { count: number; names: string[] }

const schema = z.object({
  at: code(30).transform((at) => new Date(at)),
  count: wholeNumber(),
  names: z.array(line(300)).max(10),
})

/** How often the files are looked at. */
const ANEW_MS = 24 * 60 * 60 * 1000

/**
 * Takes the daily look at the files for this server: one of several does it, and the next is due a day later.
 * @returns whether it is this server's
 */
export async function takeLook(): Promise<boolean> {
  const { version, value } = await readSetting(database(), LOST_FILES)
  const last = schema.safeParse(value)
  if (last.success && now().getTime() - last.data.at.getTime() < ANEW_MS) return false
  const before = last.success ? last.data : { count: 0, names: [] }
  return writeSetting(database(), LOST_FILES, version, { ...before, at: now().toISOString() })
}

/** Notes what a look found, for those on duty. */
export async function noteLostFiles({ count, names }: LostFiles): Promise<void> {
  const { version } = await readSetting(database(), LOST_FILES)
  await writeSetting(database(), LOST_FILES, version, { at: now().toISOString(), count, names: names.slice(0, 10) })
}

/** What the last look found, for who is told of what went wrong; nothing for others. */
export async function readLostFiles(viewer: Viewer): Promise<{ ok: true } & LostFiles> {
  const read = may(viewer, 'alarms.read') ? schema.safeParse((await readSetting(database(), LOST_FILES)).value) : null
  return read?.success
    ? { ok: true, count: read.data.count, names: read.data.names }
    : { ok: true, count: 0, names: [] }
}
