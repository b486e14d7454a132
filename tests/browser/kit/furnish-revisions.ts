import { openDatabase, provideDatabase } from '#db/index.ts'
import { readSetting } from '#db/stores/papers/settings.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { saveNewspaper } from '#operations/papers/save-newspaper.ts'
import { operator } from '#operations/people/operator.ts'
import { viewerOf } from '#operations/people/session.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aBody, aDraft, aPublished, ok, step } from '#tests/builders/newsroom.ts'

export type WantedRevisions = { reporter: string; managing: string; chief: string; smallEdits: string }
export type Revised = { live: string; other: string; own: string }

/** Run as a program beside the server: live articles of some length, and one of the chief's own that waits for approval. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const wanted: WantedRevisions = JSON.parse(process.env.REVISIONS ?? '{}')

async function viewer(email: string) {
  const person = await findPersonByEmail(db, email)
  if (!person) throw new Error(`Nobody has ${email}.`)
  return viewerOf(person)
}

const [reporter, managing, chief] = [
  await viewer(wanted.reporter),
  await viewer(wanted.managing),
  await viewer(wanted.chief),
]
const { version, value } = await readSetting(db, 'newspaper')
ok(await saveNewspaper(operator, { version, newspaper: { ...Object(value), smallEdits: wanted.smallEdits } }))
const body = aBody(
  ...Array.from(
    { length: 8 },
    (_, n) => `Đoạn ${n + 1}: theo báo cáo tại hội nghị, 3.000 người đã tham gia phong trào.`,
  ),
)
const text = { sapo: 'Chiều 28/7, 3.000 người dự họp tại hội trường tỉnh.', body }
const live = await aPublished({ reporter, managing }, { ...text, title: 'Bài sửa một con số' })
const other = await aPublished({ reporter, managing }, { ...text, title: 'Bài bỏ bản sửa' })
const own = await aDraft(chief, { title: 'Xã luận của tổng biên tập' })
ok(await step(chief, own, 'submit'))
ok(await step(chief, own, ['claim', 'forward']))
await db.close()
process.stdout.write(JSON.stringify({ live, other, own } satisfies Revised))
