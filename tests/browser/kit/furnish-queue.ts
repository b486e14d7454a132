import { openDatabase, provideDatabase } from '#db/index.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { viewerOf } from '#operations/people/session.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aBody, aDraft, aText, ok, step, versionOf } from '#tests/builders/newsroom.ts'

/** What of a queue is wanted: so many articles of each kind, their titles beginning with the words. */
export type WantedQueue = {
  words: string
  reporter: string
  editor: string
  deskHead: string
  submitted?: number
  awaiting?: number
  approved?: number
  /** Sent in again after a return, with other words. */
  again?: number
}

/** Run as a program beside the server: fills the queue of the newsroom at DATABASE_URL as `QUEUE` asks. */
const settings = readEnvironment(process.env)
if (!settings.ok) throw new Error(settings.faults.join('\n'))
provideEnvironment(settings.environment)
const db = provideDatabase(openDatabase(settings.environment.databaseUrl))
const wanted: WantedQueue = JSON.parse(process.env.QUEUE ?? '{}')
const [reporter, editor, deskHead] = [
  await person(wanted.reporter),
  await person(wanted.editor),
  await person(wanted.deskHead),
]
const ids: string[] = []
let number = 0

for (let n = 0; n < (wanted.submitted ?? 0); n++) await waiting([])
for (let n = 0; n < (wanted.awaiting ?? 0); n++) await waiting(['claim', 'forward'])
for (let n = 0; n < (wanted.approved ?? 0); n++) {
  const id = await waiting(['claim', 'forward'])
  ok(await step(deskHead, id, 'approve'))
}
for (let n = 0; n < (wanted.again ?? 0); n++) {
  const id = await waiting(['claim'])
  ok(await step(editor, id, 'return', { reason: 'Sai số liệu.' }))
  const content = await aText({
    title: `${wanted.words} ${number}`,
    body: text('Toàn tỉnh có 29 lớp cho 3.200 người.'),
  })
  ok(await saveDraft(reporter, { articleId: id, baseVersion: await versionOf(reporter, id), content }))
  ok(await step(reporter, id, 'submit'))
}
await db.close()
process.stdout.write(JSON.stringify(ids))

/** An article that was sent in and then taken as far as the steps go. */
async function waiting(steps: Step[]): Promise<string> {
  number += 1
  const title = `${wanted.words} ${number}`
  const id = await aDraft(reporter, { title, body: text('Toàn tỉnh có 28 lớp cho 3.000 người.') })
  ok(await step(reporter, id, 'submit'))
  if (steps.length > 0) ok(await step(editor, id, steps))
  ids.push(id)
  return id
}

/** Long enough that what did not change is folded. */
function text(changing: string) {
  const same = Array.from({ length: 8 }, (_, n) => `Đoạn thứ ${n + 1} của bài, không ai sửa.`)
  return aBody(...same.slice(0, 4), changing, ...same.slice(4))
}

async function person(email: string): Promise<Viewer> {
  const found = await findPersonByEmail(db, email)
  if (!found) throw new Error(`Nobody has the address ${email}.`)
  return viewerOf(found)
}
