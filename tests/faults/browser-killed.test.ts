import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allSaved, beginParagraph, openDesk, savedOf, shownOn, signIn, titleOf } from './kit/desk.ts'
import { type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { type OwnChromium, startChromium } from './kit/own-chromium.ts'
import { figures, isLong, medianAndMax, random, sized } from './kit/size.ts'
import { startProxy, type UnsteadyProxy } from './kit/unsteady-proxy.ts'

const ROUNDS = sized(2, 50)
/** Nothing that was typed longer ago than this may be missing. */
const OLDEST_LOSS_MS = 2000
const WORDS = 'Chiều nay tại hội trường tỉnh các đại biểu nghe báo cáo kết quả năm và bàn việc năm tới'.split(' ')

/** `at`: when the browser had taken the key; null while it was killed over one that it may or may not have taken. */
type Stroke = { letter: string; at: number | null }

describe('a browser that is killed while somebody types', () => {
  let room: FaultyNewsroom
  let proxy: UnsteadyProxy
  let profile: string
  let browser: OwnChromium | null = null
  const writer = () => {
    const [first] = room.writers
    if (!first) throw new Error('There is no writer.')
    return first
  }

  beforeAll(async () => {
    proxy = await startProxy(() => room.url)
    room = await openNewsroom('sqlite', 1, { siteUrl: proxy.url })
    profile = await mkdtemp(join(tmpdir(), 'toa-soan-profile-'))
    const first = await startChromium(profile)
    await signIn(first.page, proxy.url, writer(), room.password)
    await first.quit()
  })
  afterAll(async () => {
    await browser?.kill()
    await proxy.close()
    await room.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  it('comes back with all that was typed more than two seconds before', {
    timeout: sized(180_000, 3_600_000),
  }, async () => {
    const { articleId } = writer()
    const youngestMissing: number[] = []
    let strokes = 0
    let offered = 0
    let { title, body } = { title: 'Sơ kết phong trào thi đua', body: '' }
    for (let round = 1; round <= ROUNDS; round++) {
      const inTitle = round % 3 === 0
      const unreachable = round % 2 === 1
      browser = await startChromium(profile)
      await openDesk(browser.page, proxy.url, articleId)
      body = (await shownOn(browser.page)).body
      if (unreachable) proxy.befall(() => 'refused')
      const typed = await typeUntilKilled(browser, inTitle, round)
      proxy.befall(() => null)
      strokes += typed.strokes.length

      browser = await startChromium(profile)
      const { page } = browser
      await openDesk(page, proxy.url, articleId)
      if (await takeWhatIsOffered(page)) offered += 1
      const text = typed.strokes.map((stroke) => stroke.letter).join('')
      const shown = await shownOn(page)
      const found = inTitle ? shown.title : shown.body.slice(body.length).replace(/^\n/, '')
      expect(text.startsWith(found), `round ${round}: typed “${text}”, found “${found}”`).toBe(true)
      expect(inTitle ? shown.body : shown.title).toBe(inTitle ? body : title)
      const missingSince = typed.strokes[found.length]?.at ?? null
      const age = missingSince === null ? 0 : typed.killedAt - missingSince
      youngestMissing.push(age)
      expect(age, `round ${round}: “${text.slice(found.length)}” is missing`).toBeLessThanOrEqual(OLDEST_LOSS_MS)

      await allSaved(page)
      expect(await savedOf(page, proxy.url, articleId)).toMatchObject(inTitle ? { title: found } : { title })
      title = shown.title
      await browser.quit()
      browser = null
      if (isLong && round % 10 === 0) figures(`browser killed: ${round} of ${ROUNDS} rounds`)
    }
    figures(
      `browser killed ${ROUNDS} times while typing (${strokes} key strokes, every second time without a way to the server): ` +
        `the oldest missing stroke was ${medianAndMax(youngestMissing)} old; ${offered} times the desk offered what it had`,
    )
    expect(offered).toBeGreaterThan(0)
  })
})

/** Types known words by the keyboard until, at a moment nobody chose, the browser is killed. */
async function typeUntilKilled(
  browser: OwnChromium,
  inTitle: boolean,
  round: number,
): Promise<{ strokes: Stroke[]; killedAt: number }> {
  const { page } = browser
  if (inTitle) {
    await titleOf(page).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
  } else {
    await beginParagraph(page)
  }
  const strokes: Stroke[] = []
  let killedAt = 0
  const killing = pause(random(1500, sized(4000, 6000))).then(() => {
    killedAt = performance.now()
    return browser.kill()
  })
  const letters = (function* () {
    for (let n = 1; ; n++) yield* `${WORDS[n % WORDS.length]} ${round}.${n} `
  })()
  for (const letter of letters) {
    // The longest title that is taken is not what is tested here.
    if (killedAt > 0 || (inTitle && strokes.length > 250)) break
    // Noted before it is sent: the browser may take a key, and keep it, without living to say so.
    const stroke: Stroke = { letter, at: null }
    strokes.push(stroke)
    const typed = await page.keyboard.type(letter).then(
      () => true,
      () => false,
    )
    if (!typed) break
    stroke.at = performance.now()
    await pause(random(5, 60))
  }
  await killing
  return { strokes, killedAt }
}

/** Takes what the desk offers from before the kill, if it does. */
async function takeWhatIsOffered(page: Page): Promise<boolean> {
  const offer = page.getByRole('region', { name: 'Có chữ chưa gửi từ lần trước' })
  const seen = await offer.waitFor({ timeout: 2500 }).then(
    () => true,
    () => false,
  )
  if (!seen) return false
  await offer.getByRole('button', { name: 'Lấy vào bài', exact: true }).click()
  await offer.waitFor({ state: 'detached' })
  return true
}
