import { openDatabase, provideDatabase } from '#db/index.ts'
import { listMedia } from '#db/stores/media/media.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { newestArticles } from '#db/stores/reading/published.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { addTopic } from '#operations/papers/arrange-topics.ts'
import { operator } from '#operations/people/operator.ts'
import { viewerOf } from '#operations/people/session.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aDraft, ok, step } from '#tests/builders/newsroom.ts'

/** A word, or an address, that no line of a phone holds. */
const ENDLESS = `https://bieumau.example/forms/${'aBc123'.repeat(18)}`
const WORD = 'ẤmƯớt'.repeat(20)

/** Run as a program beside the server: an article in which every text has a word without end, and what it stands under. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
provideEnvironment(settings.environment)
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const emails: Record<'reporter' | 'managing' | 'chief', string> = JSON.parse(process.env.PEOPLE ?? '{}')
const [reporter, managing, chief] = await Promise.all([emails.reporter, emails.managing, emails.chief].map(person))
if (!reporter || !managing || !chief) throw new Error('Three people are needed.')

const run = Date.now().toString(36)
const section = `khong-dau-cuoi-${run}`
const sectionId = ok(await addSection(operator, { name: `${run}${WORD}`.slice(0, 90), slug: section })).id
const names = { topic: `chu-${run}`, story: `chuyen-${run}`, series: `loat-${run}` }
const description = `Một việc ${ENDLESS} kéo dài.`
const topicIds: string[] = []
for (const kind of ['topic', 'story', 'series'] as const) {
  const name = `${kind}${run}${WORD}`.slice(0, 100)
  const made = await addTopic(operator, { name, slug: names[kind], description, kind })
  topicIds.push(ok(made).id)
}
const [media] = await listMedia(db, {}, null, 1)
// Every text of every node, in the document as it stands.
const body = JSON.parse(
  JSON.stringify(everyNode, (key, value: unknown) =>
    typeof value === 'string' && ['text', 'source', 'credit', 'alt', 'caption'].includes(key)
      ? `${value} ${key === 'credit' ? WORD : ENDLESS}`
      : value,
  ).replaceAll(/"mediaId":"[^"]*"/g, `"mediaId":"${media?.id}"`),
)
body.content = body.content.filter(({ type }: { type: string }) => type !== 'audio' && type !== 'attachment')
const id = await aDraft(reporter, {
  title: `Tít ${ENDLESS}`,
  kicker: WORD,
  dateline: WORD.slice(0, 50),
  sapo: `Bạn đọc góp ý tại ${ENDLESS} trước ngày 20.`,
  sectionId,
  topicIds,
  lead: { mediaId: media?.id ?? '', caption: `Chú thích ${ENDLESS}`, credit: WORD, alt: '' },
  bylines: [{ penNameId: null, name: WORD }],
  body,
})
ok(await step(reporter, id, 'submit'))
ok(await step(managing, id, ['claim', 'forward', 'approve']))
ok(await step(chief, id, ['publish']))
const { items } = await newestArticles(db, { limit: 1 })
await db.close()
process.stdout.write(
  JSON.stringify({
    id,
    article: items[0]?.path ?? '',
    pages: [
      `/${section}`,
      `/chu-de/${names.topic}`,
      `/dong-su-kien/${names.story}`,
      `/loat-bai/${names.series}`,
      `/tim-kiem?q=${WORD}`,
      `/tim-kiem?q=${encodeURIComponent('bieumau')}`,
      `/${WORD}`,
    ],
  } satisfies Endless),
)

/** Where what has no end is to be read. */
export type Endless = { id: string; article: string; pages: string[] }

async function person(email: string) {
  const known = await findPersonByEmail(db, email)
  if (!known) throw new Error(`Nobody has the address ${email}.`)
  return viewerOf(known)
}
