import { afterAll, beforeAll, expect, it } from 'vitest'
import { addNotices } from '#db/stores/notices/notices.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import { aMailServer, type MailServer } from '../builders/mail-server.ts'
import { freePort } from '../postgres-server.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures } from './kit/size.ts'

const LETTERS = 30

let room: FaultyNewsroom
let mail: MailServer
const servers: ServerProcess[] = []
beforeAll(async () => {
  room = await openNewsroom('postgres', 2)
  mail = await aMailServer()
  for (let n = 0; n < 2; n += 1) {
    const port = String(await freePort())
    const settings = {
      PORT: port,
      SITE_URL: `http://localhost:${port}`,
      SMTP_URL: mail.url,
      MAIL_FROM: 'a@bao.example',
    }
    servers.push(await startServer({ ...room.environment, ...settings }))
  }
})
afterAll(async () => {
  for (const server of servers) await server.kill()
  await mail.close()
  await room.close()
})

it('two servers on one database send each letter once, and go on when the mail server was away', async () => {
  const person = room.writers[0]?.id ?? ''
  const tell = async () => {
    // More than a minute ago, so that nothing is gathered any more.
    standAt(new Date(Date.now() - 90_000))
    await addNotices(room.db, { kind: 'mentioned', actorId: null }, [person])
    standAt(null)
  }
  const sent = async () =>
    (await room.db.select().from(room.db.tables.notices)).filter((row) => row.mail === 'sent').length
  for (let n = 0; n < LETTERS; n += 1) {
    await tell()
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  await expect.poll(sent, { timeout: 30_000 }).toBe(LETTERS)
  const told = mail.arrived.flatMap((one) => [...(one.mail.text ?? '').matchAll(/newsroom\/notices\/([0-9a-z]{26})/g)])
  expect(told.map((match) => match[1])).toHaveLength(LETTERS)
  expect(new Set(told.map((match) => match[1])).size).toBe(LETTERS)
  figures(`${LETTERS} notices in ${mail.arrived.length} letters by two servers, none twice`)

  const port = mail.port
  await mail.close()
  await tell()
  await expect
    .poll(
      async () =>
        (await room.db.select().from(room.db.tables.notices)).some(
          (row) => row.mailAttempts === 1 && row.mail === 'due',
        ),
      {
        timeout: 20_000,
      },
    )
    .toBe(true)
  mail = await aMailServer(port)
  await expect.poll(sent, { timeout: 90_000 }).toBe(LETTERS + 1)
  expect(mail.arrived).toHaveLength(1)
}, 180_000)
