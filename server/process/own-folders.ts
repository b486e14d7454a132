import { chmodSync, lstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Environment } from './environment.ts'

/**
 * Keeps other users of this machine out of what this process writes from now on, and out of the data folder as it is.
 * Finished pages are for a web server to read, which makes their folder open itself.
 */
export function keepOthersOut({ dataDirectory, pagesDirectory, filesByNginx }: Environment): void {
  process.umask(0o077)
  // A web server that looks for pages inside has to get through, but needs no list of what else is there.
  const goesThrough =
    filesByNginx !== undefined || (pagesDirectory !== null && !relative(dataDirectory, pagesDirectory).startsWith('..'))
  close(dataDirectory, goesThrough ? 0o711 : 0o700)
  // Whom the operator lets read the files beside this process (`setfacl`) keeps that: what a group has is the most of it.
  close(join(dataDirectory, 'files'), filesByNginx === undefined ? 0o700 : 0o770)
}

/** A folder that belongs to somebody else, or to everybody, stays as it is. */
function close(folder: string, mode: number): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o1002) !== 0) return
  if ((found.mode & 0o777 & ~mode) !== 0) chmodSync(folder, mode)
}
