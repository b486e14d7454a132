import type { ObjectStore as Place } from '../files/object-store.ts'
import { generationsAt } from './log-parts.ts'
import { findBackup, namesAt } from './manifests.ts'
import { Damaged } from './parts.ts'
import { type Into, type Restored, restore, restoreSecrets } from './restore.ts'
import { findGeneration, lastMoment, restoreAt } from './restore-log.ts'

/** A state of a newspaper that can be brought back. */
export type RestoreSource = { at: Date; bring(into: Into): Promise<Restored> }

/**
 * What is wanted back: a backup, the newest where none is named, or a moment of a database that was followed.
 * @param wish.at a moment with its zone, or `last`
 * @throws Damaged, with a sentence, where there is none
 */
export async function restoreSource(
  place: Place,
  wish: { backup?: string | undefined; at?: string | undefined },
): Promise<RestoreSource> {
  if (wish.at === undefined) {
    const manifest = await findBackup(place, wish.backup)
    return { at: new Date(manifest.at), bring: (into) => restore({ ...into, place, manifest }) }
  }
  const at = await momentAt(place, wish.at)
  const generation = await findGeneration(place, at)
  return {
    at,
    bring: async (into) => {
      const back = await restoreAt({ ...into, place, generation, at })
      // The secret lies in backups only; it hardly ever changes.
      const [newest] = (await namesAt(place)).whole
      const secrets = newest
        ? await restoreSecrets(place, await findBackup(place, newest), into.dataDirectory, into.passphrase)
        : 'none'
      return { ...back, secrets }
    },
  }
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)$/

async function momentAt(place: Place, text: string): Promise<Date> {
  if (text === 'last') {
    const newest = (await generationsAt(place)).find(({ begun }) => begun !== null)
    return newest ? lastMoment(newest) : new Date()
  }
  const at = WITH_ZONE.test(text) ? new Date(text) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime()))
    throw new Damaged(`"${text}" is no moment with its zone, such as 2026-11-30T21:05:00+07:00; or say --at last.`)
  return at
}
