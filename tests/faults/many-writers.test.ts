import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSaves, checkSqliteFile } from './kit/check-saves.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { SavingClient } from './kit/saving-client.ts'
import { figures, sized } from './kit/size.ts'

const ARTICLES = 5
const CLIENTS = 20
const EDITS = sized(5, 200)

describe.each(DIALECTS)('many desks on few articles, on %s', (dialect) => {
  let room: FaultyNewsroom
  beforeAll(async () => {
    room = await openNewsroom(dialect, ARTICLES)
  })
  afterAll(() => room.close())

  it('have each acknowledged save in the history once, and each losing text kept once', {
    timeout: sized(120_000, 3_600_000),
  }, async () => {
    const clients = Array.from({ length: CLIENTS }, (_, n) => {
      const writer = room.writers[n % ARTICLES]
      if (!writer) throw new Error('There is no such writer.')
      return { articleId: writer.articleId, client: new SavingClient(room.url, writer, `bàn ${n + 1}`) }
    })
    const begun = performance.now()
    await Promise.all(
      clients.map(async ({ client }) => {
        for (let n = 0; n < EDITS; n++) await client.edit()
      }),
    )
    const seconds = (performance.now() - begun) / 1000
    for (const { articleId } of room.writers) {
      const own = clients.filter((each) => each.articleId === articleId).map(({ client }) => client)
      await checkSaves(
        room.db,
        articleId,
        own.flatMap((client) => client.acknowledged),
        own.flatMap((client) => client.lost),
      )
    }
    checkSqliteFile(room.databaseUrl)
    const saves = clients.reduce((sum, { client }) => sum + client.acknowledged.length, 0)
    const lost = clients.reduce((sum, { client }) => sum + client.lost.length, 0)
    figures(
      `${dialect}: ${CLIENTS} desks × ${EDITS} edits on ${ARTICLES} articles: ${saves} saves in the history once each, ` +
        `${lost} losing texts kept once each; ${Math.round((saves + lost) / seconds)} answers/s`,
    )
    expect(saves + lost).toBe(CLIENTS * EDITS)
    expect(lost).toBeGreaterThan(0)
  })
})
