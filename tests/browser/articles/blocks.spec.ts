import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { aPdf, aWav } from '#tests/builders/files.ts'
import { aPicture } from '../kit/a-picture.ts'
import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

const bodyOf = (page: Page) => page.locator('.desk-body-frame .ProseMirror')
const block = (page: Page, name: string) => bodyOf(page).getByRole('group', { name, exact: true })

async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Chèn', exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

/** Goes on at the end of the text. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Viết tiếp ở cuối bài' }).click()
}

async function choosePictures(page: Page, names: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByText('Chọn ảnh từ máy…').click()
  const buffer = await aPicture(600, 400)
  await (await chooser).setFiles(names.map((name) => ({ name, mimeType: 'image/jpeg', buffer })))
}

async function chooseFile(page: Page, item: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser')
  await insert(page, item)
  await (await chooser).setFiles(file)
}

async function newArticle(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The body as the server has it, as soon as it is what is awaited. */
async function savedTypes(page: Page, id: string): Promise<string[]> {
  const { content } = await (await page.request.get(`/api/articles/${id}/draft`)).json()
  return content.body.content.map((node: { type: string }) => node.type)
}

test('each block is put in, written, published, and read without scripts', async ({ browser, newsroom }) => {
  test.setTimeout(120_000)
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const id = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Đêm hội đèn Bến Sỏi')
  const body = bodyOf(page)
  await body.click()
  await page.keyboard.type('Mỗi năm một lần, người Bến Sỏi tắt đèn.')

  // A note in the middle of a paragraph; writing goes on behind it.
  await insert(page, 'Ghi chú')
  await page.getByLabel('Nội dung ghi chú').fill('Theo địa chí quyển nhì.')
  await page.getByRole('button', { name: 'Xong' }).click()
  await page.keyboard.type(' Rồi thả đèn.')
  await expect(body.getByRole('button', { name: 'Ghi chú: Theo địa chí quyển nhì.' })).toBeVisible()

  await insert(page, 'Trích dẫn nổi bật')
  await page.keyboard.type('Đèn phải tan được.')
  await page.getByLabel('Người nói').fill('Bà Tống Thị Lụa')
  await goOn(page)

  await insert(page, 'Hộp thông tin')
  await page.keyboard.type('Sự tích miếu Ông Đò')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bài vị chỉ khắc hai chữ.')
  await page.keyboard.press('Enter')
  // An empty last line leaves the box.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Đoạn sau hộp.')
  await expect(block(page, 'Hộp thông tin')).not.toContainText('Đoạn sau hộp.')

  await insert(page, 'Chùm ảnh')
  await choosePictures(page, ['mot.jpg', 'hai.jpg'])
  await expect(block(page, 'Chùm ảnh').locator('.desk-figure')).toHaveCount(2)
  await block(page, 'Chùm ảnh').locator('.desk-caption').first().click()
  await page.keyboard.type('Ảnh một')
  // Enter goes from caption to caption, and from the last one on below.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ảnh hai')
  await goOn(page)

  await insert(page, 'Video theo địa chỉ')
  const address = page.getByLabel('Địa chỉ video')
  await address.fill('https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ')
  await page.getByRole('button', { name: 'Chèn video' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Không đọc được video' })).toBeVisible()
  await address.fill('https://youtu.be/dQw4w9WgXcQ?si=x')
  await expect(page.getByRole('dialog')).toContainText('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  await page.getByRole('button', { name: 'Chèn video' }).click()
  await page.keyboard.type('Toàn cảnh đêm hội')
  await goOn(page)

  await chooseFile(page, 'Bản ghi âm', { name: 'Lời kể.wav', mimeType: 'audio/wav', buffer: aWav() })
  await expect(block(page, 'Bản ghi âm')).toContainText('Lời kể')
  await goOn(page)
  await chooseFile(page, 'Tệp đính kèm', { name: 'trang.pdf', mimeType: 'text/html', buffer: Buffer.from('<html>') })
  await expect(page.getByText(/trang\.pdf: Chỉ nhận PDF/)).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ qua' }).click()
  await chooseFile(page, 'Tệp đính kèm', { name: 'Quy ước.pdf', mimeType: 'application/pdf', buffer: aPdf() })
  await expect(block(page, 'Tệp đính kèm')).toContainText('Quy ước')

  await expect
    .poll(() => savedTypes(page, id))
    .toEqual(['paragraph', 'pullQuote', 'box', 'paragraph', 'gallery', 'embed', 'audio', 'attachment', 'paragraph'])
  const fileKeys: string[] =
    JSON.stringify(await (await page.request.get(`/api/articles/${id}/draft`)).json()).match(/"fileId":"\w+"/g) ?? []
  expect(fileKeys).toHaveLength(2)
  const { violations } = await new AxeBuilder({ page }).include('.desk-text').analyze()
  expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`)).toEqual([])

  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  const bylines = page.getByRole('combobox', { name: 'Bút danh' })
  await bylines.fill('Hồ Xuân Hương')
  await page.keyboard.press('Enter')
  await take(page, 'Gửi biên tập', 'Bài chờ biên tập')
  const desk = await at(browser, newsroom, newsroom.people.managing)
  await desk.goto(page.url())
  await take(desk, 'Nhận bài', 'Bài đang biên tập')
  await take(desk, 'Gửi duyệt', 'Bài chờ duyệt')
  // Staff who only read see the same blocks.
  await expect(desk.locator('.article-box')).toContainText('Sự tích miếu Ông Đò')
  await expect(desk.locator('.article-notes')).toContainText('Theo địa chí quyển nhì.')
  await take(desk, 'Duyệt', 'Bài chờ xuất bản')
  await take(desk, 'Xuất bản', 'Bài đã xuất bản')

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(`${newsroom.url}/tim-kiem?q=${encodeURIComponent('Đêm hội đèn Bến Sỏi')}`)
  await reader.getByRole('link', { name: 'Đêm hội đèn Bến Sỏi' }).first().click()
  const article = reader.locator('.article-body')
  await expect(article.locator('.article-pull-quote')).toContainText('Bà Tống Thị Lụa')
  await expect(reader.getByRole('complementary', { name: 'Sự tích miếu Ông Đò' })).toContainText('Bài vị chỉ khắc')
  await expect(reader.getByRole('group', { name: 'Chùm 2 ảnh' }).locator('img')).toHaveCount(2)
  await expect(reader.getByRole('group', { name: 'Chùm 2 ảnh' })).toContainText('Ảnh hai')
  await article.getByRole('link', { name: 'Ghi chú 1', exact: true }).click()
  await expect(reader).toHaveURL(/#ghi-chu-1$/)
  await reader.getByRole('link', { name: 'Về chỗ có ghi chú 1' }).click()
  await expect(reader).toHaveURL(/#cho-ghi-chu-1$/)

  const recording = new URL((await article.locator('audio').getAttribute('src')) ?? '', newsroom.url).href
  const part = await reader.request.get(recording, { headers: { range: 'bytes=0-43' } })
  expect(part.status()).toBe(206)
  expect((await part.body()).subarray(0, 4).toString()).toBe('RIFF')
  const document = article.getByRole('link', { name: 'Quy ước' })
  await expect(article.locator('.article-file')).toContainText('PDF · 1 KB')
  const sent = await reader.request.get(new URL((await document.getAttribute('href')) ?? '', newsroom.url).href)
  expect(sent.headers()['content-disposition']).toMatch(
    /^attachment; filename="Quy uoc\.pdf"; filename\*=UTF-8''Quy%20/,
  )
  expect((await sent.body()).equals(aPdf())).toBe(true)
  const guessed = await reader.request.get(`${newsroom.url}/tep/${'0'.repeat(26)}/quy-uoc.pdf`)
  expect(guessed.status()).toBe(404)

  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off' },
  })
  const report = await validator.validateString(await (await reader.request.get(reader.url())).text())
  expect(report.results.flatMap((result) => result.messages.map((each) => `${each.ruleId}: ${each.message}`))).toEqual(
    [],
  )
})

test('a draft’s file is not to be had from outside', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await newArticle(page)
  await bodyOf(page).click()
  await chooseFile(page, 'Tệp đính kèm', { name: 'mật.pdf', mimeType: 'application/pdf', buffer: aPdf() })
  const href = await block(page, 'Tệp đính kèm').getByRole('link').getAttribute('href')
  const path = `${newsroom.url}${href}`
  expect((await page.request.get(path)).status()).toBe(200)
  const outside = await (await browser.newContext()).newPage()
  expect((await outside.request.get(path)).status()).toBe(401)
})

test('a video asks nothing of its host before the reader’s click, and then of that host', async ({
  browser,
  newsroom,
}) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const foreign: string[] = []
    await context.route(
      (url) => url.origin !== newsroom.url,
      async (route) => {
        foreign.push(route.request().url())
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><title>x</title><p>Trình phát</p>',
        })
      },
    )
    await page.goto(newsroom.url + newsroom.articlePath)
    const frame = page.frameLocator('.article-video iframe')
    const play = frame.getByRole('link', { name: /Phát video từ YouTube/ })
    await play.scrollIntoViewIfNeeded()
    await expect(play).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(foreign).toEqual([])
    await play.click()
    await expect(frame.getByText('Trình phát')).toBeVisible()
    expect(foreign).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0'])
    // The page itself stays where it is.
    expect(page.url()).toBe(newsroom.url + newsroom.articlePath)
    await context.close()
  }
})

test('blocks are moved by their handle and by keys, to the same end', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const id = await newArticle(page)
  const body = bodyOf(page)
  await body.click()
  for (const line of ['Một', 'Hai', 'Ba']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Chèn ảnh' }).click()
  await choosePictures(page, ['mot.jpg'])
  await expect(body.locator('.desk-figure')).toBeVisible()
  await body.locator('.desk-caption').click()
  await page.keyboard.type('Chú thích')
  await expect.poll(() => savedTypes(page, id)).toEqual(['paragraph', 'paragraph', 'paragraph', 'figure', 'paragraph'])

  // By keys, the cursor staying in the caption.
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => savedTypes(page, id)).toEqual(['paragraph', 'figure', 'paragraph', 'paragraph', 'paragraph'])
  await page.keyboard.type(' thêm')
  await expect(body.locator('.desk-caption')).toHaveText('Chú thích thêm')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(() => savedTypes(page, id)).toEqual(['paragraph', 'paragraph', 'figure', 'paragraph', 'paragraph'])

  // By the handle, to above the first line.
  await drag(page, body.locator('.desk-figure [data-drag-handle]'), body.locator('p', { hasText: 'Một' }))
  await expect.poll(() => savedTypes(page, id)).toEqual(['figure', 'paragraph', 'paragraph', 'paragraph', 'paragraph'])
  await expect(body.locator('.desk-caption')).toHaveText('Chú thích thêm')

  // A paragraph moves by keys too, and one undo takes the move back.
  await body.locator('p', { hasText: 'Ba' }).click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(body.locator('p', { hasText: /./ })).toHaveText([/Một/, /Ba/, /Hai/])
  await page.keyboard.press('Control+z')
  await expect(body.locator('p', { hasText: /./ })).toHaveText([/Một/, /Hai/, /Ba/])

  // A box by its handle and by its buttons.
  await goOn(page)
  await insert(page, 'Hộp thông tin')
  await page.keyboard.type('Hộp')
  await drag(
    page,
    block(page, 'Hộp thông tin').locator('[data-drag-handle]').first(),
    body.locator('p', { hasText: 'Hai' }),
  )
  await expect
    .poll(() => savedTypes(page, id))
    .toEqual(['figure', 'paragraph', 'box', 'paragraph', 'paragraph', 'paragraph'])
  await page.getByRole('button', { name: 'Đưa hộp thông tin lên' }).click()
  await expect
    .poll(() => savedTypes(page, id))
    .toEqual(['figure', 'box', 'paragraph', 'paragraph', 'paragraph', 'paragraph'])
})

/** Drags to the beginning of a line, so that what is dragged goes above it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // Both ends in sight: the one is a picture's height from the other, and where the page stood before is anybody's guess.
  await to.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('Nothing to drag, or nowhere to.')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  const y = end.y + 5
  await page.mouse.move(end.x + 5, y + 10, { steps: 8 })
  await page.mouse.move(end.x + 5, y, { steps: 4 })
  await page.mouse.up()
}

test('at the edges of blocks keys do what writers expect', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const id = await newArticle(page)
  const body = bodyOf(page)
  await body.click()
  await page.keyboard.type('Trước')
  await insert(page, 'Trích dẫn nổi bật')
  await page.keyboard.type('Câu')
  // Enter goes on below.
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sau')
  await expect.poll(() => savedTypes(page, id)).toEqual(['paragraph', 'pullQuote', 'paragraph'])
  // Backspace at a line's start takes hold of the block above, and only then takes it out.
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(block(page, 'Trích dẫn nổi bật')).toHaveClass(/desk-block-held/)
  await page.keyboard.press('Backspace')
  await expect.poll(() => savedTypes(page, id)).toEqual(['paragraph', 'paragraph'])
  await page.keyboard.press('Control+z')
  await expect(block(page, 'Trích dẫn nổi bật')).toContainText('Câu')

  // Within a box: select all is all of the box, Backspace in its first line does not empty what is outside.
  await goOn(page)
  await insert(page, 'Hộp thông tin')
  await page.keyboard.type('Tít')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dòng')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(body).toContainText('Trước')
  await expect(block(page, 'Hộp thông tin').locator('[data-box-title]')).toContainText('Tít')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('x')
  await expect(body).toContainText('Sau')
  // A note that stays empty is none.
  await body.locator('p', { hasText: 'Sau' }).click()
  await page.keyboard.press('End')
  await insert(page, 'Ghi chú')
  await page.getByLabel('Nội dung ghi chú').press('Escape')
  await expect(body.locator('.desk-note')).toHaveCount(0)
  await expect(body).toBeFocused()
  await page.keyboard.type('!')
  await expect(body.locator('p', { hasText: 'Sau!' })).toBeVisible()
})
