import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** How a database is brought up to date. */
export type Upgrading = {
  /** The folder with one folder of migrations for each dialect; the program's own where none is given. */
  folder?: string
  /** Takes up these and no others: a copy of a database is first made what that one was. All where none are named. */
  only?: readonly string[]
  /** Is told what is done, a sentence at a time. */
  tell?: (sentence: string) => void
}

/** One change of the schema, as drizzle-kit wrote it. */
export type Migration = {
  /** Such as `0004_review_desk`. */
  tag: string
  /** When it was made: milliseconds, and what a database keeps of it beside the hash. */
  when: number
  hash: string
  statements: readonly string[]
}

/** What a database has noted of a migration that it has taken up. */
export type TakenUp = { hash: string; when: number }

/** Why a database is left as it is, in a sentence for the operator. */
export class UpgradeRefused extends Error {}

const JOURNAL = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) })

/**
 * Those of the migrations that are named. @throws UpgradeRefused where one is unknown: who names it is newer than this program
 */
export function namedMigrations(own: readonly Migration[], only: readonly string[] | undefined): readonly Migration[] {
  const unknown = only?.find((tag) => !own.some((each) => each.tag === tag))
  if (unknown !== undefined) throw new UpgradeRefused(`it is newer than this program: ${unknown} is not known here.`)
  return only ? own.filter(({ tag }) => only.includes(tag)) : own
}

/** The names of the migrations that a database has taken up. @throws UpgradeRefused where it is newer than this program */
export function tagsOf(own: readonly Migration[], takenUp: readonly TakenUp[]): string[] {
  const missing = missingMigrations(own, takenUp)
  return own.filter((each) => !missing.includes(each)).map(({ tag }) => tag)
}

/** The migrations of this program, oldest first. @throws where the folder is not whole */
export function readMigrations(dialect: 'sqlite' | 'postgres', folder = join('db', 'migrations')): Migration[] {
  const file = (...path: string[]) => readFileSync(join(folder, dialect, ...path), 'utf8')
  return JOURNAL.parse(JSON.parse(file('meta', '_journal.json'))).entries.map(({ tag, when }) => {
    const text = file(`${tag}.sql`)
    const hash = createHash('sha256').update(text).digest('hex')
    return { tag, when, hash, statements: text.split('--> statement-breakpoint') }
  })
}

/**
 * What a database lacks, in the order of the journal. A migration counts as taken up by its hash or its time: not by being
 * older than the last one, for of two that were made side by side the older may come later.
 * @throws UpgradeRefused where the database has taken up what this program doesn't know
 */
export function missingMigrations(own: readonly Migration[], takenUp: readonly TakenUp[]): Migration[] {
  const unknown = takenUp.filter((each) => !own.some((migration) => isSame(migration, each)))
  if (unknown.length > 0) {
    const made = new Date(Math.max(...unknown.map(({ when }) => when))).toISOString().slice(0, 10)
    throw new UpgradeRefused(
      `it is newer than this program: it was changed by one from ${made} or later. Nothing was touched. Start that newer program, or bring back the copy from before the upgrade (docs/upgrading.md).`,
    )
  }
  return own.filter((migration) => !takenUp.some((each) => isSame(migration, each)))
}

function isSame(migration: Migration, { hash, when }: TakenUp): boolean {
  return migration.hash === hash || migration.when === when
}

/** The sentence for a migration that a database can't take. */
export function upgradeFailed(tag: string, error: unknown): UpgradeRefused {
  return new UpgradeRefused(`the upgrade ${tag} failed, and nothing was changed: ${reasonOf(error)}`)
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
