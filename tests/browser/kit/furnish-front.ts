import { openDatabase, provideDatabase } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { removeSetting } from '#db/stores/papers/settings.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { viewerOf } from '#operations/people/session.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aBody, aPublished } from '#tests/builders/newsroom.ts'

/** An article that readers have. */
export type FrontArticle = { id: string; number: number; title: string }

/**
 * Run as a program: publishes articles under the titles named by FURNISH_TITLES (JSON), as the people named by
 * FURNISH_PEOPLE (reporter and managing editor, by e-mail), and lets all fronts lay themselves out again.
 */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
provideEnvironment(settings.environment)
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const titles: string[] = JSON.parse(process.env.FURNISH_TITLES ?? '[]')
const emails: { reporter: string; managing: string } = JSON.parse(process.env.FURNISH_PEOPLE ?? '{}')
const person = async (email: string) => {
  const found = await findPersonByEmail(db, email)
  if (!found) throw new Error(`Nobody has the address ${email}.`)
  return viewerOf(found)
}
const [reporter, managing] = [await person(emails.reporter), await person(emails.managing)]
const articles: FrontArticle[] = []
for (const title of titles) {
  const id = await aPublished({ reporter, managing }, { title, body: aBody('Một đoạn tin.') })
  articles.push({ id, number: (await findArticle(db, id))?.number ?? 0, title })
}
for (const table of [db.tables.fronts, db.tables.frontChanges, db.tables.frontSchedules]) await db.delete(table)
await removeSetting(db, 'breaking_strip')
await db.close()
process.stdout.write(JSON.stringify(articles))
