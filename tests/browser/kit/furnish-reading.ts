import { openDatabase, provideDatabase } from '#db/index.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { newestArticles, newestCorrections } from '#db/stores/reading/published.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { addSection } from '#operations/papers/arrange-sections.ts'
import { addTopic } from '#operations/papers/arrange-topics.ts'
import { listPenNames } from '#operations/people/list-pen-names.ts'
import { operator } from '#operations/people/operator.ts'
import { viewerOf } from '#operations/people/session.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aBody, aDraft, ok, step } from '#tests/builders/newsroom.ts'

/** The addresses of what is there to be read besides what every newsroom of the tests has. */
export type Readable = {
  /** An article without pictures, in a section under another, a running story and a series, corrected, by a pen name. */
  long: string
  /** The correction of it. */
  correction: string
  gone: string
  author: string
}

/** Run as a program beside the server: something for every kind of reading page; people come from the environment. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
provideEnvironment(settings.environment)
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const emails: Record<'reporter' | 'managing' | 'chief', string> = JSON.parse(process.env.PEOPLE ?? '{}')
const reporter = await person(emails.reporter)
const managing = await person(emails.managing)
const chief = await person(emails.chief)

const above = ok(await addSection(operator, { name: 'Đời sống Ễnh Ương', slug: 'doi-song' })).id
const under = ok(await addSection(operator, { name: 'Bếp Việt', slug: 'bep-viet', parentId: above })).id
const topic = ok(await addTopic(operator, { name: 'Ẩm thực vùng cao', slug: 'am-thuc-vung-cao' })).id
const description = 'Lũ về sớm hơn mọi năm, và những việc phải làm trước khi nước lên.'
const story = ok(await addTopic(operator, { name: 'Mùa lũ sớm', slug: 'mua-lu-som', kind: 'story', description })).id
const series = ok(await addTopic(operator, { name: 'Những phiên chợ', slug: 'nhung-phien-cho', kind: 'series' })).id
const penName = (await listPenNames(reporter)).find(({ name }) => name === reporter.name)
if (!penName) throw new Error('The reporter has no pen name.')

const shared = {
  sectionId: under,
  topicIds: [topic, story, series],
  bylines: [{ penNameId: penName.id, name: penName.name }],
}
const long = await published({
  ...shared,
  title:
    'Ễ, Ộ, Ẫ: HỘI NGHỊ SƠ KẾT CỤM THI ĐUA SỐ II các xã vùng cao bàn chuyện giữ rừng đầu nguồn, giữ nước cho những mùa khô dài',
  kicker: 'Chuyện ở Bản Cầu',
  dateline: 'BTN',
  body: aBody('Một đoạn mở đầu. '.repeat(30), 'Một đoạn nữa. '.repeat(30)),
})
await published({ ...shared, title: 'Phiên chợ thứ hai trên đèo', body: aBody('Chợ họp từ ba giờ sáng.') })
const gone = await published({ sectionId: under, title: 'Bài sẽ phải gỡ', body: aBody('Một tin sai.') })
const wrong = { articleId: long, falseStatement: '3.000 người', trueStatement: '300 người' }
const correction = ok(await correctArticle(managing, wrong)).id
ok(await step(managing, correction, 'forward'))
ok(await step(chief, correction, ['approve', 'publish']))

const { items } = await newestArticles(db, { limit: 100 })
const found = (wanted: string): Teaser => {
  const teaser = items.find(({ title }) => title.startsWith(wanted))
  if (!teaser) throw new Error(`Readers do not have “${wanted}”.`)
  return teaser
}
const corrected = found('Ễ, Ộ, Ẫ')
const [newest] = (await newestCorrections(db, { limit: 1 })).items
const readable: Readable = {
  long: corrected.path,
  correction: newest?.path ?? '',
  gone: found('Bài sẽ phải gỡ').path,
  author: `/tac-gia/${corrected.bylines[0]?.slug}`,
}
ok(await step(chief, gone, 'take_down', { reason: 'Sai sự thật.' }))
await db.close()
process.stdout.write(JSON.stringify(readable))

async function published(content: Partial<ArticleContent>): Promise<string> {
  const id = await aDraft(reporter, content)
  ok(await step(reporter, id, 'submit'))
  ok(await step(managing, id, ['claim', 'forward', 'approve', 'publish']))
  return id
}

async function person(email: string): Promise<Viewer> {
  const known = await findPersonByEmail(db, email)
  if (!known) throw new Error(`Nobody has the address ${email}.`)
  return viewerOf(known)
}
