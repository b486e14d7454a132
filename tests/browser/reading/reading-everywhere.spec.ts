import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { readingPages } from '../kit/reading-pages.ts'
import { expect, test } from '../kit/reading-server.ts'

/** The rules of WCAG 2.2 AA, and what axe itself holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } as const
const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true } as const
const DESK = { viewport: { width: 1440, height: 900 } } as const

/** Where axe looks: a tablet, which has nothing of its own between the two others, in the long form only. */
const SCREENS = { phone: PHONE, desk: DESK, ...(process.env.LONG ? { tablet: TABLET } : {}) }

/** A page of a browser that runs the tests' own scripts on the newspaper's pages: axe, and what measures. */
async function reader(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ locale: 'vi-VN', bypassCSP: true, ...options })).newPage()
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('every page shows its matter without scripts, and is valid HTML', async ({ browser, newsroom, readable }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off' },
  })
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const { name, path, status = 200, shows } of readingPages) {
    const answer = await page.goto(newsroom.url + path(newsroom, readable))
    expect(answer?.status(), name).toBe(status)
    await expect(page.locator('html'), name).toHaveAttribute('lang', 'vi')
    await expect(page.getByRole('main'), name).toContainText(shows)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }), name).toHaveCount(1)
    await expect(page.getByRole('banner'), name).toContainText('Báo Thử Nghiệm')
    await expect(page.getByRole('contentinfo'), name).toContainText('Tỉnh Thử Nghiệm')
    const { results } = await validator.validateString((await answer?.text()) ?? '')
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      name,
    ).toEqual([])
  }
})

test('what the front door makes of the framework’s HTML is there on every page, and nothing that it takes out', async ({
  newsroom,
  readable,
  request,
}) => {
  for (const { name, path } of readingPages) {
    const html = await (await request.get(newsroom.url + path(newsroom, readable))).text()
    const [head = ''] = html.split('</head>')
    // `withPolicy`: what may run is said before anything could.
    expect(head, name).toMatch(
      /<head>(<meta charSet="utf-8"\/>)?<meta http-equiv="Content-Security-Policy" content="[^"]*script-src/,
    )
    // `withStyle`: the style sheet is in the page, and its faces are asked for at once.
    expect(html.match(/rel="stylesheet"/g), name).toBeNull()
    expect(head.match(/<style>[^<]{5000,}<\/style>/g), name).toHaveLength(1)
    expect(head.match(/<link rel="preload" as="font" type="font\/woff2"/g)?.length, name).toBeGreaterThanOrEqual(3)
    // `withoutScripts`: none but the house's own and data, and none asked for.
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts.length, name).toBeGreaterThan(0)
    expect(
      scripts.filter((each) => !/application\/ld\+json|data-reader/.test(each)),
      name,
    ).toEqual([])
    expect(html, name).not.toMatch(/as="script"|self\.__next_f|_next\/static\/chunks\/[^"']+\.js/)
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, options] of Object.entries(SCREENS)) {
    test(`axe finds nothing on any page in ${colorScheme} on a ${screen}, and none scrolls sideways`, async ({
      browser,
      newsroom,
      readable,
    }) => {
      const page = await reader(browser, { ...options, colorScheme })
      for (const { name, path } of readingPages) {
        await page.goto(newsroom.url + path(newsroom, readable))
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
        expect(
          violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
          name,
        ).toEqual([])
        expect(await sideways(page), name).toBe(0)
      }
    })
  }
}

test('no page scrolls sideways on a tablet', async ({ browser, newsroom, readable }) => {
  const page = await reader(browser, TABLET)
  for (const { name, path } of readingPages) {
    await page.goto(newsroom.url + path(newsroom, readable))
    expect(await sideways(page), name).toBe(0)
  }
})

test('with letters twice as large no page scrolls sideways or cuts a headline', async ({
  browser,
  newsroom,
  readable,
}) => {
  const page = await reader(browser, { viewport: { width: 720, height: 800 } })
  for (const { name, path } of readingPages) {
    await page.goto(newsroom.url + path(newsroom, readable))
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    expect(await sideways(page), name).toBe(0)
    const cut = await page
      .locator('h1, h2, h3')
      .evaluateAll(
        (headings) => headings.filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1).length,
      )
    expect(cut, name).toBe(0)
  }
})

test('lines of headlines stand far enough apart for capitals with two marks', async ({
  browser,
  newsroom,
  readable,
}) => {
  const page = await reader(browser, DESK)
  for (const { name, path } of readingPages) {
    await page.goto(newsroom.url + path(newsroom, readable))
    const tight = await page.locator('h1, h2, h3').evaluateAll((headings) =>
      headings
        .filter((each) => {
          const { lineHeight, fontSize } = getComputedStyle(each)
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) < 1.249
        })
        .map((each) => each.textContent),
    )
    expect(tight, name).toEqual([])
  }
})

test('on touch, what leads on from a page is 44 pixels high', async ({ browser, newsroom, readable }) => {
  const page = await reader(browser, PHONE)
  for (const { name, path } of readingPages) {
    await page.goto(newsroom.url + path(newsroom, readable))
    const small = await page
      .locator('header a, header summary, nav a, footer a, button, input[type=search]')
      .evaluateAll((targets) =>
        targets
          .filter((each) => {
            const { width, height } = each.getBoundingClientRect()
            return width > 1 && height > 1 && height < 43.5
          })
          .map((each) => each.textContent || each.outerHTML.slice(0, 80)),
      )
    expect(small, name).toEqual([])
  }
})

test('the first key leads past the masthead to the matter of every page', async ({ browser, newsroom, readable }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const { name, path } of readingPages) {
    await page.goto(newsroom.url + path(newsroom, readable))
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
    await expect(skip, name).toBeFocused()
    await expect(skip, name).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page, name).toHaveURL(/#content$/)
    await page.keyboard.press('Tab')
    // Where the matter itself leads nowhere, the next stop is behind it, never before it.
    const behind = await page.evaluate(() => {
      const main = document.querySelector('main')
      const at = document.activeElement
      return !!main && !!at && (main.contains(at) || !!(main.compareDocumentPosition(at) & 4))
    })
    expect(behind, name).toBe(true)
  }
})

test('all sections open by keyboard and without a script, both levels of them', async ({ browser, newsroom }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, ...PHONE })).newPage()
  await page.goto(newsroom.url)
  const all = page.locator('nav summary')
  await all.focus()
  await page.keyboard.press('Enter')
  const menu = page.locator('nav details')
  await expect(menu.getByRole('link', { name: 'Đời sống Ễnh Ương' })).toBeVisible()
  await menu.getByRole('link', { name: 'Bếp Việt' }).click()
  await expect(page).toHaveURL(/\/bep-viet$/)
})

test('a reader may choose another theme than the system has, and larger text', async ({ browser, newsroom }) => {
  const page = await reader(browser, { ...DESK, colorScheme: 'light' })
  await page.goto(newsroom.url + newsroom.articlePath)
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const choose = (name: string, value: string) =>
    page.evaluate(([key = '', chosen = '']) => document.documentElement.setAttribute(key, chosen), [name, value])
  const light = await ground()
  await choose('data-theme', 'dark')
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ground()).toBe(dark)
  await choose('data-theme', 'light')
  expect(await ground()).toBe(light)

  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))
  const [body, masthead] = [await size('.article-body'), await size('header p')]
  await choose('data-text', '4')
  expect(await size('.article-body')).toBeGreaterThan(body * 1.25)
  expect(await size('header p')).toBe(masthead)
  await choose('data-text', '1')
  expect(await size('.article-body')).toBeLessThan(body)
})

test('an article prints as a clean sheet: name, date, text and address, and nothing to press', async ({
  browser,
  newsroom,
  readable,
}) => {
  const page = await reader(browser, { colorScheme: 'dark' })
  await page.goto(newsroom.url + readable.long)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('banner')).toContainText('Báo Thử Nghiệm')
  await expect(page.getByRole('banner').getByText(/^(Thứ|Chủ) .+, \d\d\/\d\d\/\d{4}$/)).toBeVisible()
  await expect(page.getByText(newsroom.url + readable.long)).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  for (const landmark of await page.getByRole('navigation').all()) await expect(landmark).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})
