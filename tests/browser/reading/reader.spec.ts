import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { cacheOf, PAGE_KEY } from '#reader/saved-caches.ts'
import { inDatabase, noteRefresh } from '../kit/in-database.ts'
import { compose, keyboards } from '../kit/keyboards.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

/** What a reader's browser calls itself; the one of the tests calls itself headless, and counts as a robot. */
const PHONE =
  'Mozilla/5.0 (Linux; Android 13; SM-A146B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

/** A reader's browser; what its pages try against their policy is kept. */
async function aReader(browser: Browser, newsroom: Newsroom) {
  const context = await browser.newContext({ baseURL: newsroom.url, userAgent: PHONE, locale: 'vi-VN' })
  const page = await context.newPage()
  const forbidden: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) forbidden.push(message.text())
  })
  page.on('pageerror', (error) => forbidden.push(error.message))
  return { context, page, forbidden }
}

const numberOf = (path: string) => Number(/-(\d+)$/.exec(path)?.[1])

const readsOf = (newsroom: Newsroom, number: number) =>
  inDatabase(newsroom, (database) =>
    Number(
      database.prepare('select coalesce(sum(reads), 0) as n from reads where number = ?').get(number)?.n ?? Number.NaN,
    ),
  )

/** The addresses of the short articles, each test its own. */
async function shortArticle(page: Page, n: number): Promise<string> {
  await page.goto('/thoi-su')
  const href = await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`Tin ngắn số ${n} `) })
    .first()
    .getAttribute('href')
  return href ?? ''
}

test('a page loads one small script of the house, and none of the framework’s', async ({ browser, newsroom }) => {
  const { page, forbidden, context } = await aReader(browser, newsroom)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  for (const path of ['/', '/thoi-su', newsroom.articlePath, '/tim-kiem?q=tin', '/da-luu', '/doc-nhieu']) {
    scripts.length = 0
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(scripts, path).toHaveLength(1)
    expect(scripts[0], path).toMatch(/\/scripts\/page-\w+\.js$/)
  }
  const [script = ''] = scripts
  const sent = await context.request.get(script, { headers: { 'accept-encoding': 'gzip' } })
  expect(gzipSync(await sent.body(), { level: 9 }).length).toBeLessThan(10_000)
  expect(sent.headers()['content-encoding']).toBe('gzip')
  expect(Number(sent.headers()['content-length'])).toBeLessThan(10_000)
  expect(sent.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(forbidden).toEqual([])
})

test('the policy lets run what is the page’s own, and nothing that came into it', async ({ browser, newsroom }) => {
  const { page, forbidden } = await aReader(browser, newsroom)
  await page.goto(newsroom.articlePath)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "gone"'
    document.body.append(script)
    return document.title
  })
  expect(ran).not.toBe('gone')
  // By the policy that came with the page, and by the one in it.
  await expect.poll(() => forbidden.length).toBe(2)
})

test('a page that nginx sends has the policy and the headers that the newspaper sends it with', async ({
  newsroom,
  request,
}) => {
  const answer = await request.get(`${newsroom.url}${newsroom.articlePath}`)
  const headers = answer.headers()
  const policy = headers['content-security-policy'] ?? ''
  const scripts = /script-src [^;]+/.exec(policy)?.[0] ?? ''
  expect(scripts).toMatch(/^script-src 'self' 'sha256-[^']+'$/)
  // Which lines of a page may run is said in the page, before any of them; the rest is said by nginx.
  expect(await answer.text()).toContain(
    `<head><meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy" content="${scripts}"/>`,
  )
  // What nginx hands on of an answer of the newspaper's is the newspaper's own.
  const sent = [
    ...readFileSync('deploy/nginx.conf', 'utf8').matchAll(/^\s+add_header (\S+) (?:"([^"]*)"|((?!\$upstream)\S+));$/gm),
  ]
  const ofNginx = new Map(sent.map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? '']))
  expect(ofNginx.get('content-security-policy')).toBe(policy.replace(scripts, "script-src 'self' 'unsafe-inline'"))
  const same = [
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'permissions-policy',
    'cache-control',
    'vary',
  ]
  for (const name of same) expect(ofNginx.get(name), name).toBe(headers[name])
})

test('text size and ground are remembered before anything is painted, and hold in every tab', async ({
  browser,
  newsroom,
}) => {
  const { context, page, forbidden } = await aReader(browser, newsroom)
  await page.goto(newsroom.articlePath)
  const other = await context.newPage()
  await other.goto('/')
  await page.locator('details[data-settings] summary').click()
  await expect(page.getByRole('button', { name: 'Theo máy' })).toHaveAttribute('aria-pressed', 'true')
  const size = () =>
    page
      .locator('.reading-text p')
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize)
  const before = Number.parseFloat(await size())
  await page.getByRole('button', { name: 'Rất lớn' }).click()
  await page.getByRole('button', { name: 'Tối' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Tối' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: 'Theo máy' })).toHaveAttribute('aria-pressed', 'false')
  expect(Number.parseFloat(await size())).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Tối' })).toBeHidden()
  // The other tab has heard of it, and a new page has it although its script never comes.
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(other.locator('html')).toHaveAttribute('data-text', '4')

  await context.route('**/scripts/**', (route) => route.abort())
  await context.addInitScript(() => {
    const look = () => {
      if (!document.body) return void requestAnimationFrame(look)
      const { theme, text } = document.documentElement.dataset
      Object.assign(window, { atFirstFrame: `${theme} ${text}` })
    }
    requestAnimationFrame(look)
  })
  const third = await context.newPage()
  await third.goto('/thoi-su')
  expect(await third.evaluate(() => (window as Window & { atFirstFrame?: string }).atFirstFrame)).toBe('dark 4')
  await context.unroute('**/scripts/**')

  await page.locator('details[data-settings] summary').click()
  await page.getByRole('button', { name: 'Theo máy' }).click()
  await page.getByRole('button', { name: 'Vừa' }).click()
  await page.reload()
  expect(await page.locator('html').evaluate(({ dataset }) => [dataset.theme, dataset.text])).toEqual([
    undefined,
    undefined,
  ])
  expect(forbidden).toEqual([])
})

test('an article is shared by plain links, by copying, and by the device where it can', async ({
  browser,
  newsroom,
}) => {
  const { context, page, forbidden } = await aReader(browser, newsroom)
  await context.addInitScript(() => {
    const shared: unknown[] = []
    Object.assign(window, { shared })
    Object.assign(navigator, { share: async (data: unknown) => void shared.push(data) })
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(newsroom.articlePath)
  const address = newsroom.url + newsroom.articlePath
  const tools = page.getByRole('region', { name: 'Chia sẻ và lưu bài' })
  await expect(tools.getByRole('link', { name: 'Facebook' })).toHaveAttribute(
    'href',
    `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`,
  )
  await expect(tools.getByRole('link', { name: 'E-mail' })).toHaveAttribute('href', /^mailto:\?subject=B%C3%A0i/)
  await tools.getByRole('button', { name: 'Chép liên kết' }).click()
  await expect(tools.getByRole('status')).toHaveText('Đã chép liên kết.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  await tools.getByRole('button', { name: 'Chia sẻ' }).click()
  await expect
    .poll(() => page.evaluate(() => (window as Window & { shared?: unknown[] }).shared))
    .toEqual([{ title: 'Bài đủ mọi phần', url: address }])
  expect(forbidden).toEqual([])
})

test('suggestions come while one types, are chosen by keyboard, and wait for a syllable to be done', async ({
  browser,
  newsroom,
}) => {
  const { context, page, forbidden } = await aReader(browser, newsroom)
  await page.setViewportSize({ width: 1024, height: 800 })
  await page.goto('/')
  const asked: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname === '/goi-y') asked.push(url.searchParams.get('q') ?? '')
  })
  const field = page.getByRole('combobox', { name: 'Tìm trong báo' })
  const list = page.getByRole('listbox', { name: 'Gợi ý tìm kiếm' })
  await field.click()
  const session = await context.newCDPSession(page)
  for (const stage of ['t', 'ti', 'tin', 'tin n']) await compose(session, stage)
  // A composition that rests longer than the pause still asks for nothing.
  await page.waitForTimeout(500)
  expect(asked).toEqual([])
  await session.send('Input.insertText', { text: 'tin ngắn' })
  await expect(list).toBeVisible()
  expect(asked).toEqual(['tin ngắn'])

  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await field.press('ArrowDown')
  const [first] = await list.getByRole('option').all()
  await expect(first ?? list).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await first?.getAttribute('id')) ?? '')
  const { violations } = await new AxeBuilder({ page }).include('form').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await field.press('ArrowUp')
  await expect(field).not.toHaveAttribute('aria-activedescendant')
  await field.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('tin ngắn')

  await field.fill('')
  // A slow machine types slowly enough to be asked about half words on the way: the last answer is the one that stays.
  const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === 'tin ngắn')
  await keyboards.backspaceAndRetype(page, session, ['tin', 'ngắn'])
  await (await answered).finished()
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)))
  await expect(list).toBeVisible()
  expect(asked.at(-1)).toBe('tin ngắn')
  await field.press('ArrowDown')
  const chosen = await list.locator('[aria-selected="true"]').getAttribute('data-path')
  await field.press('Enter')
  await page.waitForURL(
    (url) =>
      url.pathname + url.search ===
      new URL(chosen ?? '', newsroom.url).pathname + new URL(chosen ?? '', newsroom.url).search,
  )

  // Enter with nothing chosen is what the form does without any script.
  await page.goto('/')
  await field.fill('hung vuong')
  await field.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=hung/)
  expect(forbidden).toEqual([])
})

/** Waits until the worker answers for this page. */
const hasWorker = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

async function save(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: 'Lưu để đọc ngoại tuyến' }).click()
  await expect(page.getByText('Đã lưu. Bạn đọc được bài này khi không có mạng.')).toBeVisible()
  await hasWorker(page)
}

/** Takes an article from readers, as another server would have. */
function takeDown(newsroom: Newsroom, path: string): void {
  inDatabase(newsroom, (database) => {
    database.prepare('delete from published_articles where number = ?').run(numberOf(path))
    database.prepare('insert into tombstones (number, taken_down_at) values (?, ?)').run(numberOf(path), Date.now())
    noteRefresh(database)
  })
}

/** What is saved of an article in this browser; empty where nothing is. */
const savedPage = (page: Page, path: string) =>
  page.evaluate(
    async ([cacheName = '', key = '']) => (await caches.match(key, { cacheName }))?.text() ?? '',
    [cacheOf(numberOf(path)), PAGE_KEY],
  )

const isOnline = async (context: BrowserContext, online: boolean) => context.setOffline(!online)

test('a saved article is read without a line, with its pictures, style and faces', async ({ browser, newsroom }) => {
  const { context, page, forbidden } = await aReader(browser, newsroom)
  await save(page, newsroom.articlePath)
  await isOnline(context, false)
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname))
  const answer = await page.goto(newsroom.articlePath)
  expect(answer?.fromServiceWorker()).toBe(true)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài đủ mọi phần')
  await expect(page.getByRole('button', { name: 'Bỏ lưu' })).toBeVisible()
  const lead = page.locator('article img').first()
  await expect.poll(() => lead.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
  const faces = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ status }) => status === 'loaded').length
  })
  expect(faces).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0)).toBeGreaterThan(10)

  // Any other page: it says that it is not there, and what is.
  const elsewhere = await page.goto('/kinh-te')
  expect(elsewhere?.status()).toBe(503)
  await expect(page.getByText('trang bạn mở chưa được lưu')).toBeVisible()
  await page.getByRole('link', { name: 'Bài đủ mọi phần' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài đủ mọi phần')
  await page.goto('/da-luu')
  await expect(page.getByText('trang bạn mở chưa được lưu')).toBeHidden()

  await isOnline(context, true)
  const online = await page.goto('/kinh-te')
  expect(online?.status()).toBe(200)
  await page.goto('/da-luu')
  await page.getByRole('button', { name: /^Bỏ lưu bài/ }).click()
  await expect(page.getByText('Chưa có bài nào.')).toBeVisible()
  await isOnline(context, false)
  expect((await page.goto(newsroom.articlePath))?.status()).toBe(503)
  await isOnline(context, true)
  expect(forbidden).toEqual([])
})

test('with a line a saved article is what it is now; taken down, it is gone from what is saved', async ({
  browser,
  newsroom,
}) => {
  const { context, page, forbidden } = await aReader(browser, newsroom)
  const [seen, listed] = [await shortArticle(page, 1), await shortArticle(page, 2)]
  await save(page, seen)
  await save(page, listed)
  inDatabase(newsroom, (database) => {
    database.prepare('update published_articles set title = ? where number = ?').run('Tên bài đã sửa', numberOf(seen))
    noteRefresh(database)
  })
  const heading = page.getByRole('heading', { level: 1 })
  await expect(async () => {
    await page.goto(seen)
    await expect(heading).toHaveText('Tên bài đã sửa', { timeout: 1000 })
  }).toPass()
  // Seen with a line, the saved one becomes it too.
  await expect.poll(() => savedPage(page, seen)).toContain('Tên bài đã sửa')
  await isOnline(context, false)
  await page.goto(seen)
  await expect(heading).toHaveText('Tên bài đã sửa')
  await isOnline(context, true)

  takeDown(newsroom, seen)
  await expect(async () => {
    expect((await page.goto(seen))?.status()).toBe(410)
  }).toPass()
  await expect.poll(() => savedPage(page, seen)).toBe('')
  await isOnline(context, false)
  expect((await page.goto(seen))?.status()).toBe(503)
  await isOnline(context, true)
  // The list stands in for the page too, and asks after what is saved: it is left before the other one is taken down, or
  // it would be the one that says so.
  await page.goto('/kinh-te')
  takeDown(newsroom, listed)
  // One that is never visited again goes when the list is looked at.
  await expect.poll(async () => (await page.request.get(listed)).status()).toBe(410)
  await page.goto('/da-luu')
  await expect(page.getByRole('status')).toContainText('Tòa soạn đã gỡ bài này')
  await isOnline(context, false)
  expect((await page.goto(listed))?.status()).toBe(503)
  await isOnline(context, true)
  expect(forbidden).toEqual([])
})

test('the worker leaves the places of the staff alone', async ({ browser, newsroom }) => {
  const { context, page } = await aReader(browser, newsroom)
  await save(page, newsroom.articlePath)
  expect((await page.goto('/sign-in'))?.fromServiceWorker()).toBe(false)
  await newsroom.signIn(page, newsroom.people.reporter)
  expect((await page.goto('/newsroom'))?.fromServiceWorker()).toBe(false)
  expect((await page.goto(newsroom.articlePath))?.fromServiceWorker()).toBe(true)
  await isOnline(context, false)
  await expect(page.goto('/newsroom')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
  await isOnline(context, true)
})

test('a reading is counted once, of readers on this site only', async ({ browser, newsroom, request }) => {
  const { page, forbidden } = await aReader(browser, newsroom)
  const path = await shortArticle(page, 4)
  const number = numberOf(path)
  const told: string[] = []
  page.on('request', (one) => {
    if (new URL(one.url()).pathname === '/luot-doc') told.push(one.postData() ?? '')
  })
  await page.goto(path)
  await expect.poll(() => readsOf(newsroom, number)).toBe(1)
  expect(told).toEqual([String(number)])

  const headers = { origin: newsroom.url, 'user-agent': PHONE, 'content-type': 'text/plain' }
  const say = async (data: string, other: Record<string, string> = {}) =>
    (await request.post('/luot-doc', { data, headers: { ...headers, ...other } })).status()
  // The last of these is counted: when it is there, the others have been passed over.
  expect(await say(String(number), { origin: 'https://evil.example' })).toBe(403)
  expect(await say(String(number), { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await say(String(number), { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })).toBe(204)
  expect(await say('9'.repeat(100_000))).toBe(400)
  expect(await say('1; drop table reads')).toBe(400)
  expect(await say('987654')).toBe(204)
  await page.reload()
  await page.waitForTimeout(6_000)
  expect(told).toHaveLength(1)
  expect(await say(String(number))).toBe(204)
  await expect.poll(() => readsOf(newsroom, number)).toBe(2)
  expect(readsOf(newsroom, 987_654)).toBe(0)
  expect((await request.get('/luot-doc')).status()).toBe(404)
  expect(forbidden).toEqual([])
})

test('without scripts nothing is missing, and no button is there that does nothing', async ({ browser, newsroom }) => {
  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of ['/', '/thoi-su', newsroom.articlePath, '/da-luu', '/doc-nhieu']) {
    await page.goto(path)
    const buttons = page.locator('button:visible:not(form button)')
    expect(await buttons.allTextContents(), path).toEqual([])
    await expect(page.getByText('Cỡ chữ và nền'), path).toBeHidden()
  }
  await page.goto(newsroom.articlePath)
  await expect(page.getByRole('link', { name: 'Facebook' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'E-mail' })).toBeVisible()
  await page.goto('/da-luu')
  await expect(page.getByText('cần bật JavaScript')).toBeVisible()
  await page.goto('/doc-nhieu')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đọc nhiều')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with the script at work in ${colorScheme}`, async ({ browser, newsroom }) => {
    const context = await browser.newContext({ baseURL: newsroom.url, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(newsroom.articlePath)
    await page.locator('details[data-settings] summary').click()
    await page.getByRole('button', { name: colorScheme === 'dark' ? 'Tối' : 'Sáng' }).click()
    for (const path of [newsroom.articlePath, '/da-luu', '/doc-nhieu']) {
      if (path !== newsroom.articlePath) await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
        path,
      ).toEqual([])
    }
  })
}
