import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
const moment = z.iso.datetime()
/** Names become paths. */
const plainName = z.string().regex(/^[a-z0-9_]{1,60}$/)

/** A part of a backup as it lies there. `name`: below the backup's own folder. */
const part = z.object({
  name: z.string().regex(/^[a-z0-9_]+(\/[a-z0-9_]+)?(\.[a-z]+)+$/),
  bytes: count,
  sha256: hash,
})
export type BackupPart = z.infer<typeof part>

/** What a backup says of itself; written last, so that what has none is no backup. */
export const manifestSchema = z.object({
  format: z.literal(1),
  name: z.string().regex(/^\d{8}t\d{6}z-[0-9a-f]{4}$/),
  /** The moment whose state it is. */
  at: moment,
  finishedAt: moment,
  newspaper: z.string(),
  /** The program that made it; the build, where pages are kept that it made. */
  program: z.string(),
  build: z.string().nullable(),
  dialect: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string().regex(/^\w+(-\w+)*$/)),
  /** `sha256`: of the rows as they are read back, whatever database they lie in. Each after those that it points to. */
  tables: z.array(z.object({ name: plainName, columns: z.array(plainName), rows: count, sha256: hash, part })),
  /** Pictures and files. `missing`: on record, and nowhere to be found. */
  files: z.object({ count, bytes: count, missing: count, part }),
  /** Some pages as readers got them at that moment; null where no newspaper was running. */
  pages: z.object({ count, part }).nullable(),
  /** Settings and secrets under a passphrase; null where none was set. */
  secrets: part.nullable(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** A line of the list of files: under which key and name, and by which hash it lies among the backups' files. */
export const fileLine = z.tuple([
  z.string().regex(/^[0-9a-z]{26}$/),
  z.string().regex(/^[a-z0-9-]{1,40}$/),
  count,
  hash,
])
export type FileLine = z.infer<typeof fileLine>

/** A line of the pages: the path, and the page as readers got it. */
export const pageLine = z.tuple([z.string(), z.string()])
export type PageLine = z.infer<typeof pageLine>

/** The manifest as it lies there, with the hash of what it says. */
export const writtenManifest = z.object({ sha256: hash, manifest: z.unknown() })

/** A row of a table: its cells, so many as it has columns. */
export function rowLine(columns: number) {
  return z.array(z.union([z.string(), z.number().int(), z.null()])).length(columns)
}

/** Settings and secret, when their passphrase has opened them. */
export const secretsSchema = z.object({ secret: z.string(), settings: z.record(z.string(), z.string()) })

/** What the program says of itself. */
export const programSchema = z.object({ version: z.string() })
