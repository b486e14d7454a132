import type { Browser, Page } from '@playwright/test'
import { aPicture } from './a-picture.ts'
import { expect, type Newsroom, test } from './newsroom-server.ts'
import { pastedArticle } from './pasted-article.ts'

/** A page of somebody who is signed in, in a browser of their own. */
async function at(browser: Browser, newsroom: Newsroom, person: { email: string }): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await newsroom.signIn(page, person)
  return page
}

/** Takes a step by its button, or by the menu of other steps. */
async function take(page: Page, step: string, reason?: string): Promise<void> {
  const button = page.getByRole('button', { name: step, exact: true })
  if (!(await button.isVisible())) {
    await page.getByRole('button', { name: 'Bước khác', exact: true }).click()
    await page.getByRole('menuitem', { name: step, exact: true }).click()
  } else {
    await button.click()
  }
  if (reason !== undefined) {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(reason)
    await dialog.getByRole('button', { name: step, exact: true }).click()
  }
}

test('an article goes from the pasted page to the readers, through a return, and out again', async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(180_000)
  const { people, url } = newsroom
  const article = pastedArticle()

  // She pastes the page, looks the fields over, and takes them.
  const huong = await at(browser, newsroom, people.reporter)
  await huong.getByRole('button', { name: 'Viết bài mới' }).click()
  await huong.waitForURL('**/newsroom/articles/*')
  const deskUrl = huong.url()
  await huong.getByRole('button', { name: 'Dán bài có sẵn' }).click()
  const dialog = huong.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Chữ của bài' }).fill(article.text)
  await dialog.getByRole('button', { name: 'Tách thành các phần' }).click()
  await dialog.getByRole('button', { name: 'Lấy vào bài' }).click()
  await expect(huong.getByLabel('Tít bài')).toHaveValue(article.title)
  await expect(huong.getByLabel('Sapo')).toHaveValue(article.sapo)
  await expect(huong.getByLabel('Ký hiệu đầu bài')).toHaveValue(article.dateline)
  await expect(huong.locator('.ProseMirror')).toContainText(article.paragraphs[0]?.slice(-60) ?? '')
  await huong.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })

  // The picture takes the caption that was pasted.
  await huong.getByRole('button', { name: 'Chọn ảnh đại diện' }).click()
  await huong
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'hội nghị.jpg', mimeType: 'image/jpeg', buffer: await aPicture() })
  const use = huong.getByRole('button', { name: 'Dùng ảnh này' })
  await use.click()
  await expect(huong.getByLabel('Chú thích ảnh').first()).toHaveValue(article.caption)
  await expect(huong.getByText(/Đã lưu trên máy chủ \d\d:\d\d:\d\d/)).toBeVisible()
  await huong.reload()
  await expect(huong.getByLabel('Tít bài')).toHaveValue(article.title)
  await take(huong, 'Gửi biên tập')
  await expect(huong.getByText('Bài chờ biên tập').first()).toBeVisible()

  // The editor claims it in the queue and returns it with a reason.
  const editor = await at(browser, newsroom, people.editor)
  await editor.goto(`${url}/newsroom/review`)
  await editor
    .getByRole('button', { name: /^Nhận bài/ })
    .first()
    .click()
  await editor.waitForURL('**/newsroom/articles/*')
  await take(editor, 'Trả lại phóng viên', 'Thiếu số liệu của ba huyện.')
  await expect(editor.getByText('Bài bị trả lại').first()).toBeVisible()

  // She reads why, mends, and sends it again.
  await huong.goto(deskUrl)
  await expect(huong.getByText('Thiếu số liệu của ba huyện.').first()).toBeVisible()
  await huong.locator('.ProseMirror p').last().click()
  await huong.keyboard.press('Control+End')
  await huong.keyboard.type(' Ba huyện đã gửi đủ số liệu.')
  await take(huong, 'Gửi biên tập')
  await expect(huong.getByText('Bài chờ biên tập').first()).toBeVisible()

  // It is edited and sent up; whoever sent it up does not approve.
  await editor.goto(deskUrl)
  await take(editor, 'Nhận bài')
  await editor.getByLabel('Dòng trên tít').fill('Thi đua')
  await take(editor, 'Gửi duyệt')
  await expect(editor.getByText('Bài chờ duyệt').first()).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0)

  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(deskUrl)
  await take(head, 'Duyệt')
  await expect(head.getByText('Bài chờ xuất bản').first()).toBeVisible()
  await expect(head.getByRole('button', { name: 'Xuất bản', exact: true })).toHaveCount(0)

  // Readers see nothing of it until it is published, and everything at the next request.
  const reader = await (await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' })).newPage()
  await reader.goto(url)
  await expect(reader.getByText(article.title)).toHaveCount(0)
  const managing = await at(browser, newsroom, people.managing)
  await managing.goto(deskUrl)
  await take(managing, 'Xuất bản')
  await expect(managing.getByText('Bài đã xuất bản').first()).toBeVisible()

  for (const path of ['/', '/thoi-su', '/tim-kiem?q=thi+dua', `/tim-kiem?q=${encodeURIComponent('thi đua')}`]) {
    await reader.goto(url + path)
    await expect(reader.getByRole('link', { name: article.title }).first(), path).toBeVisible()
  }
  const feed = await (await reader.request.get(`${url}/rss.xml`)).text()
  expect(feed).toContain(article.title)
  await reader.getByRole('link', { name: article.title }).first().click()
  const page = reader.locator('body')
  for (const text of [
    article.title,
    article.dateline,
    article.sapo,
    article.caption,
    'Ba huyện đã gửi đủ số liệu.',
    'Thi đua',
  ]) {
    await expect(page, text).toContainText(text)
  }
  for (const paragraph of article.paragraphs) await expect(page).toContainText(paragraph.slice(0, 80))
  await expect(page).toContainText(article.byline)
  await expect(page).toContainText(/\d\d\/\d\d\/\d{4} \d\d:\d\d \(GMT\+7\)/)
  await expect(page).toContainText(/(Thứ (hai|ba|tư|năm|sáu|bảy)|Chủ nhật), \d\d\/\d\d\/\d{4}/)
  const articleUrl = reader.url()
  const picture = await reader.locator('article img').first().getAttribute('src')
  expect((await reader.request.get(new URL(picture ?? '', url).href)).status()).toBe(200)

  // Another address leads to the right one; a wrong number leads nowhere.
  const moved = await reader.request.get(articleUrl.replace(/\/thoi-su\/[^/]*-(\d+)$/, '/thoi-su/ten-cu-$1'), {
    maxRedirects: 0,
  })
  expect(moved.status()).toBe(308)
  expect(new URL(moved.headers().location ?? '', url).href).toBe(articleUrl)
  expect((await reader.request.get(`${url}/thoi-su/khong-co-999999`)).status()).toBe(404)

  // It is taken down: gone from everywhere at once, with 410 at its address.
  const chief = await at(browser, newsroom, people.chief)
  await chief.goto(deskUrl)
  await take(chief, 'Gỡ bài', 'Sai địa danh.')
  await expect(chief.getByText('Bài bị gỡ').first()).toBeVisible()
  expect((await reader.request.get(articleUrl)).status()).toBe(410)
  expect((await reader.request.get(new URL(picture ?? '', url).href)).status()).toBe(404)
  for (const path of ['/', '/thoi-su', '/tim-kiem?q=thi+dua', '/rss.xml', '/sitemap.xml']) {
    expect(await (await reader.request.get(url + path)).text(), path).not.toContain(article.title)
  }

  // The history tells it all, to her too.
  await huong.goto(deskUrl)
  for (const line of ['Thiếu số liệu của ba huyện.', 'Sai địa danh.']) {
    if (!(await huong.getByText(line).first().isVisible())) {
      await huong.getByRole('button', { name: /Lịch sử/ }).click()
    }
    await expect(huong.getByText(line).first()).toBeVisible()
  }
})

test('a scheduled article goes out by the clock of the server', async ({ browser, newsroom }) => {
  test.setTimeout(150_000)
  const { people, url } = newsroom
  const long = await at(browser, newsroom, people.reporter)
  await long.getByRole('button', { name: 'Viết bài mới' }).click()
  await long.waitForURL('**/newsroom/articles/*')
  const deskUrl = long.url()
  await long.getByLabel('Tít bài').fill('Bài ra đúng giờ')
  await long.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Kinh tế' })
  await long.locator('.ProseMirror').click()
  await long.keyboard.type('Nội dung chờ đến giờ.')
  await take(long, 'Gửi biên tập')
  await expect(long.getByText('Bài chờ biên tập').first()).toBeVisible()

  const managing = await at(browser, newsroom, people.managing)
  await managing.goto(deskUrl)
  await take(managing, 'Nhận bài')
  await take(managing, 'Gửi duyệt')
  await take(managing, 'Duyệt')
  await expect(managing.getByText('Bài chờ xuất bản').first()).toBeVisible()
  await managing.getByRole('button', { name: 'Bước khác', exact: true }).click()
  await managing.getByRole('menuitem', { name: 'Hẹn giờ' }).click()
  const soon = new Date(Math.ceil((Date.now() + 2000) / 60_000) * 60_000)
  const local = new Date(soon.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
  await managing.getByRole('dialog').getByLabel('Ngày giờ xuất bản').fill(local)
  await managing.getByRole('dialog').getByRole('button', { name: 'Hẹn giờ', exact: true }).click()
  await expect(managing.getByText('Bài hẹn giờ xuất bản').first()).toBeVisible()
  expect(await (await managing.request.get(`${url}/kinh-te`)).text()).not.toContain('Bài ra đúng giờ')
  await expect
    .poll(async () => (await (await managing.request.get(`${url}/kinh-te`)).text()).includes('Bài ra đúng giờ'), {
      timeout: 75_000,
    })
    .toBe(true)
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime())
})
