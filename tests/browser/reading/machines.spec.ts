import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import sharp from 'sharp'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'
import { runProgram } from '#tests/server-process.ts'
import { at } from '../kit/desk.ts'
import type { MachineArticles } from '../kit/furnish-machines.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

const TITLE = 'Cầu Máy Đọc <sập> & “kẹt” – người dân Nậm Ẫm lội suối'
const FEEDS = ['rss.xml', 'atom.xml', 'feed.json']

const SCHEMAS = ['sitemap.xsd', 'sitemap-news.xsd', 'sitemap-image.xsd'].map((fileName) => ({
  fileName,
  contents: readFileSync(`tests/schemas/${fileName}`, 'utf8'),
}))

/** JSON Feed 1.1, as its specification has it. */
const author = z.strictObject({ name: z.string().min(1).optional(), url: z.url().optional() })
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().min(1),
  language: z.string(),
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string(),
      image: z.url().optional(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string()),
    }),
  ),
})

function run(newsroom: Newsroom, more: Record<string, string> = {}): Promise<MachineArticles> {
  const environment = { ...newsroom.environment, PEOPLE: JSON.stringify(newsroom.people), ...more }
  return runProgram('tests/browser/kit/furnish-machines.ts', environment)
}

let made: MachineArticles
let path = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ newsroom, playwright }) => {
  // The front page and the feeds are in memory before: what goes out has to come into them, and once the purge has come
  // from the other process to one of them it has come to all.
  const request = await playwright.request.newContext({ baseURL: newsroom.url })
  for (const each of ['/', '/sitemap.xml', ...FEEDS.map((name) => `/${name}`)]) await request.get(each)
  made = await run(newsroom)
  await expect
    .poll(async () => {
      const feed = jsonFeed.parse(await (await request.get('/feed.json')).json())
      path = new URL(feed.items.find(({ title }) => title === TITLE)?.url ?? newsroom.url).pathname
      return path
    })
    .toMatch(/^\/thoi-su\/.+-\d+$/)
  await request.dispose()
})

async function valid(request: APIRequestContext, address: string, schema?: 'sitemap'): Promise<string> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  const contents = await answer.text()
  const [main, ...preload] = schema === 'sitemap' ? SCHEMAS : []
  const { errors } = await validateXML({
    xml: [{ fileName: 'read.xml', contents }],
    ...(main ? { schema: [main], preload } : { normalization: 'format' as const }),
  })
  expect(errors, address).toEqual([])
  return contents
}

test('each list has its three feeds, with what each format wants, announced in the head of its page', async ({
  request,
  newsroom,
}) => {
  const pages = ['', '/thoi-su', ...made.topicPaths, ...(made.authorPath ? [made.authorPath] : [])]
  for (const page of pages) {
    const html = await (await request.get(page || '/')).text()
    for (const name of FEEDS) expect(html, page).toContain(`href="${newsroom.url}${page}/${name}"`)

    const rss = await valid(request, `${page}/rss.xml`)
    expect(rss).toMatch(/<rss version="2.0"[\s\S]*<channel>\s*<title>[\s\S]*<link>[\s\S]*<description>/)
    expect(rss).toContain(`<link>${newsroom.url}${path}</link>`)
    expect(rss).toContain(`<guid isPermaLink="false">${newsroom.url}/#${made.number}</guid>`)
    expect(rss).toContain(`<![CDATA[${TITLE}]]>`)

    const atom = await valid(request, `${page}/atom.xml`)
    const [head = '', ...entries] = atom.split('<entry>')
    for (const wanted of [/<id>http/, /<title>/, /<updated>\d{4}-/, /<author>\s*<name>/, /rel="self"/]) {
      expect(head).toMatch(wanted)
    }
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      for (const wanted of [/<id>http/, /<title type="html">/, /<updated>\d{4}-/, /<link href="http/, /<published>/]) {
        expect(entry).toMatch(wanted)
      }
    }

    const feed = jsonFeed.parse(await (await request.get(`${page}/feed.json`)).json())
    expect(feed.feed_url).toBe(`${newsroom.url}${page}/feed.json`)
    expect(feed.items.map(({ title }) => title)).toContain(TITLE)
  }
  for (const missing of ['/khong-co/atom.xml', '/chu-de/khong-co/rss.xml', '/tac-gia/khong-co/feed.json']) {
    expect((await request.get(missing)).status(), missing).toBe(404)
  }
  expect((await request.get(`${made.topicPaths[0]}/khac.xml`)).status()).toBe(404)
})

test('feeds are sent once: an unchanged one answers 304, HEAD has no body, and they are compressed', async ({
  request,
}) => {
  for (const name of FEEDS) {
    const first = await request.get(`/${name}`)
    const again = await request.get(`/${name}`, { headers: { 'if-none-match': first.headers().etag ?? '' } })
    expect(again.status(), name).toBe(304)
    const head = await request.head(`/${name}`)
    expect([head.status(), (await head.body()).length], name).toEqual([200, 0])
    expect(head.headers()['content-encoding'], name).toMatch(/br|gzip/)
  }
})

test('the sitemap is as its protocol wants it, and leads to every page that it names', async ({
  request,
  newsroom,
}) => {
  const index = await valid(request, '/sitemap.xml', 'sitemap')
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  expect(parts).toContain('/sitemap/pages.xml')
  const all: string[] = []
  for (const part of parts) {
    const contents = await valid(request, part, 'sitemap')
    all.push(...[...contents.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address))
    expect(contents, part).not.toContain('/newsroom')
  }
  for (const wanted of ['/', '/thoi-su', path, newsroom.articlePath, ...made.topicPaths]) {
    expect(all).toContain(newsroom.url + wanted)
  }
  for (const address of all) expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)

  const news = await valid(request, '/sitemap/news.xml', 'sitemap')
  expect(news).toContain('<news:name>Báo Thử Nghiệm</news:name><news:language>vi</news:language>')
  expect(news).toContain('<news:title>Cầu Máy Đọc &lt;sập&gt; &amp; “kẹt”')
  for (const missing of ['/sitemap/articles-999999.xml', '/sitemap/articles-0.xml', '/sitemap/x.xml', '/sitemap/x']) {
    expect((await request.get(missing)).status(), missing).toBe(404)
  }
})

test('what search engines are told can be read, and each of its addresses leads somewhere', async ({
  request,
  newsroom,
}) => {
  const pages: [string, string][] = [
    ['/', 'WebSite'],
    ['/thoi-su', 'CollectionPage'],
    [path, 'NewsArticle'],
    [newsroom.articlePath, 'NewsArticle'],
    [made.topicPaths[0] ?? '', 'CollectionPage'],
    [made.topicPaths[1] ?? '', 'LiveBlogPosting'],
    [made.topicPaths[2] ?? '', 'CollectionPage'],
    ...(made.authorPath ? [[made.authorPath, 'ProfilePage'] as [string, string]] : []),
  ]
  const addresses = new Set<string>()
  for (const [page, type] of pages) {
    const html = await (await request.get(page)).text()
    const found = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
    expect(found.length, page).toBe(1)
    const data = JSON.parse(found[0]?.[1] ?? '')
    const types = data['@graph'].map((each: { '@type': string }) => each['@type'])
    expect(types, page).toContain(type)
    if (page !== '/') expect(types, page).toContain('BreadcrumbList')
    JSON.stringify(data, (name, value) => {
      if (['url', 'item', 'contentUrl', 'mainEntityOfPage', 'correctionsPolicy'].includes(name)) addresses.add(value)
      return value
    })
  }
  expect(addresses.size).toBeGreaterThan(10)
  for (const address of addresses) {
    expect(address.startsWith(newsroom.url), address).toBe(true)
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
  }
})

test('a link to an article without a picture shows its headline, and one with a picture shows that', async ({
  request,
  newsroom,
}) => {
  const html = await (await request.get(path)).text()
  const address = `${newsroom.url}/hinh-tit/${made.number}.png`
  expect(html).toContain(`<meta property="og:image" content="${address}"/>`)
  expect(html).toContain('<meta property="og:image:width" content="1200"/>')
  const picture = await request.get(address)
  expect(picture.headers()['content-type']).toBe('image/png')
  const { format, width, height } = await sharp(await picture.body()).metadata()
  expect([format, width, height]).toEqual(['png', 1200, 630])
  expect((await request.get(address, { headers: { 'if-none-match': picture.headers().etag ?? '' } })).status()).toBe(
    304,
  )
  for (const missing of ['/hinh-tit/999999.png', '/hinh-tit/0.png', '/hinh-tit/x.png', '/hinh-tit/99999999999.png']) {
    expect((await request.get(missing)).status(), missing).toBe(404)
  }
  const other = await (await request.get(newsroom.articlePath)).text()
  expect(other).toMatch(/<meta property="og:image" content="[^"]+\/anh\/[^"]+\.webp"\/>/)
})

test('the manifest names signs that are as large as it says', async ({ request, newsroom }) => {
  const html = await (await request.get('/')).text()
  expect(html).toContain('<link rel="manifest" href="/manifest.webmanifest"')
  expect(html).toContain('rel="apple-touch-icon" href="/bieu-tuong/180.png"')
  const answer = await request.get('/manifest.webmanifest')
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const manifest = await answer.json()
  expect(manifest).toMatchObject({ name: 'Báo Thử Nghiệm', start_url: '/', lang: 'vi', display: 'minimal-ui' })
  expect(manifest.icons.some((icon: { purpose: string }) => icon.purpose === 'maskable')).toBe(true)
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(newsroom.url + src)
    expect(icon.headers()['content-type']).toBe(type)
    const { width, height } = await sharp(await icon.body()).metadata()
    expect(`${width}x${height}`).toBe(sizes)
  }
  expect((await request.get('/bieu-tuong/64.png')).status()).toBe(404)
})

test('oEmbed answers for articles of this newspaper, and truly for everything else', async ({ request, newsroom }) => {
  const html = await (await request.get(path)).text()
  const [, announced = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? []
  const answer = await request.get(announced.replaceAll('&amp;', '&'))
  expect(answer.status()).toBe(200)
  const facts = await answer.json()
  expect(facts).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: TITLE,
    provider_name: 'Báo Thử Nghiệm',
    width: 600,
    thumbnail_url: `${newsroom.url}/hinh-tit/${made.number}.png`,
  })
  expect(facts.html).toContain('&lt;sập&gt; &amp;')
  expect(facts.html).not.toMatch(/<script|<sập|style=/)
  const ask = (url: string, more = '') => request.get(`/oembed?url=${encodeURIComponent(url)}${more}`)
  const small = await (await ask(newsroom.url + path, '&maxwidth=300&maxheight=100')).json()
  expect([small.width, small.height, small.thumbnail_url]).toEqual([300, 100, undefined])
  const xml = await (await ask(newsroom.url + path, '&format=xml')).text()
  const { errors } = await validateXML({ xml: [{ fileName: 'o.xml', contents: xml }], normalization: 'format' })
  expect(errors).toEqual([])
  expect((await request.get('/oembed')).status()).toBe(400)
  expect((await ask(newsroom.url + path, '&format=yaml')).status()).toBe(501)
  for (const foreign of [
    'https://evil.example/thoi-su/x-1',
    `${newsroom.url}/`,
    `${newsroom.url}/newsroom/articles-1`,
    `${newsroom.url}/thoi-su/khong-co-999999`,
    'javascript:alert(1)',
    'x'.repeat(5000),
  ]) {
    const status = (await ask(foreign)).status()
    expect([404, 400].includes(status), `${foreign.slice(0, 60)}: ${status}`).toBe(true)
  }
})

test('an administrator sets what machines are told; a wrong line is named and the form keeps it', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.admin)
  await page.goto(`${newsroom.url}/newsroom/duty`)
  await expect(page.getByText(/Măng sét và chân trang còn thiếu theo Luật Báo chí/)).toBeVisible()
  await page.goto(`${newsroom.url}/newsroom/settings/machines`)
  expect((await page.request.get(`${newsroom.url}/ads.txt`)).status()).toBe(404)
  expect((await page.request.get(`${newsroom.url}/security.txt`)).status()).toBe(404)
  await page.getByLabel('ads.txt', { exact: true }).fill('google.com, pub-12, DIRECT\nsai')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Dòng 2 của ads.txt')).toBeVisible()
  await expect(page.getByLabel('ads.txt', { exact: true })).toHaveValue('google.com, pub-12, DIRECT\nsai')
  await page.getByLabel('ads.txt', { exact: true }).fill('google.com, pub-12, DIRECT')
  await page.getByLabel('Thêm vào robots.txt').fill('User-agent: GPTBot\nDisallow: /')
  await page.getByLabel('Nơi nhận báo lỗi').fill('baomat@bao.example')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu. Mọi trang báo đang được làm mới.')).toBeVisible()
  const text = async (file: string) => (await page.request.get(newsroom.url + file)).text()
  expect(await text('/ads.txt')).toBe('google.com, pub-12, DIRECT\n')
  const robots = await text('/robots.txt')
  expect(robots).toMatch(/User-agent: \*\nDisallow: \/newsroom[\s\S]*User-agent: GPTBot\nDisallow: \/newsroom/)
  expect(robots).toContain(`Sitemap: ${newsroom.url}/sitemap/news.xml`)
  for (const file of ['/.well-known/security.txt', '/security.txt']) {
    const security = await text(file)
    expect(security).toContain('Contact: mailto:baomat@bao.example')
    const [, expires = ''] = /Expires: (\S+)/.exec(security) ?? []
    expect(new Date(expires).getTime()).toBeGreaterThan(Date.now())
  }
})

test('every reading page says what the press law wants, once it is filled in', async ({ request, newsroom }) => {
  const facts = {
    licenceNumber: '77/GP-BVHTTDL',
    licenceDate: '12/03/2024',
    licenceIssuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    address: '1 đường Thử, phường Nghiệm',
    phone: '0205 381 2345',
    email: 'toasoan@bao.example',
    headName: 'Đỗ Hữu Sơn',
    headTitle: 'Tổng biên tập',
    licenceLabel: 'Giấy phép hoạt động báo chí',
  }
  const shown = async (page: string) => (await (await request.get(page)).text()).replaceAll('<!-- -->', '')
  expect(await shown('/')).not.toContain(facts.licenceNumber)
  await run(newsroom, { NEWSPAPER: JSON.stringify(facts) })
  await expect.poll(() => shown('/')).toContain(facts.licenceNumber)
  const law = ['Báo Thử Nghiệm', 'Cơ quan chủ quản: Tỉnh Thử Nghiệm', ...Object.values(facts)]
  for (const page of ['/', '/thoi-su', path, ...made.topicPaths, '/tim-kiem', '/cai-chinh', '/khong-co', '/luu-tru']) {
    const html = await shown(page)
    for (const fact of law) expect(html, page).toContain(fact)
  }
})

test('what is taken down is gone from everything that machines read, at once', async ({ request, newsroom }) => {
  await run(newsroom, { TAKE_DOWN: made.id })
  await expect.poll(async () => (await request.get(path)).status()).toBe(410)
  expect((await request.get(`/hinh-tit/${made.number}.png`)).status()).toBe(410)
  expect((await request.get(`/oembed?url=${encodeURIComponent(newsroom.url + path)}`)).status()).toBe(410)
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  for (const address of ['/rss.xml', '/thoi-su/atom.xml', '/feed.json', '/sitemap/news.xml', ...parts]) {
    expect(await (await request.get(address)).text(), address).not.toContain('may-doc')
  }
  for (const page of made.topicPaths) expect((await request.get(`${page}/rss.xml`)).status(), page).toBe(404)
})
