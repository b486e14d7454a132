import { buildPostgres, postgresSnapshot } from '../dialects/postgres/portable.ts'
import { scratchPostgres } from '../dialects/postgres/scratch.ts'
import {
  followLog,
  integrityFault,
  type LogFollower,
  LogLost,
  type LogPiece,
  replayLog,
} from '../dialects/sqlite/follow-log.ts'
import { buildSqlite, sqliteSnapshot } from '../dialects/sqlite/portable.ts'
import type { Building, BuildWish, Built, Snapshot } from './portable.ts'

export type { Building, BuildWish, Built, Cell, Snapshot, TableShape } from './portable.ts'
export { NotBuilt } from './portable.ts'
export { followLog, integrityFault, type LogFollower, LogLost, type LogPiece, replayLog }

/**
 * Opens the rows of a database as they are at this moment. Whoever works there goes on, and is not waited for.
 * @param url `file:` or `postgres://`
 * @param alone where nobody is to change anything until it is closed: refused while a server runs, and who writes meanwhile waits
 * @throws UpgradeRefused where the database is newer than this program; NotBuilt where somebody serves it
 */
export function openSnapshot(url: string, { alone = false }: { alone?: boolean } = {}): Promise<Snapshot> {
  return url.startsWith('file:') ? sqliteSnapshot(url.slice('file:'.length), alone) : postgresSnapshot(url, alone)
}

/**
 * Makes a database, whole or not at all: `work` fills it and looks at it, and only when that has ended well does it lie under its
 * address. Killed in the middle, it has changed nothing.
 * @param url `file:` or `postgres://`
 * @throws NotBuilt, with a sentence, where something is there that may not be put aside, or is being served
 */
export function buildDatabase<T>(
  url: string,
  wish: BuildWish,
  work: (building: Building) => Promise<T>,
): Promise<Built<T>> {
  return url.startsWith('file:') ? buildSqlite(url.slice('file:'.length), wish, work) : buildPostgres(url, wish, work)
}

/** An address for a database that is thrown away again. */
export type Scratch = { url: string; drop(): Promise<void> }

/**
 * Makes room for a database that is thrown away again, beside the one at an address: of the same kind where that may be, else
 * an SQLite file.
 * @param folder an empty one, which whoever calls removes
 */
export async function scratchDatabase(beside: string, folder: string): Promise<Scratch> {
  const file = { url: `file:${folder}/newsroom.db`, drop: async () => {} }
  return beside.startsWith('file:') ? file : ((await scratchPostgres(beside)) ?? file)
}
