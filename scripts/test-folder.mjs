// Where tests put their databases and files: the machine's memory where it has room for them, else its temporary folder.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './launch.mjs'

const IN_MEMORY = '/dev/shm'
const ROOM_NEEDED = 6 * 1024 ** 3

/**
 * Makes the folder of a run, which goes with the process. What a power cut would do to tests does not matter, and a disk
 * that is asked after every save whether it has it takes a third of their time.
 * @returns the variables that lead there, for every program of the run
 */
export function testFolder() {
  const folder = mkdtempSync(join(hasRoom() ? IN_MEMORY : tmpdir(), 'toa-soan-run-'))
  // The user that Postgres runs as has to reach its own folder inside.
  chmodSync(folder, 0o755)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Hundreds of processes are started from the same sources: each is read and compiled once.
  const compiled = join(root, 'node_modules', '.cache', 'compiled')
  mkdirSync(compiled, { recursive: true })
  return { TMPDIR: folder, NODE_COMPILE_CACHE: compiled }
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ROOM_NEEDED && process.availableMemory() > ROOM_NEEDED
  } catch {
    return false
  }
}
