import 'server-only'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { BACKUP_WORK, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { now } from '#newsroom/kit/clock.ts'
import { line } from '#newsroom/kit/input.ts'

/** How long the work counts as under way after its last sign of life; whoever was killed holds nobody up for longer. */
export const WORK_MS = 30_000

const schema = z.object({ by: line(300), until: z.iso.datetime().transform((text) => new Date(text)) })

/**
 * Takes the work at the backups for one process: two that made or swept at once would take from under each other what they
 * count on. Taken again, it is held on to.
 * @param by names the process
 * @param isGone whether another that has the work is known to have ended without giving it back
 * @returns whether it is this one's
 */
export async function takeBackupWork(by: string, isGone: (other: string) => boolean = () => false): Promise<boolean> {
  const { version, value } = await readSetting(database(), BACKUP_WORK)
  const held = schema.safeParse(value)
  if (held.success && held.data.by !== by && held.data.until > now() && !isGone(held.data.by)) return false
  const until = new Date(now().getTime() + WORK_MS)
  return writeSetting(database(), BACKUP_WORK, version, { by, until: until.toISOString() })
}

/** Gives it back. */
export async function leaveBackupWork(by: string): Promise<void> {
  const { version, value } = await readSetting(database(), BACKUP_WORK)
  const held = schema.safeParse(value)
  if (held.success && held.data.by === by)
    await writeSetting(database(), BACKUP_WORK, version, { by: '', until: now().toISOString() })
}
