// Puts the demonstration newsroom into the database named by DATABASE_URL and says where its longest article is read.
import { openDatabase, provideDatabase } from '#db/index.ts'
import { newestAddresses } from '#db/stores/reading/public-addresses.ts'
import { fillDemo } from '#demo/fill-newsroom.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'

const read = readEnvironment(process.env)
if (!read.ok) throw new Error(read.faults.join('\n'))
provideEnvironment(read.environment)
const db = provideDatabase(openDatabase(read.environment.databaseUrl))
await db.migrate()
await fillDemo(() => {})
const paths = (await newestAddresses(db, 1000)).map((article) => article.path)
await db.close()
process.stdout.write(JSON.stringify(paths))
