// Fills the database named by DATABASE_URL with READING_SIZE published articles.
import { openDatabase, provideDatabase } from '#db/index.ts'
import { fillNewspaper } from './fill-newspaper.ts'

const db = provideDatabase(openDatabase(process.env.DATABASE_URL ?? ''))
await db.migrate()
await fillNewspaper(db, Number(process.env.READING_SIZE))
await db.close()
