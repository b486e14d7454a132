import type { Page } from '@playwright/test'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

/** Opens an entry of a list of the settings, which is called by its name. */
async function open(page: Page, name: string) {
  const entry = page.getByRole('listitem').filter({ has: page.locator('summary', { hasText: name }) })
  await entry.locator('summary').filter({ hasText: name }).first().click()
  return entry.first()
}

/** Where an address leads, followed by hand: each answer has to be a lasting redirect. */
async function leadsTo(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(url, { maxRedirects: 0 })
  expect(answer.status(), url).toBe(308)
  return new URL(answer.headers().location ?? '', url).pathname
}

test('a section is added under another, put elsewhere, and merged; every old address leads on', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.admin)
  await page.goto(`${newsroom.url}/newsroom/settings/sections`)
  const adding = page.getByRole('button', { name: 'Thêm chuyên mục' })
  for (const name of ['Chợ phiên vùng cao', 'Pháp đình']) {
    await page.locator('#new-section-name').fill(name)
    if (name === 'Pháp đình') await page.locator('#new-section-parent').selectOption({ label: 'Thời sự' })
    await adding.click()
    await expect(page.locator('summary', { hasText: name })).toBeVisible()
  }
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(`${newsroom.url}/thoi-su`)
  await expect(reader.locator('main').getByRole('link', { name: 'Pháp đình' })).toBeVisible()
  await reader.goto(`${newsroom.url}/phap-dinh`)
  await expect(reader.locator('main').getByRole('link', { name: 'Thời sự' }).first()).toBeVisible()

  const moved = await open(page, 'Chợ phiên vùng cao')
  await moved.getByLabel('Thuộc chuyên mục').selectOption({ label: 'Thời sự' })
  await moved.getByLabel('Địa chỉ').fill('cho-phien')
  await moved.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.locator('summary', { hasText: /\/cho-phien(?!-)/ })).toBeVisible()
  expect(await leadsTo(page, `${newsroom.url}/cho-phien-vung-cao`)).toBe('/cho-phien')

  await page.reload()
  const merged = await open(page, 'Chợ phiên vùng cao')
  await merged.getByLabel(/^Gộp Chợ phiên vùng cao vào/).selectOption({ label: 'Thời sự › Pháp đình' })
  await expect(merged.getByText(/Không hoàn tác được/)).toBeVisible()
  await merged.getByRole('button', { name: /^Gộp Chợ phiên vùng cao vào/ }).click()
  await expect(page.locator('summary', { hasText: 'Chợ phiên vùng cao' })).toHaveCount(0)
  for (const old of ['/cho-phien', '/cho-phien-vung-cao']) {
    expect(await leadsTo(page, newsroom.url + old)).toBe('/phap-dinh')
  }
})

test('a topic becomes a running story with a timeline, then a series in order; its articles lead through it', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.admin)
  await page.goto(`${newsroom.url}/newsroom/settings/topics`)
  const asKind = async (kind: string) => {
    const entry = await open(page, 'Thi đua yêu nước')
    await entry.getByLabel('Loại').selectOption({ label: kind })
    await entry.getByRole('button', { name: 'Lưu' }).click()
    await expect(page.locator('summary', { hasText: 'Thi đua yêu nước' })).toContainText(kind)
    await page.reload()
  }
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await asKind('Dòng sự kiện')
  expect(await leadsTo(page, `${newsroom.url}/chu-de/thi-dua-yeu-nuoc`)).toBe('/dong-su-kien/thi-dua-yeu-nuoc')
  await reader.goto(`${newsroom.url}/dong-su-kien/thi-dua-yeu-nuoc`)
  await expect(reader.locator('main ol time').first()).toHaveText(/^\d\d:\d\d$/)
  await reader.goto(newsroom.url + newsroom.articlePath)
  await expect(reader.locator('main').getByRole('link', { name: /Dòng sự kiện.*Thi đua yêu nước/ })).toBeVisible()

  await asKind('Loạt bài')
  expect(await leadsTo(page, `${newsroom.url}/chu-de/thi-dua-yeu-nuoc`)).toBe('/loat-bai/thi-dua-yeu-nuoc')
  await reader.goto(`${newsroom.url}/loat-bai/thi-dua-yeu-nuoc`)
  await expect(reader.locator('main')).toContainText('Kỳ 1')
  await asKind('Chủ đề')
  expect(await leadsTo(page, `${newsroom.url}/loat-bai/thi-dua-yeu-nuoc`)).toBe('/chu-de/thi-dua-yeu-nuoc')
})

for (const width of [360, 1440]) {
  test(`the settings and one’s own pen names fit ${width} pixels`, async ({ browser, newsroom }) => {
    const page = await at(browser, newsroom, newsroom.people.admin)
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['settings/sections', 'settings/topics', 'account']) {
      await page.goto(`${newsroom.url}/newsroom/${path}`)
      const summary = page.locator('main details summary').first()
      if ((await summary.count()) > 0) await summary.click()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path).toBe(0)
    }
  })
}

test('a portrait and words are put on the page of a pen name', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.goto(`${newsroom.url}/newsroom/account`)
  const entry = await open(page, newsroom.people.reporter.name)
  await entry.getByRole('textbox', { name: 'Giới thiệu' }).fill('Viết về vùng cao.')
  await entry.getByRole('button', { name: 'Chọn ảnh chân dung' }).click()
  const dialog = page.getByRole('dialog')
  const tab = dialog.getByRole('tab', { name: /kho/i })
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/api\/media\?/.test(request.url())) asked.push(request.url())
  })
  const before = await tab.boundingBox()
  await tab.click()
  const first = dialog
    .getByRole('button')
    .filter({ has: page.locator('img') })
    .first()
  await first.click()
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  // What was pressed stays where it was: nothing else comes under the hand with the pictures.
  expect((await tab.boundingBox())?.y).toBe(before?.y)
  await dialog.getByRole('button', { name: 'Dùng ảnh này' }).click()
  await expect(entry.getByRole('img', { name: 'Chân dung' })).toBeVisible()
  await entry.getByRole('button', { name: 'Lưu' }).click()
  await expect(entry.getByText('Đã lưu.')).toBeVisible()
  await page.reload()
  await open(page, newsroom.people.reporter.name)
  await expect(page.getByRole('img', { name: 'Chân dung' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Giới thiệu' })).toHaveValue('Viết về vùng cao.')
  expect(asked).toHaveLength(1)
})
