import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { versionsOf } from '#db/stores/history/versions.ts'
import { allSaved, beginParagraph, openDesk, savedOf, shownOn, signIn, titleOf, until } from './kit/desk.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { chromiumPath } from './kit/own-chromium.ts'
import { figures, random, sized } from './kit/size.ts'
import { MISHAPS, startProxy, type UnsteadyProxy } from './kit/unsteady-proxy.ts'

const TYPING_MS = sized(12_000, 300_000)

describe('a network that is cut, slow and out of order', () => {
  let room: FaultyNewsroom
  let proxy: UnsteadyProxy

  beforeAll(async () => {
    proxy = await startProxy(() => room.url)
    room = await openNewsroom('sqlite', 1, { siteUrl: proxy.url })
  })
  afterAll(async () => {
    await proxy.close()
    await room.close()
  })

  it('ends with the text that was typed last on the server, and without a quarrel with oneself', {
    timeout: sized(180_000, 900_000),
  }, async () => {
    const [writer] = room.writers
    if (!writer) throw new Error('There is no writer.')
    const { articleId } = writer
    const browser = await chromium.launch({ executablePath: chromiumPath() })
    try {
      const page = await browser.newPage({ locale: 'vi-VN' })
      await signIn(page, proxy.url, writer, room.password)
      await openDesk(page, proxy.url, articleId)
      let next = 0
      // Each in turn first, then as chance has it, with a good stretch now and then.
      proxy.befall(() => MISHAPS[next < MISHAPS.length ? next++ : random(0, MISHAPS.length)] ?? null)

      // Everything has to happen at least once; a machine that is busy takes longer over it.
      const end = performance.now() + TYPING_MS
      const latest = end + 60_000
      for (let n = 1; performance.now() < (next < MISHAPS.length ? latest : end); n++) {
        await beginParagraph(page)
        const sentence = `Câu thứ ${n} gõ khi mạng chập chờn.`
        await page.keyboard.type(sentence, { delay: 15 })
        await titleOf(page).fill(`Tít sau câu ${n}`)
        await pause(random(0, 1500))
      }
      const typed = await shownOn(page)
      proxy.befall(() => null)
      await allSaved(page)
      await until('the last text is on the server', async () => {
        const saved = await savedOf(page, proxy.url, articleId)
        return saved.title === typed.title && saved.body === typed.body
      })
      // Whatever still wanders about the network arrives now, and changes nothing.
      await pause(3500)
      expect(await savedOf(page, proxy.url, articleId)).toEqual(typed)
      expect(await shownOn(page)).toEqual(typed)
      expect(await page.getByRole('region', { name: /mới hơn/ }).count()).toBe(0)
    } finally {
      await browser.close()
    }
    const { articleSaves } = room.db.tables
    const saves = await room.db.select().from(articleSaves).where(eq(articleSaves.articleId, articleId))
    const versions = saves.map((save) => save.version).sort((a, b) => a - b)
    expect(versions).toEqual(versions.map((_, n) => (versions[0] ?? 0) + n))
    const kept = (await versionsOf(room.db, articleId)).filter((version) => version.kind === 'conflict')
    expect(kept.map((version) => version.content.title)).toEqual([])
    for (const mishap of MISHAPS) expect(proxy.happened[mishap], mishap).toBeGreaterThan(0)
    figures(
      `bad network for ${TYPING_MS / 1000} s of typing: ${MISHAPS.map((each) => `${each} ${proxy.happened[each]}×`).join(', ')}; ` +
        `${saves.length} saves, no false conflict, the text typed last is on the server`,
    )
  })
})
