import { type Database, openDatabase, provideDatabase } from '#db/index.ts'
import { holdWhatWasDue } from '#operations/backup/restored.ts'
import { countDays } from '#operations/papers/count-days.ts'
import { noteKeptPages } from './pages/kept-while-away.ts'
import { openPageFolder } from './pages/page-folder.ts'
import { type Environment, provideEnvironment } from './process/environment.ts'
import { innermost } from './process/innermost.ts'
import { log } from './process/log.ts'
import { lookAtClock } from './process/own-clock.ts'
import { keepOthersOut } from './process/own-folders.ts'
import { readEnvironment } from './process/read-environment.ts'

/** Reads the settings of this process, or says what is wrong with them and ends it. */
export function settingsOrExit(): Environment {
  const read = readEnvironment(process.env)
  if (read.ok) {
    keepOthersOut(read.environment)
    return provideEnvironment(read.environment)
  }
  for (const fault of read.faults) console.error(fault)
  process.exit(1)
}

/** Opens the folder of pages for a web server in front, or says why that can't be and ends the process. */
export function pagesOrExit(folder: string): void {
  try {
    openPageFolder(folder)
  } catch (error) {
    console.error(`PAGES_DIR (${folder}) can't be written: ${innermost(error)}`)
    process.exit(1)
  }
}

/**
 * Opens the database and brings it up to date, or says why that can't be and ends the process.
 * @param use `serving` by a server, `beside` by the command line, which may run beside one
 */
export async function databaseOrExit(settings: Environment, use: 'serving' | 'beside'): Promise<Database> {
  try {
    const db = provideDatabase(openDatabase(settings.databaseUrl, heard))
    if (use === 'serving') db.serve()
    await db.migrate({ tell: (sentence) => console.log(sentence) })
    await lookAtClock()
    await countDays()
    if (use === 'serving') await holdWhatWasDue()
    return db
  } catch (error) {
    const address = settings.databaseUrl.replace(/:[^:@/]*@/, ':…@')
    console.error(`The database (${address}) can't be opened: ${innermost(error)}`)
    process.exit(1)
  }
}

/** What the log says of a database that goes and comes back. */
const heard = {
  away: () => log('error', 'database does not answer'),
  back: (awayMs: number) => {
    log('info', 'database answers again', { awayMs })
    noteKeptPages()
  },
}
