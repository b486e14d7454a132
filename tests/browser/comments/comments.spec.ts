import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { at, take } from '../kit/desk.ts'
import { keyboards } from '../kit/keyboards.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, writeParagraphs } from '../kit/writing.ts'

const box = (page: Page) => page.getByRole('textbox', { name: 'Viết ý kiến, gõ @ để nhắc tên' })
const thread = (page: Page, words: string) => page.locator('article.comment-thread').filter({ hasText: words })

/** An article that the editor has claimed, open at the desk there and to read at its author's. */
async function claimed(browser: Browser, newsroom: Newsroom, title: string) {
  const reporter = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(reporter)
  await reporter.getByLabel('Tít bài').fill(title)
  await reporter.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await writeParagraphs(reporter, ['Hội nghị có 3.000 người dự.', 'Đoạn kết của bài.'])
  await allSaved(reporter)
  await take(reporter, 'Gửi biên tập', 'Bài chờ biên tập')
  const editor = await at(browser, newsroom, newsroom.people.editor)
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await expect(body(editor)).toBeVisible()
  return { reporter, editor, address }
}

/** The words that the page marks as commented. */
const marked = (page: Page) =>
  page.evaluate(() =>
    ['comments', 'comment-here'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))),
  )

/** Chooses words by the browser's own selection, as a mouse or a thumb leaves it. */
async function choose(page: Page, within: string, words: string) {
  await page
    .locator(within)
    .first()
    .evaluate((root, words) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(words) ?? -1
        if (start < 0) continue
        if (root instanceof HTMLElement) root.focus()
        getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
        return
      }
      throw new Error(`No “${words}” here.`)
    }, words)
}

test('two people talk about words of a text while it is written, and settle it', async ({ browser, newsroom }) => {
  const { reporter, editor } = await claimed(browser, newsroom, 'Góp ý hai người')
  const { people } = newsroom

  await choose(editor, '.desk-body-frame .ProseMirror', '3.000 người')
  await editor.getByRole('button', { name: 'Góp ý', exact: true }).click()
  await expect(box(editor)).toBeFocused()
  const session = await editor.context().newCDPSession(editor)
  await keyboards.composition(editor, session, ['Nguồn', 'số', 'liệu', 'ở', 'đâu'])
  await editor.keyboard.press('Enter')
  await keyboards.backspaceAndRetype(editor, session, ['Được', 'duyệt', 'chưa'])
  await expect(box(editor)).toHaveValue('Nguồn số liệu ở đâu\nĐược duyệt chưa')
  await editor.keyboard.press('Control+Enter')
  await expect(thread(editor, 'Nguồn số liệu ở đâu')).toBeVisible()
  await expect(editor.getByRole('tab', { name: /Ý kiến/ })).toContainText('1 ý kiến chưa xong')
  await expect.poll(() => marked(editor)).toEqual(['3.000 người'])

  // The other sees it without having asked, and what is half typed there stays.
  await reporter.getByRole('tab', { name: /Ý kiến/ }).click()
  await reporter.getByRole('button', { name: 'Góp ý cho cả bài' }).click()
  await box(reporter).fill('Đang viết dở')
  await expect(thread(reporter, 'Nguồn số liệu ở đâu')).toBeVisible()
  await expect.poll(() => marked(reporter)).toEqual(['3.000 người'])
  await expect(box(reporter)).toHaveValue('Đang viết dở')

  // Text grows before the words: they are held to.
  await body(editor).locator('p').first().click()
  await editor.keyboard.press('Home')
  await editor.keyboard.type('Sáng nay tại tỉnh. ')
  await expect.poll(() => marked(editor)).toEqual(['3.000 người'])
  await allSaved(editor)
  await expect(reporter.locator('[data-reading]')).toContainText('Sáng nay tại tỉnh')
  await expect.poll(() => marked(reporter)).toEqual(['3.000 người'])
  await expect(box(reporter)).toHaveValue('Đang viết dở')

  const reply = thread(reporter, 'Nguồn số liệu ở đâu').getByRole('textbox', { name: 'Trả lời…' })
  await reply.click()
  const name = people.editor.name
  await reporter.keyboard.type(`@${name.slice(0, 4)}`)
  await expect(reporter.getByRole('option', { name, exact: true })).toBeVisible()
  while ((await reporter.getByRole('option', { selected: true }).textContent()) !== name) {
    await reporter.keyboard.press('ArrowDown')
  }
  await reporter.keyboard.press('Enter')
  await reporter.keyboard.type('có trong công văn')
  await expect(reply).toHaveValue(`@${name} có trong công văn`)
  await reporter.keyboard.press('Control+Enter')
  await expect(thread(editor, 'có trong công văn').locator('b')).toHaveText(`@${name}`)

  await reporter.goto(
    `${reporter.url()}?thread=${await thread(reporter, 'có trong công văn').getAttribute('data-thread')}`,
  )
  await expect(thread(reporter, 'có trong công văn')).toHaveAttribute('data-active')
  await thread(editor, 'có trong công văn').getByRole('button', { name: 'Xong' }).click()
  await expect(editor.getByText('Đã xong (1)')).toBeVisible()
  await expect(reporter.getByText('Đã xong (1)')).toBeVisible()
  await thread(reporter, 'có trong công văn').getByRole('button', { name: 'Mở lại' }).click()
  await expect(editor.getByText('Đã xong (1)')).toBeHidden()

  // Words that are taken out leave their quote; back again, they have their place.
  await body(editor).click()
  await editor.keyboard.press('Control+a')
  await editor.keyboard.press('Delete')
  await allSaved(editor)
  await expect(editor.getByRole('heading', { name: 'Chữ đã bỏ' })).toBeVisible()
  await editor.keyboard.press('Control+z')
  await allSaved(editor)
  await expect(editor.getByRole('heading', { name: 'Chữ đã bỏ' })).toBeHidden({ timeout: 15_000 })
  await expect.poll(() => marked(editor)).toEqual(['3.000 người'])

  // By keys alone: to the comment, and one more about chosen words.
  await choose(editor, '.desk-body-frame .ProseMirror', 'Đoạn kết')
  await editor.keyboard.press('Control+Alt+g')
  await expect(box(editor)).toBeFocused()
  await editor.keyboard.type('Viết gọn lại')
  await editor.keyboard.press('Control+Enter')
  await expect(thread(editor, 'Viết gọn lại')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: editor }).include('#desk-side').analyze()
  expect(violations).toEqual([])
})

test('on a phone words of a text that is only read are commented on, in a sheet that goes away again', async ({
  browser,
  newsroom,
}) => {
  const { address } = await claimed(browser, newsroom, 'Góp ý bằng ngón cái')
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 740 }, hasTouch: true })
  const chief = await context.newPage()
  await newsroom.signIn(chief, newsroom.people.chief)
  await chief.goto(address)
  await choose(chief, '[data-reading]', '3.000 người')
  await chief.getByRole('button', { name: 'Góp ý', exact: true }).tap()
  await box(chief).fill('Kiểm tra lại số này')
  await chief.getByRole('button', { name: 'Gửi ý kiến' }).tap()
  await expect(thread(chief, 'Kiểm tra lại số này')).toBeVisible()
  await expect.poll(() => marked(chief)).toEqual(['3.000 người'])
  const { violations } = await new AxeBuilder({ page: chief }).include('#desk-side').analyze()
  expect(violations).toEqual([])
  expect(await chief.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await chief.getByRole('button', { name: 'Đóng', exact: true }).tap()
  await expect(chief.locator('#desk-side')).not.toHaveAttribute('data-sheet')
  await chief.getByRole('button', { name: /^Thông tin, ý kiến/ }).tap()
  await expect(thread(chief, 'Kiểm tra lại số này')).toBeInViewport()
})
