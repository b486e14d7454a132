import { database } from '#db/index.ts'
import { noteLostFiles, takeLook } from '#operations/media/lost-files.ts'
import { fileStore } from '../files/store.ts'
import { environment } from '../process/environment.ts'
import { log } from '../process/log.ts'
import { keepTicking } from '../process/ticking.ts'
import { findLost, putStraysAside, sweepArrivals } from './file-sweep.ts'

const PAUSE_MS = 10 * 60 * 1000

/**
 * Starts the look at the files, once a day by one of the servers: files without rows are put aside, rows without files are said
 * in the log and in the duty book.
 * @returns what stops it, after the look under way
 */
export function startFilesClock(): () => Promise<void> {
  let first = true
  return keepTicking('files', PAUSE_MS, async () => {
    // Not in the first minutes of a server, when there is enough to do.
    if (first) first = false
    else if (await takeLook()) await lookAtFiles()
  })
}

/** Looks at all files and rows once. */
export async function lookAtFiles(): Promise<void> {
  const strays = await putStraysAside(database(), fileStore())
  await sweepArrivals(environment().dataDirectory)
  if (strays.length > 0)
    log('warn', 'files without rows were put aside', { count: strays.length, keys: strays.slice(0, 20) })
  const lost = await findLost(database(), fileStore())
  if (lost.count > 0) log('error', 'files are missing', lost)
  await noteLostFiles(lost)
}
