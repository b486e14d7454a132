import 'server-only'
import { database } from '#db/index.ts'
import packageFacts from '../../package.json' with { type: 'json' }

/** The version that runs. @throws where the database does not answer */
export async function checkHealth(): Promise<{ version: string; database: 'sqlite' | 'postgres' }> {
  const db = database()
  await db.ping()
  return { version: packageFacts.version, database: db.engine.dialect }
}
