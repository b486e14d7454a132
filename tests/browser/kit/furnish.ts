import { openDatabase, provideDatabase } from '#db/index.ts'
import { newestAddresses } from '#db/stores/reading/public-addresses.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import { addFile } from '#operations/media/add-file.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { addTopic, readTopics } from '#operations/papers/arrange-topics.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { operator } from '#operations/people/operator.ts'
import { fileStore, newFileKey } from '#server/files/store.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aBody, aNewsroom, aPerson, aPublished, aSection, ok, PASSWORD } from '#tests/builders/newsroom.ts'
import { aPicture } from './a-picture.ts'

/** What a browser test knows of its newsroom. */
export type Furnished = {
  password: string
  /** Address of a published article with every kind of node, a lead picture, a topic and a pen name. */
  articlePath: string
  people: Record<
    'contributor' | 'reporter' | 'editor' | 'deskHead' | 'managing' | 'chief' | 'admin' | 'trusted',
    { id: string; name: string; email: string }
  >
}

/** Run as a program: furnishes the database named by DATABASE_URL with people, sections, a topic and a masthead. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
provideEnvironment(settings.environment)
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
await db.migrate()
ok(
  await saveNewspaper(operator, {
    version: 0,
    newspaper: { name: 'Báo Thử Nghiệm', governingBody: 'Tỉnh Thử Nghiệm', datelineCode: 'BTN' },
  }),
)
const sectionId = await aSection('Thời sự')
await aSection('Kinh tế')
ok(await addTopic(operator, { name: 'Thi đua yêu nước' }))
const desk = await aNewsroom()
const { picture } = ok(await keepPicture(await aPicture(), 'hội nghị.jpg'))
const { media } = ok(await addPicture(desk.reporter, picture))
const use = {
  mediaId: media.id,
  caption: 'Đại biểu dự hội nghị',
  credit: 'Ảnh: Hồ Xuân Hương',
  alt: 'Hội trường đông người',
}
const recording = await aFile('Bài phát biểu.mp3', 'audio', 'audio/mpeg')
const report = await aFile('Báo cáo sơ kết.pdf', 'document', 'application/pdf')
const body = JSON.parse(
  JSON.stringify(everyNode)
    .replaceAll(/"mediaId":"[^"]*"/g, `"mediaId":"${media.id}"`)
    .replace('"ban-ghi-am"', `"${recording}"`)
    .replace('"bao-cao"', `"${report}"`),
)
const topicIds = (await readTopics()).map((topic) => topic.id)
const penName = { penNameId: null, name: 'Cộng tác viên Triệu Thị Mùi' }
await aPublished(desk, {
  title: 'Bài đủ mọi phần',
  kicker: 'Ghi nhanh',
  dateline: 'BTN',
  lead: use,
  body,
  topicIds,
  bylines: [penName],
})
for (let n = 1; n <= 8; n++) {
  await aPublished(desk, {
    title: `Tin ngắn số ${n} về đường Hùng Vương`,
    body: aBody('Một đoạn tin.'),
    lead: n % 3 ? null : use,
  })
}
const articles = await newestAddresses(db, 100)
const { contributor, reporter, editor, deskHead, managing, chief, admin } = desk
const trusted = await aPerson('reporter', { name: 'Vi Hoàng Long', selfPublishSectionIds: [sectionId] })
const people = { contributor, reporter, editor, deskHead, managing, chief, admin, trusted }
const furnished: Furnished = {
  password: PASSWORD,
  articlePath: articles.find(({ path }) => path.includes('bai-du-moi-phan'))?.path ?? '',
  people: Object.fromEntries(
    Object.entries(people).map(([key, { id, name, email }]) => [key, { id, name, email }]),
  ) as Furnished['people'],
}
await db.close()
process.stdout.write(JSON.stringify(furnished))

/** A file of the reporter's that articles can carry. */
async function aFile(name: string, kind: 'audio' | 'document', mimeType: string): Promise<string> {
  const fileKey = newFileKey()
  const bytes = Buffer.alloc(120_000, 'x')
  await fileStore().put(fileKey, 'original', [bytes], { bytes: bytes.length })
  const kept = { fileKey, kind, name, mimeType, bytes: bytes.length, sha256: '' }
  return ok(await addFile(desk.reporter, kept)).file.id
}
