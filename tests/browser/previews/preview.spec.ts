import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { aWav } from '#tests/builders/files.ts'
import { aPicture } from '../kit/a-picture.ts'
import { at } from '../kit/desk.ts'
import { inDatabase } from '../kit/in-database.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { signedPreview } from '../kit/signed-preview.ts'

/** Words that stand in the draft and nowhere else: one in its title, one in its text. */
const SECRET = 'Xyzlophon'
const WITHIN = 'Marimbakon'

/** A draft with a lead picture and one in the body, open on its author's desk. */
async function draftWithPictures(browser: Browser, newsroom: Newsroom) {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const { url } = newsroom
  const bring = async (width: number) => {
    const answer = await page.request.post(`${url}/api/media`, {
      headers: { origin: url, 'content-type': 'image/jpeg', 'x-file-name': 'anh.jpg' },
      data: await aPicture(width, 800),
    })
    return (await answer.json()).media as { id: string; fileKey: string }
  }
  const [lead, inBody, unused] = [await bring(1200), await bring(1000), await bring(900)]
  const sent = await page.request.post(`${url}/api/files?kind=audio`, {
    headers: { origin: url, 'content-type': 'application/octet-stream', 'x-file-name': 'phong-van.wav' },
    data: aWav(),
  })
  const recording = (await sent.json()).file as { id: string; fileKey: string }
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const draft = `${url}/api/articles/${id}/draft`
  const { version, content } = await (await page.request.get(draft)).json()
  const put = await page.request.put(draft, {
    headers: { origin: url },
    data: {
      baseVersion: version,
      content: {
        ...content,
        title: `${SECRET} họp báo`,
        sapo: `Sáng nay, ${WITHIN} đã họp.`,
        lead: { mediaId: lead.id, caption: 'Ảnh đầu bài', credit: '', alt: 'Hội trường' },
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Xem thêm ' },
                {
                  type: 'text',
                  text: 'nguồn ngoài',
                  marks: [{ type: 'link', attrs: { href: 'https://vi.example.test/tin' } }],
                },
              ],
            },
            {
              type: 'figure',
              attrs: { mediaId: inBody.id, credit: '', alt: 'Cầu' },
              content: [{ type: 'text', text: 'Ảnh giữa bài' }],
            },
            {
              type: 'audio',
              attrs: { fileId: recording.id },
              content: [{ type: 'text', text: 'Trích phỏng vấn' }],
            },
          ],
        },
      },
    },
  })
  expect(put.status()).toBe(200)
  await page.reload()
  // The editor is there only once the page's scripts run.
  await expect(page.locator('.ProseMirror')).toBeVisible()
  return { page, id, lead, inBody, unused, recording }
}

/** Opens the dialog and gives the address it offers. */
/** On a phone the look at a text is among the tools behind one button. */
async function openPreview(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'Công cụ khác' })
  if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) === 'false') await more.click()
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
}

async function previewAddress(page: Page): Promise<string> {
  await openPreview(page)
  // Looking makes no address: that is asked for.
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Tạo địa chỉ', exact: true }).click()
  const field = page.getByLabel('Địa chỉ bản xem trước')
  await expect(field).toHaveValue(/\/xem-truoc\//)
  return field.inputValue()
}

function nobody(browser: Browser): Promise<Page> {
  return browser.newContext({ locale: 'vi-VN' }).then((context) => context.newPage())
}

/** What every answer under a preview's address carries, whatever its status. */
async function carriesNothing(request: APIRequestContext, address: string, method = 'GET') {
  const answer = await request.fetch(address, { method, maxRedirects: 0, headers: { 'if-none-match': '*' } })
  const headers = answer.headers()
  expect(headers['set-cookie'], address).toBeUndefined()
  expect(headers['cache-control'], address).toBe('private, no-store')
  expect(headers['x-robots-tag'], address).toContain('noindex')
  expect(headers['referrer-policy'], address).toBe('no-referrer')
  expect(headers.etag, address).toBeUndefined()
  return answer
}

test('somebody without an account sees the text, its pictures and the ribbon, and gets no cookie', async ({
  browser,
  newsroom,
}) => {
  const { page, lead, inBody, unused, recording } = await draftWithPictures(browser, newsroom)
  const address = await previewAddress(page)
  const guest = await nobody(browser)
  const cookies: string[] = []
  const asked: string[] = []
  guest.on('response', async (response) => {
    asked.push(new URL(response.url()).pathname)
    if ((await response.allHeaders())['set-cookie']) cookies.push(response.url())
  })
  await guest.goto(address)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(`${SECRET} họp báo`)
  const ribbon = guest.getByRole('complementary', { name: 'Bản xem trước' })
  await expect(ribbon).toContainText('Bản xem trước')
  await expect(ribbon).toContainText('chưa xuất bản')
  await expect(ribbon).toContainText(/bản 1, lưu \d\d:\d\d/)
  await expect(ribbon).toContainText(/hết hạn \d\d\/\d\d\/\d{4} \d\d:\d\d/)
  const pictures = guest.locator('.article-figure img')
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  }
  expect(await guest.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  expect(await guest.locator('script, link[rel=canonical], meta[property^="og:"]').count()).toBe(0)
  expect(await guest.context().cookies()).toEqual([])
  expect(cookies).toEqual([])
  expect(asked.filter((path) => path.startsWith('/anh/') && path.includes(lead.fileKey))).toEqual([])
  expect((await new AxeBuilder({ page: guest }).analyze()).violations).toEqual([])

  // The pictures lie under the preview's address and nowhere else, those of the version and no others.
  const request = guest.request
  const picture = (mediaId: string, width = 480) => `${address}/anh/${mediaId}-${width}.webp`
  for (const media of [lead, inBody]) {
    const answer = await carriesNothing(request, picture(media.id))
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('image/webp')
    expect((await carriesNothing(request, picture(media.id), 'HEAD')).status()).toBe(200)
    expect((await request.get(`${newsroom.url}/anh/${media.fileKey}-480.webp`)).status()).toBe(404)
  }
  const heard = await guest.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    audio.preload = 'metadata'
    audio.load()
    return new Promise<number>((resolve) => {
      audio.onloadedmetadata = () => resolve(audio.duration)
    })
  })
  expect(heard).toBeCloseTo(1, 1)
  const recordingAt = `${address}/tep/${recording.id}`
  const part = await request.get(recordingAt, { headers: { range: 'bytes=0-3' } })
  expect([part.status(), await part.text()]).toEqual([206, 'RIFF'])
  expect((await carriesNothing(request, recordingAt)).status()).toBe(200)
  expect((await request.get(`${newsroom.url}/tep/${recording.fileKey}/phong-van.wav`)).status()).toBe(404)

  const wrong = [
    `${address}/tep/khong-co`,
    `${address}/tep/${lead.id}`,
    picture(unused.id),
    picture(lead.id, 481),
    picture(lead.fileKey),
    picture('khong-co'),
    `${address}/anh/`,
    `${address}/anh`,
    `${address}/anh/..%2f..%2fsecret`,
    `${address}/them`,
    `${address}/them/nua`,
  ]
  for (const path of wrong) {
    const answer = await request.fetch(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['set-cookie'], path).toBeUndefined()
  }
})

test('an address that is forged, changed, expired or revoked opens one and the same page', async ({
  browser,
  newsroom,
}) => {
  const { page, lead, recording } = await draftWithPictures(browser, newsroom)
  const address = await previewAddress(page)
  const { request } = await nobody(browser)
  expect((await carriesNothing(request, address)).status()).toBe(200)
  expect((await carriesNothing(request, address, 'HEAD')).status()).toBe(200)
  expect((await request.fetch(address, { method: 'POST' })).status()).toBe(405)

  const base = address.slice(0, address.lastIndexOf('/') + 1)
  const token = address.slice(base.length)
  const [said = '', signature = ''] = token.split('.')
  const malformed = [
    `${said}x.${signature}`,
    `${said}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
    `${said}.`,
    said,
    `.${signature}`,
    `${token}%00`,
    `${token}%0A`,
    encodeURIComponent(`${token}/../..`),
    'x'.repeat(4000),
    '%F0%9F%91%A9',
    '__proto__',
    `${token}?x=1`.replace('.', '%2F'),
  ]
  let plain: string | null = null
  const refusedAs = async (path: string, status: number) => {
    const answer = await carriesNothing(request, path)
    expect(answer.status(), path).toBe(status)
    const html = await answer.text()
    expect(html, path).not.toContain(SECRET)
    plain ??= html
    expect(html, path).toBe(plain)
  }
  for (const each of malformed) await refusedAs(base + each, 404)
  expect((await request.fetch(`${base}%E1%BB`)).status()).toBe(400)

  const { environment } = newsroom
  const secret = await readFile(join(environment.DATA_DIR ?? '', 'secret'), 'utf8')
  const id = said.split('-')[0] ?? ''
  // Rightly signed, and yet not what was given away.
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
  await refusedAs(base + signedPreview(secret.trim(), { id, expiresAt: tomorrow }), 404)
  // Made a day ago, for a day: the row is older, and the address with it.
  const past = new Date(Date.now() - 1000)
  const expire = (at: number) =>
    inDatabase(newsroom, (db) => {
      const row = db.prepare('select expires_at from previews where id = ?').get(id)
      db.prepare('update previews set expires_at = ? where id = ?').run(at, id)
      return Number(row?.expires_at)
    })
  const was = expire(past.getTime())
  await refusedAs(base + signedPreview(secret.trim(), { id, expiresAt: past }), 410)
  expire(was)
  expect((await request.get(address)).status()).toBe(200)

  await page.getByRole('button', { name: /^Thu hồi bản/ }).click()
  await expect(page.getByText('Đã thu hồi', { exact: false })).toBeVisible()
  await refusedAs(address, 410)
  expect((await carriesNothing(request, `${address}/anh/${lead.id}-480.webp`)).status()).toBe(410)
  expect((await carriesNothing(request, `${address}/tep/${recording.id}`)).status()).toBe(410)
})

test('of a preview nothing is in any public place, and nothing is kept for the next reader', async ({
  browser,
  newsroom,
}) => {
  const { page } = await draftWithPictures(browser, newsroom)
  const address = await previewAddress(page)
  const { request } = await nobody(browser)
  const { url } = newsroom
  for (let n = 0; n < 3; n++) expect(await (await request.get(address)).text()).toContain(SECRET)
  const token = address.slice(address.lastIndexOf('/') + 1)
  // However the address is spelt, what answers is never a page that is kept.
  const spelt = [address.replace('xem-truoc', 'xem%2Dtruoc'), address.replace('xem', '%78em')]
  for (const each of spelt) {
    const answer = await request.get(each)
    expect(answer.headers()['cache-control'], each).toBe('private, no-store')
  }
  const places = [
    '/',
    '/thoi-su',
    '/rss.xml',
    '/sitemap.xml',
    '/sitemap/articles-1.xml',
    '/sitemap/news.xml',
    '/atom.xml',
    '/feed.json',
    '/robots.txt',
    `/tim-kiem?q=${SECRET}`,
    '/xem-truoc',
    '/xem-truoc/',
    newsroom.articlePath,
  ]
  for (const place of places) {
    const text = await (await request.get(url + place)).text()
    expect(text, place).not.toContain(WITHIN)
    // A search shows what was asked for; it finds nothing.
    if (!place.includes(SECRET)) expect(text, place).not.toContain(SECRET)
    expect(text, place).not.toContain(token)
  }
  // The secret page asked for as a script of the newsroom's would.
  const asData = await request.get(address, { headers: { RSC: '1', 'next-router-prefetch': '1' } })
  expect(asData.headers()['content-type']).toContain('text/html')
})

for (const [name, viewport] of [
  ['on a phone', { width: 360, height: 740 }],
  ['on a wide screen', { width: 1440, height: 900 }],
] as const) {
  test(`the desk shows the text as readers will see it, ${name}, with what was typed a moment ago`, async ({
    browser,
    newsroom,
  }) => {
    const { page, id } = await draftWithPictures(browser, newsroom)
    await page.setViewportSize(viewport)
    await page.getByLabel('Tít bài').fill(`${SECRET} sửa tít`)
    const address = await previewAddress(page)
    const frame = page.frameLocator('iframe[title="Bài như bạn đọc sẽ thấy"]')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(`${SECRET} sửa tít`)
    const width = () => page.locator('iframe').evaluate((each) => each.getBoundingClientRect().width)
    await expect.poll(width).toBeLessThanOrEqual(360)
    await page.getByRole('radio', { name: 'Máy tính' }).check()
    if (viewport.width > 400) await expect.poll(width).toBeGreaterThan(700)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations).toEqual([])

    // Another length of time is another address; the same text again is the same one.
    await page.getByLabel('Có hạn trong').selectOption('7')
    await page.getByRole('button', { name: 'Tạo địa chỉ', exact: true }).click()
    await expect(page.getByLabel('Địa chỉ bản xem trước')).not.toHaveValue(address)
    await page.getByLabel('Có hạn trong').selectOption('1')
    await page.getByRole('button', { name: 'Tạo địa chỉ', exact: true }).click()
    await expect(page.getByLabel('Địa chỉ bản xem trước')).toHaveValue(address)
    await page.keyboard.press('Escape')
    // Opened again, the dialog still has what was made.
    await openPreview(page)
    await expect(page.getByLabel('Địa chỉ bản xem trước')).toHaveValue(address)
    await expect(page.getByRole('button', { name: /^Thu hồi bản/ })).toHaveCount(2)
    const kept = inDatabase(newsroom, (db) =>
      db.prepare("select id from article_versions where article_id = ? and kind = 'previewed'").all(id),
    )
    expect(kept).toHaveLength(1)
  })
}

test('what has not reached the server is not previewed, and the dialog says so', async ({ browser, newsroom }) => {
  const { page } = await draftWithPictures(browser, newsroom)
  await page.route('**/api/articles/**', (route) => route.abort())
  await page.getByLabel('Tít bài').fill('Gõ khi mất mạng')
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
  await expect(page.getByText('chưa lên được máy chủ', { exact: false })).toBeVisible()
  await page.unroute('**/api/articles/**')
  await page.getByRole('dialog').getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Gõ khi mất mạng')
})
