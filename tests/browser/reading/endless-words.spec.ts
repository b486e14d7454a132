import type { Page } from '@playwright/test'
import { runProgram } from '#tests/server-process.ts'
import type { Endless } from '../kit/furnish-endless.ts'
import type { Newsroom } from '../kit/newsroom-server.ts'
import { readingPages } from '../kit/reading-pages.ts'
import { expect, test } from '../kit/reading-server.ts'

const STAFF_PAGES = [
  '/newsroom',
  '/newsroom/articles',
  '/newsroom/review',
  '/newsroom/media',
  '/newsroom/planning',
  '/newsroom/my-articles',
  '/newsroom/duty',
  '/newsroom/front',
  '/newsroom/log',
]

/** Publishes an article in which every text has a word without end. */
function endlessArticle(newsroom: Newsroom): Promise<Endless> {
  const { reporter, managing, chief } = newsroom.people
  const people = { reporter: reporter.email, managing: managing.email, chief: chief.email }
  return runProgram<Endless>('tests/browser/kit/furnish-endless.ts', {
    ...newsroom.environment,
    PEOPLE: JSON.stringify(people),
  })
}

/** What makes a page wider than its window; nothing where it is not. What scrolls in a box of its own is no matter of the page's. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const over = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest('.table-box'),
    )
    return over.slice(-4).map((each) => each.outerHTML.slice(0, 200))
  })
}

test('a word or an address without end makes no page wider than a phone, wherever it stands', async ({
  browser,
  newsroom,
  page: reader,
  readable,
}) => {
  test.setTimeout(240_000)
  const endless = await endlessArticle(newsroom)
  const pages = [endless.article, ...endless.pages, ...readingPages.map(({ path }) => path(newsroom, readable))]
  const found: Record<string, string[]> = {}
  const pictures = new Set<string>()
  for (const width of [320, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(newsroom.url + path)
      const wide = await tooWide(page)
      if (wide.length > 0) found[`${path} at ${width}`] = wide
      const picture = page.locator('meta[property="og:image"]')
      await expect(picture, `${path} has a picture for links`).toHaveCount(1)
      pictures.add((await picture.getAttribute('content')) ?? '')
    }
    await context.close()
  }
  expect(found).toEqual({})
  expect([...pictures].some((address) => address.endsWith('/hinh-tit/bao.png'))).toBe(true)
  for (const address of pictures) {
    const answer = await reader.request.get(address)
    expect([answer.status(), answer.headers()['content-type']], address).toEqual([
      200,
      expect.stringMatching(/^image\//),
    ])
  }
})

test('nor one of the newsroom, where fields have letters that no telephone enlarges', async ({ browser, newsroom }) => {
  test.setTimeout(240_000)
  const { id } = await endlessArticle(newsroom)
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await newsroom.signIn(page, newsroom.people.managing)
  const found: Record<string, string[]> = {}
  const small: Record<string, string[]> = {}
  for (const path of [...STAFF_PAGES, `/newsroom/articles/${id}`]) {
    await page.goto(newsroom.url + path)
    await page.getByRole('main').first().waitFor()
    const wide = await tooWide(page)
    if (wide.length > 0) found[path] = wide
    const fields = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), select, textarea',
        ),
      ]
        .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 16)
        .map((each) => each.outerHTML.slice(0, 160)),
    )
    if (fields.length > 0) small[path] = fields
  }
  expect({ found, small }).toEqual({ found: {}, small: {} })
  await context.close()
})
