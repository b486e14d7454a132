import { database } from '#db/index.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { writeShiftNote } from '#operations/duty/shift-notes.ts'
import { noteSeen } from '#operations/history/note-seen.ts'
import { keepVideoCard } from '#operations/media/video-cards.ts'
import { addTopic } from '#operations/papers/arrange-topics.ts'
import { countDays } from '#operations/papers/count-days.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { beginSession } from '#operations/people/session.ts'
import { signIn } from '#operations/people/sign-in.ts'
import { UNKNOWN_CALLER } from '#operations/people/sign-in-limits.ts'
import { createPreview } from '#operations/previews/create-preview.ts'
import { storeReads } from '#operations/reading/count-reads.ts'
import { correctArticle } from '#operations/workflow/correct-article.ts'
import { aBody, aDraft, aNewsroom, aPerson, aPublished, ok, step } from '../builders/newsroom.ts'
import { aSubject } from '../builders/planning.ts'
import { aPenName } from '../builders/published.ts'

/**
 * Fills the database of this process so that every table has rows: by what people do in a newsroom, and where that takes
 * long, row by row.
 */
export async function fillEveryTable(): Promise<void> {
  const room = await aNewsroom()
  await aPerson('editor', { sectionIds: [room.sectionId], selfPublishSectionIds: [room.sectionId] })
  const topic = ok(await addTopic(room.admin, { name: 'Mùa lũ', slug: '' }))
  const penName = await aPenName(database())
  const text = {
    bylines: [{ penNameId: penName.id, name: penName.name }],
    topicIds: [topic.id],
    body: aBody('Nước lên ở bến thuyền.', '“Chưa từng thấy”, ông nói.'),
  }
  const published = await aPublished(room, text)
  const gone = await aPublished(room, { title: 'Bài bị gỡ' })
  ok(await step(room.chief, gone, 'take_down', { reason: 'Sai sự thật.' }))
  ok(
    await correctArticle(room.managing, {
      articleId: published,
      falseStatement: 'Nước lên 3 m.',
      trueStatement: 'Nước lên 2 m.',
    }),
  )
  const returned = await aDraft(room.reporter, text)
  ok(await step(room.reporter, returned, 'submit'))
  ok(await step(room.editor, returned, 'claim'))
  const talk = { place: 'article' as const, choice: null, text: 'Nguồn ở đâu?', mentionedIds: [room.reporter.id] }
  ok(await startThread(room.editor, { articleId: returned, ...talk }))
  ok(await step(room.editor, returned, 'return', { reason: 'Thiếu nguồn.', points: [{ text: 'Ghi nguồn số liệu' }] }))
  ok(await createPreview(room.reporter, { articleId: returned, days: 3 }))
  ok(await noteSeen(room.reporter, { articleId: returned, version: 1 }))
  ok(await keepVideoCard(room.editor, 'youtube:dQw4w9WgXcQ', { title: 'Mùa lũ', author: 'Đài', still: null }))
  ok(await writeShiftNote(room.managing, { text: 'Còn hai bài chờ duyệt.' }))
  await aSubject(room.reporter)
  await signIn({ email: room.reporter.email, password: 'không phải mật khẩu', caller: UNKNOWN_CALLER })
  await beginSession(database(), room.reporter.id)
  ok(await invitePerson(room.admin, { email: 'moi@bao.example', role: 'reporter' }, { byMail: true }))
  await storeReads(new Map([[1, 12]]))
  await countDays()
  await rowByRow(room.reporter, returned)
}

async function rowByRow(person: Viewer, articleId: string): Promise<void> {
  const db = database()
  const { tables } = db
  const at = new Date()
  const change = { id: newId(), personId: person.id, email: 'b@bao.example', formerKey: 'a@bao.example' }
  await db.insert(tables.emailChanges).values({ ...change, createdAt: at, expiresAt: at })
  const factor = { personId: person.id, sealedSecret: 'x', createdAt: at, confirmedAt: at, lastStep: 1 }
  await db.insert(tables.secondFactors).values(factor)
  await db.insert(tables.recoveryCodes).values({ id: newId(), personId: person.id, codeHash: '0'.repeat(64) })
  const key = { id: newId(), personId: person.id, name: 'Máy ở bàn', publicKey: 'x', counter: 0, transports: ['usb'] }
  await db.insert(tables.passkeys).values({ ...key, createdAt: at })
  const program = { id: newId(), personId: person.id, name: 'Máy ảnh', scopes: ['articles.read' as const] }
  const held = { secretHash: '0'.repeat(64), createdAt: at, createdById: person.id, expiresAt: at }
  await db.insert(tables.programKeys).values({ ...program, ...held })
  await db.insert(tables.challenges).values({ id: newId(), challenge: 'x', expiresAt: at })
  await db.insert(tables.signInAttempts).values({ emailKey: 'a@bao.example', failures: 1, windowStartedAt: at })
  const presence = { id: newId(), articleId, personId: person.id, writes: true, unsaved: false, since: at, seenAt: at }
  await db.insert(tables.presences).values(presence)
  await db.insert(tables.suggestions).values({ articleId, id: newId(), personId: person.id, at })
  const kept = { ownerId: person.id, fileKey: newId(), bytes: 1200, sha256: '0'.repeat(64), createdAt: at }
  const picture = { name: 'bến.jpg', mimeType: 'image/jpeg', width: 1200, height: 800, colour: '#336699' }
  const said = { caption: 'Bến thuyền', credit: 'Hoàng Long', alt: 'Bến', listText: 'ben thuyen' }
  await db.insert(tables.media).values({ id: newId(), version: 1, ...kept, ...picture, ...said })
  const recording = { kind: 'audio' as const, name: 'lời kể.mp3', mimeType: 'audio/mpeg' }
  await db.insert(tables.files).values({ id: newId(), ...kept, ...recording })
  await db.insert(tables.publishedPictures).values({ number: 1, fileKey: kept.fileKey })
  await db.insert(tables.publishedFiles).values({ number: 1, fileKey: kept.fileKey })
  await db.insert(tables.movedAddresses).values({ path: '/thoi-su-cu', target: '/thoi-su', movedAt: at })
  const front = { version: 1, plan: { slots: [] } }
  await db.insert(tables.fronts).values({ id: 'front', ...front, changedAt: at, changedById: person.id })
  await db.insert(tables.frontChanges).values({ frontId: 'front', ...front, kind: 'arranged', at, byId: person.id })
  const waiting = { state: 'waiting' as const, at, createdAt: at, createdById: person.id, changedById: person.id }
  await db.insert(tables.frontSchedules).values({ id: newId(), frontId: 'front', ...front, ...waiting })
}
