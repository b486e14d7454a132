import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { findArticle } from '#db/stores/articles/articles.ts'
import { aNewsroom, aPublished, ok, step } from '../builders/newsroom.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'

describe.each(DIALECTS)('a server that is stopped and started, on %s', (dialect) => {
  let room: FaultyNewsroom
  let again: ServerProcess | null = null
  beforeAll(async () => {
    room = await openNewsroom(dialect, 1)
  })
  afterAll(async () => {
    await again?.stop()
    await room.close()
  })

  it('begins with the pages it left, but never with one that was taken down meanwhile', async () => {
    provideDatabase(room.db)
    const desk = await aNewsroom()
    const stays = await aPublished(desk, { title: 'Bài còn đó' })
    const goes = await aPublished(desk, { title: 'Bài bị gỡ khi máy chủ nghỉ' })
    // Whatever words the address has, it leads to the article's own.
    const read = async (id: string) => fetch(`${room.url}/muc/bai-${(await findArticle(room.db, id))?.number}`)
    const [staying, going] = [await read(stays), await read(goes)]
    for (const { status } of [staying, going]) expect(status).toBe(200)

    // Every server looks twice a second for what was published elsewhere, and makes anew what it had made before it saw it.
    await pause(1500)
    for (const id of [stays, goes]) expect((await read(id)).status).toBe(200)
    const left = join(room.directory, 'pages.json')
    await room.server().stop()
    expect(existsSync(left)).toBe(true)
    ok(await step(desk.chief, goes, 'take_down', { reason: 'Sai sự thật.' }))

    const starting = startServer(room.environment)
    const [stayed, gone] = await Promise.all([firstAnswer(staying.url), firstAnswer(going.url)])
    again = await starting
    expect(stayed).toBe(200)
    expect(gone).toBe(410)
    expect(existsSync(left)).toBe(false)
  })
})

/** Asks until a server answers. @returns the status */
async function firstAnswer(address: string): Promise<number> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer) return answer.status
    await pause(5)
  }
}
