import { openDatabase, provideDatabase } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { findPenNames, listPenNames } from '#db/stores/people/pen-names.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { addTopic } from '#operations/papers/arrange-topics.ts'
import { readNewspaperSettings, saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { operator } from '#operations/people/operator.ts'
import { viewerOf } from '#operations/people/session.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aDraft, ok, step } from '#tests/builders/newsroom.ts'

/** What the program below has put before readers. */
export type MachineArticles = { id: string; number: number; topicPaths: string[]; authorPath: string }

/**
 * Run as a program beside the server: publishes an article without a picture in a topic, a running story and a series,
 * under a pen name; with TAKE_DOWN, takes that article down; with NEWSPAPER, fills in those facts of the newspaper.
 */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const people: Record<'reporter' | 'managing' | 'chief', { id: string }> = JSON.parse(process.env.PEOPLE ?? '{}')

async function viewer(key: keyof typeof people) {
  const person = await findPerson(db, people[key].id)
  if (!person) throw new Error(`Nobody is called ${key}.`)
  return viewerOf(person)
}

if (process.env.TAKE_DOWN) {
  ok(await step(await viewer('chief'), process.env.TAKE_DOWN, 'take_down', { reason: 'Sai sự thật' }))
  process.stdout.write('{}')
} else if (process.env.NEWSPAPER) {
  const { version, newspaper } = ok(await readNewspaperSettings(operator))
  const facts: Record<string, string> = JSON.parse(process.env.NEWSPAPER)
  ok(await saveNewspaper(operator, { version, newspaper: { ...newspaper, ...facts } }))
  process.stdout.write('{}')
} else {
  const topicIds = await Promise.all(
    (['topic', 'story', 'series'] as const).map(
      async (kind) => ok(await addTopic(operator, { name: `Cầu Máy Đọc ${kind}`, kind })).id,
    ),
  )
  const reporter = await viewer('reporter')
  const own = (await listPenNames(db)).find(({ personId }) => personId === reporter.id)
  const [penName] = own ? await findPenNames(db, [own.id]) : []
  const bylines = penName
    ? [{ penNameId: penName.id, name: penName.name }]
    : [{ penNameId: null, name: 'Cộng tác viên Máy Đọc' }]
  const title = 'Cầu Máy Đọc <sập> & “kẹt” – người dân Nậm Ẫm lội suối'
  const id = await aDraft(reporter, { title, topicIds, bylines })
  ok(await step(reporter, id, 'submit'))
  ok(await step(await viewer('managing'), id, ['claim', 'forward', 'approve', 'publish']))
  const made: MachineArticles = {
    id,
    number: (await findArticle(db, id))?.number ?? 0,
    topicPaths: ['/chu-de/cau-may-doc-topic', '/dong-su-kien/cau-may-doc-story', '/loat-bai/cau-may-doc-series'],
    authorPath: penName ? `/tac-gia/${penName.slug}` : '',
  }
  process.stdout.write(JSON.stringify(made))
}
await db.close()
