import { openDatabase, provideDatabase } from '#db/index.ts'
import { operator } from '#operations/people/operator.ts'
import { addTopic } from '#operations/settings/arrange-topics.ts'
import { saveNewspaper } from '#operations/settings/save-newspaper.ts'
import { aNewsroom, aPerson, aSection, ok, PASSWORD } from '../builders/newsroom.ts'

/** What a browser test knows of its newsroom. */
export type Furnished = {
  password: string
  people: Record<
    'contributor' | 'reporter' | 'editor' | 'deskHead' | 'managing' | 'chief' | 'admin' | 'trusted',
    { id: string; name: string; email: string }
  >
}

/** Run as a program: furnishes the database named by DATABASE_URL with people, sections, a topic and a masthead. */
const db = provideDatabase(openDatabase(process.env.DATABASE_URL ?? ''))
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
const { contributor, reporter, editor, deskHead, managing, chief, admin } = await aNewsroom()
const trusted = await aPerson('reporter', { name: 'Vi Hoàng Long', selfPublishSectionIds: [sectionId] })
const people = { contributor, reporter, editor, deskHead, managing, chief, admin, trusted }
const furnished: Furnished = {
  password: PASSWORD,
  people: Object.fromEntries(
    Object.entries(people).map(([key, { id, name, email }]) => [key, { id, name, email }]),
  ) as Furnished['people'],
}
await db.close()
process.stdout.write(JSON.stringify(furnished))
