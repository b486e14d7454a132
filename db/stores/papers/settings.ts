import { and, eq } from 'drizzle-orm'
import type { ZodType } from 'zod'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { type MachineFiles, machineFilesSchema } from '#newsroom/papers/machine-files.ts'
import { type Newspaper, newspaperSchema } from '#newsroom/papers/newspaper.ts'
import { type DoorRules, doorRulesSchema } from '#newsroom/people/door-rules.ts'
import { type PrivacyNotices, privacyNoticesSchema } from '#newsroom/people/privacy-notice.ts'

/** The name of the settings row that holds the newspaper's facts and choices. */
export const NEWSPAPER = 'newspaper'

/** The name of the settings row with what the newspaper tells machines. */
export const MACHINE_FILES = 'machine_files'
/** The one that holds the strip of breaking news. */
export const BREAKING_STRIP = 'breaking_strip'

/** The one that says how people come in, and for how long. */
export const DOORS = 'doors'

/** The one that holds what people are told of what is done with their data. */
export const PRIVACY = 'privacy'

/** The one that holds what the last look at the files found. */
export const LOST_FILES = 'lost_files'

/** The one that holds what is known of the backups, and the one that says who is at one. */
export const BACKUPS = 'backups'
export const BACKUP_WORK = 'backup_work'
/** The one that says that this newsroom was brought back from a backup, and what was due then. */
export const RESTORED = 'restored'

/** The newspaper's settings. What is absent or broken has its default: a fault in one setting takes no page down. */
export async function readNewspaper(store: Store): Promise<Newspaper> {
  const { settings } = store.tables
  noteShown({ kind: 'setting', name: NEWSPAPER })
  const [row] = await store.select({ value: settings.value }).from(settings).where(eq(settings.name, NEWSPAPER))
  return newspaperFrom(row?.value)
}

/** Reads a stored value setting by setting. */
export function newspaperFrom(value: unknown): Newspaper {
  return newspaperSchema.parse(soundParts(newspaperSchema, value))
}

/** The same of what the newspaper tells machines. */
export function machineFilesFrom(value: unknown): MachineFiles {
  return machineFilesSchema.parse(soundParts(machineFilesSchema, value))
}

/** The same of how people come in. */
export function doorRulesFrom(value: unknown): DoorRules {
  return doorRulesSchema.parse(soundParts(doorRulesSchema, value))
}

/** The notices as stored; none where they are broken. */
export function privacyNoticesFrom(value: unknown): PrivacyNotices {
  const read = privacyNoticesSchema.safeParse(value ?? {})
  return read.success ? read.data : { notices: [] }
}

export async function readDoorRules(store: Store): Promise<DoorRules> {
  return doorRulesFrom((await readSetting(store, DOORS)).value)
}

function soundParts(schema: ZodType, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(([name, setting]) => schema.safeParse({ [name]: setting }).success),
  )
}

/** A setting as stored, with the version that a change has to state; version 0 where it was never set. */
export async function readSetting(store: Store, name: string): Promise<{ version: number; value: unknown }> {
  const { settings } = store.tables
  noteShown({ kind: 'setting', name })
  const [row] = await store
    .select({ version: settings.version, value: settings.value })
    .from(settings)
    .where(eq(settings.name, name))
  return row ?? { version: 0, value: null }
}

/** Stores a setting over the version named (0: it was never set). @returns false where somebody else was first */
export async function writeSetting(store: Store, name: string, version: number, value: unknown): Promise<boolean> {
  const { settings } = store.tables
  if (version === 0) {
    const made = await store
      .insert(settings)
      .values({ name, version: 1, value })
      .onConflictDoNothing()
      .returning({ name: settings.name })
    return made.length === 1
  }
  const changed = await store
    .update(settings)
    .set({ value, version: version + 1 })
    .where(and(eq(settings.name, name), eq(settings.version, version)))
    .returning({ name: settings.name })
  return changed.length === 1
}

/** Takes a setting away. @returns whether it was there: of two who take it, one is told so */
export async function removeSetting(store: Store, name: string): Promise<boolean> {
  const { settings } = store.tables
  const removed = await store.delete(settings).where(eq(settings.name, name)).returning({ name: settings.name })
  return removed.length === 1
}
