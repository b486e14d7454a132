import 'server-only'
import { DatabaseAway, database } from '#db/index.ts'
import { writeNothing } from '#db/stores/kit/clock.ts'
import packageFacts from '../../package.json' with { type: 'json' }

/** What asks for the health of a server waits no longer for its database, in milliseconds. */
const PATIENCE_MS = 500

/** The version that runs. @throws, soon, where the database does not answer */
export async function checkHealth(): Promise<{ version: string; database: 'sqlite' | 'postgres' }> {
  const db = database()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new DatabaseAway('The database has not answered yet.')), PATIENCE_MS)
  await Promise.race([db.ready(), late.promise]).finally(() => clearTimeout(timer))
  return { version: packageFacts.version, database: db.engine.dialect }
}

/** Nothing where the database takes what is written. @throws where it does not: a disk that is read only, a standby */
export async function checkWriting(): Promise<void> {
  await database().transaction((tx) => writeNothing(tx))
}
