import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reasonOf, UpgradeRefused } from '../migrations.ts'
import type { Connection } from './connection.ts'

/** The folder of the copies, beside the database. */
const FOLDER = 'before-upgrades'
const COPIES_KEPT = 3
const UNFINISHED = '.part'

/**
 * Keeps the database as `reading` sees it, whole and synced, readable by its user alone. The newest three copies stay.
 * Only whoever holds the lock for writing may call it.
 * @param next the first migration that the copy has not
 * @returns where it lies
 * @throws UpgradeRefused where it can't be written
 */
export function keepCopy(path: string, reading: Connection, next: string): string {
  const folder = join(dirname(path), FOLDER)
  const name = `${basename(path)}.before-${next}`
  const copy = join(folder, name)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    sweep(folder, (each) => each.endsWith(UNFINISHED))
    // SQLite writes into an empty file that is there already, and so keeps its mode.
    closeSync(openSync(copy + UNFINISHED, 'wx', 0o600))
    reading.run('vacuum into ?', [copy + UNFINISHED])
    synced(copy + UNFINISHED)
    renameSync(copy + UNFINISHED, copy)
    synced(folder)
    synced(dirname(path))
  } catch (error) {
    rmSync(copy + UNFINISHED, { force: true })
    throw new UpgradeRefused(
      `the copy from before the upgrade can't be written to ${folder}, and nothing was changed: ${reasonOf(error)}`,
    )
  }
  const age = (each: string) => statSync(join(folder, each)).mtimeMs
  const others = readdirSync(folder).filter((each) => each !== name && each.startsWith(`${basename(path)}.before-`))
  const old = new Set(others.sort((a, b) => age(b) - age(a)).slice(COPIES_KEPT - 1))
  sweep(folder, (each) => old.has(each))
  return copy
}

function sweep(folder: string, isOld: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isOld)) rmSync(join(folder, name), { force: true })
}

function synced(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
