import { aPicture } from '../kit/a-picture.ts'
import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { pastedArticle } from '../kit/pasted-article.ts'

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
  await expect(huong.getByLabel('Chú thích ảnh').first()).toHaveValue(article.caption)
  await expect(huong.getByText(/Đã lưu trên máy chủ \d\d:\d\d:\d\d/)).toBeVisible()
  await huong.reload()
  await expect(huong.getByLabel('Tít bài')).toHaveValue(article.title)
  await take(huong, 'Gửi biên tập', 'Bài chờ biên tập')

  // The editor claims it in the queue and returns it with a reason.
  const editor = await at(browser, newsroom, people.editor)
  await editor.goto(`${url}/newsroom/review`)
  // Others' articles may wait there too.
  await editor
    .getByRole('row', { name: article.title })
    .getByRole('button', { name: /^Nhận bài/ })
    .first()
    .click()
  await editor.waitForURL('**/newsroom/articles/*')
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Thiếu số liệu của ba huyện.')

  // She reads why, mends, and sends it again.
  await huong.goto(deskUrl)
  await expect(huong.getByText('Thiếu số liệu của ba huyện.').first()).toBeVisible()
  await huong.locator('.ProseMirror p').last().click()
  await huong.keyboard.press('Control+End')
  await huong.keyboard.type(' Ba huyện đã gửi đủ số liệu.')
  const toMend = huong.getByRole('complementary', { name: 'Cần sửa' })
  await toMend.getByText('0/1 mục đã sửa').first().click()
  await toMend.getByRole('checkbox').check()
  await take(huong, 'Gửi biên tập', 'Bài chờ biên tập')

  // It is edited and sent up; whoever sent it up does not approve.
  await editor.goto(deskUrl)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await editor.getByLabel('Dòng trên tít').fill('Thi đua')
  await take(editor, 'Gửi duyệt', 'Bài chờ duyệt')
  await expect(editor.getByRole('button', { name: 'Duyệt', exact: true })).toBeDisabled()

  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(deskUrl)
  await take(head, 'Duyệt', 'Bài chờ xuất bản')
  await expect(head.getByRole('button', { name: 'Xuất bản', exact: true })).toBeDisabled()

  // Readers see nothing of it until it is published, and everything at the next request.
  const reader = await (await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' })).newPage()
  await reader.goto(url)
  await expect(reader.getByText(article.title)).toHaveCount(0)
  const managing = await at(browser, newsroom, people.managing)
  await managing.goto(deskUrl)
  await take(managing, 'Xuất bản', 'Bài đã xuất bản')

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
  await take(chief, 'Gỡ bài', 'Bài bị gỡ', 'Sai địa danh.')
  expect((await reader.request.get(articleUrl)).status()).toBe(410)
  expect((await reader.request.get(new URL(picture ?? '', url).href)).status()).toBe(404)
  for (const path of [
    '/',
    '/thoi-su',
    '/tim-kiem?q=thi+dua',
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap/news.xml',
  ]) {
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
