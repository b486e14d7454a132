import { encode } from 'next-auth/jwt'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { beginSession } from '#operations/people/session.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aDraft, aPerson, aSection, PASSWORD } from '#tests/builders/newsroom.ts'

/** What a fault test knows of its newsroom: authors who are signed in, each with a draft of their own. */
export type Writers = {
  password: string
  writers: { id: string; name: string; email: string; articleId: string; cookie: string }[]
}

/** As next-auth names it where the site is not served over TLS. */
const COOKIE = 'authjs.session-token'

/** Run as a program: as many authors as WRITERS says, in the database named by DATABASE_URL. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
await db.migrate()
await aSection()
const furnished: Writers = { password: PASSWORD, writers: [] }
for (let n = 1; n <= Number(process.env.WRITERS ?? '1'); n++) {
  const person = await aPerson('reporter', { name: `Phóng viên ${n}` })
  const token = { secret: await beginSession(db, person.id) }
  const value = await encode({ token, secret: settings.environment.secret, salt: COOKIE })
  furnished.writers.push({
    id: person.id,
    name: person.name,
    email: person.email,
    articleId: await aDraft(person),
    cookie: `${COOKIE}=${value}`,
  })
}
await db.close()
process.stdout.write(JSON.stringify(furnished))
