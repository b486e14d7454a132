import { writeSync } from 'node:fs'
import { openDatabase } from '#db/index.ts'

/** Run as a program: brings the database named by DATABASE_URL to the migrations in the folder MIGRATIONS. */
const { DATABASE_URL = '', MIGRATIONS = '' } = process.env
const db = openDatabase(DATABASE_URL)
// Said at once: SQLite's statements let nothing else run meanwhile.
await db.migrate({ folder: MIGRATIONS, tell: (sentence) => void writeSync(1, `${sentence}\n`) })
await db.close()
