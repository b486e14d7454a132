import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSaves, checkSqliteFile } from './kit/check-saves.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { SavingClient } from './kit/saving-client.ts'
import { figures, isLong, medianAndMax, random, sized } from './kit/size.ts'

const ROUNDS = sized(2, 200)
const ARTICLES = 4
/** Two desks on each article, so that conflicts are under way as well when the server dies. */
const CLIENTS = 2 * ARTICLES
/** A killed server answers again within this time. In the short form beside other tests, which share the machine. */
const BACK_MS = sized(15_000, 5000)

describe.each(DIALECTS)('a server that is killed during saves, on %s', (dialect) => {
  let room: FaultyNewsroom
  beforeAll(async () => {
    room = await openNewsroom(dialect, ARTICLES)
  })
  afterAll(() => room.close())

  it('has every acknowledged save once, a sound database, and is back soon', {
    timeout: sized(120_000, 7_200_000),
  }, async () => {
    const clients = Array.from({ length: CLIENTS }, (_, n) => {
      const writer = room.writers[n % ARTICLES]
      if (!writer) throw new Error('There is no such writer.')
      return { articleId: writer.articleId, client: new SavingClient(room.url, writer, `bàn ${n + 1}`) }
    })
    let over = false
    const writing = clients.map(async ({ client }) => {
      while (!over) {
        await client.edit()
        await pause(random(0, 30))
      }
    })
    const told = () => clients.reduce((sum, { client }) => sum + client.acknowledged.length + client.lost.length, 0)
    const answered = async (more: number) => {
      const enough = told() + more
      while (told() < enough) await pause(5)
    }
    const back: number[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      // At a random moment of the work: after so many more answers, and a little.
      await answered(random(1, 12))
      await pause(random(0, 60))
      back.push(await room.crash())
      checkSqliteFile(room.databaseUrl)
      if (isLong && round % 20 === 0) figures(`${dialect}: ${round} of ${ROUNDS} rounds, back: ${medianAndMax(back)}`)
    }
    over = true
    await Promise.all(writing)

    for (const { articleId } of room.writers) {
      const own = clients.filter((each) => each.articleId === articleId).map(({ client }) => client)
      await checkSaves(
        room.db,
        articleId,
        own.flatMap((client) => client.acknowledged),
        own.flatMap((client) => client.lost),
      )
    }
    const saves = clients.reduce((sum, { client }) => sum + client.acknowledged.length, 0)
    const lost = clients.reduce((sum, { client }) => sum + client.lost.length, 0)
    const repeated = clients.reduce((sum, { client }) => sum + client.repeated, 0)
    figures(
      `${dialect}: killed ${ROUNDS} times; ${saves} saves acknowledged, none missing, none doubled; ${lost} losing texts kept; ` +
        `${repeated} requests without answer sent again; back: ${medianAndMax(back)}`,
    )
    expect(saves).toBeGreaterThan(ROUNDS)
    expect(repeated).toBeGreaterThan(0)
    expect(Math.max(...back)).toBeLessThan(BACK_MS)
  })
})
