import type { Browser, Page, Request } from '@playwright/test'
import { at, take } from '../kit/desk.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, onServer, writeParagraphs } from '../kit/writing.ts'

const TITLE = 'Hội nghị sơ kết phong trào thi đua'

/** Begins an article that could be submitted; gives its address. */
async function write(page: Page): Promise<string> {
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill(TITLE)
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await writeParagraphs(page, ['Một đoạn tin.'])
  await allSaved(page)
  return address
}

const here = (page: Page) => page.getByRole('button', { name: /^Đang mở bài này/ })
/** What the page says; the announcer outside of it says the same aloud. */
const said = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text).first()

/** An article that the editor has claimed and has open in a desk. */
async function claimed(browser: Browser, newsroom: Newsroom) {
  const reporter = await at(browser, newsroom, newsroom.people.reporter)
  const address = await write(reporter)
  await take(reporter, 'Gửi biên tập', 'Bài chờ biên tập')
  const editor = await at(browser, newsroom, newsroom.people.editor)
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await expect(body(editor)).toBeVisible()
  return { reporter, editor, address }
}

test('each sees who else is there and who writes; a page that is closed is gone at once', async ({
  browser,
  newsroom,
}) => {
  const { people } = newsroom
  const { reporter, editor, address } = await claimed(browser, newsroom)
  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(address)
  await expect(here(head)).toHaveAccessibleName(new RegExp(`${people.editor.name} đang viết từ \\d\\d:\\d\\d`))
  await expect(here(editor)).toHaveAccessibleName(new RegExp(`${people.deskHead.name} đang xem`))
  await here(head).click()
  await expect(head.getByRole('listitem').filter({ hasText: `${people.reporter.name} đang xem` })).toBeVisible()
  await head.keyboard.press('Escape')
  await reporter.close()
  await expect(here(head)).not.toHaveAccessibleName(new RegExp(people.reporter.name))
  await head.goto(newsroom.url)
  await expect(here(editor)).toBeHidden()
})

test('the same person in two windows is told so, and is no stranger to themselves', async ({ browser, newsroom }) => {
  const first = await at(browser, newsroom, newsroom.people.reporter)
  const address = await write(first)
  const second = await first.context().newPage()
  await second.goto(address)
  await expect(said(second, /Bạn đang mở bài này ở một cửa sổ khác, mở trước/)).toBeVisible()
  await expect(said(first, /Bạn đang mở bài này ở một cửa sổ khác, mở sau/)).toBeVisible()
  await expect(here(first)).toBeHidden()
  // What one window saves reaches the other, where nothing is being typed.
  await first.getByLabel('Tít bài').fill('Tít mới ở cửa sổ một')
  await expect(second.getByLabel('Tít bài')).toHaveValue('Tít mới ở cửa sổ một')
  await second.close()
  await expect(said(first, /ở một cửa sổ khác/)).toBeHidden()
})

test('steps of others turn a reading view into a desk and back without a reload, and say who did what', async ({
  browser,
  newsroom,
}) => {
  const { people } = newsroom
  const { reporter, editor } = await claimed(browser, newsroom)
  // The author sees that it was claimed, and then has it back to write.
  await expect(said(reporter, 'Bài đang biên tập')).toBeVisible()
  await expect(body(reporter)).toBeHidden()
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Thiếu số liệu của huyện.')
  await expect(body(reporter)).toBeVisible()
  await expect(said(reporter, `${people.editor.name} đã trả lại phóng viên.`)).toBeVisible()
  await expect(said(reporter, 'Thiếu số liệu của huyện.').first()).toBeVisible()
  await expect(body(editor)).toBeHidden()
  await reporter.getByRole('button', { name: 'Đã biết' }).click()
  await expect(said(reporter, `${people.editor.name} đã trả lại phóng viên.`)).toBeHidden()
})

test('taking over waits for what the holder has typed; who held it is told by whom, and why', async ({
  browser,
  newsroom,
}) => {
  const { people } = newsroom
  const { editor, address } = await claimed(browser, newsroom)
  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(address)
  await expect(here(head)).toBeVisible()
  // The holder's line is slow: each save takes a second and a half.
  await editor.route('**/draft', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await head.getByRole('button', { name: /^Bước khác/ }).click()
  await head.getByRole('menuitem', { name: 'Nhận thay' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Chị Thảo đi họp, bài cần kịp giờ.')
  await editor.getByLabel('Tít bài').fill('Chữ vừa gõ trước khi bị nhận thay')
  await dialog.getByRole('button', { name: 'Nhận thay', exact: true }).click()
  await expect(said(editor, /muốn nhận thay bài này/)).toBeVisible()
  await expect(head.getByLabel('Tít bài')).toHaveValue('Chữ vừa gõ trước khi bị nhận thay')
  expect((await onServer(head, address)).content.title).toBe('Chữ vừa gõ trước khi bị nhận thay')
  await expect(said(editor, `${people.deskHead.name} đã nhận thay bạn giữ bài này.`)).toBeVisible()
  await expect(said(editor, 'Chị Thảo đi họp, bài cần kịp giờ.').first()).toBeVisible()
  await expect(body(editor)).toBeHidden()
})

test('what is typed on after the article was taken over is kept, and the desk stays until it is', async ({
  browser,
  newsroom,
}) => {
  const { people } = newsroom
  const { editor, address } = await claimed(browser, newsroom)
  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(address)
  // The holder's laptop reaches the server no more, and its owner types on.
  await editor.route('**/draft', (route) => route.abort())
  await editor.getByLabel('Tít bài').fill('Gõ khi đường truyền đã mất')
  await take(head, 'Nhận thay', 'Bạn đang giữ', 'Không liên lạc được.')
  await expect(said(editor, `${people.deskHead.name} đã nhận thay bạn giữ bài này.`)).toBeVisible()
  await expect(editor.getByLabel('Tít bài')).toHaveValue('Gõ khi đường truyền đã mất')
  await editor.unroute('**/draft')
  await editor.keyboard.press('Control+s')
  const panel = editor.getByRole('region', { name: 'Người khác đã nhận bài này' })
  await expect(panel).toContainText('giữ nguyên thành một bản riêng')
  await expect(editor.getByLabel('Tít bài')).toHaveValue('Gõ khi đường truyền đã mất')
  const [kept] = await Promise.all([
    editor.context().waitForEvent('page'),
    panel.getByRole('link', { name: 'Xem bản của tôi' }).click(),
  ])
  await expect(kept.getByRole('heading', { name: 'Gõ khi đường truyền đã mất' })).toBeVisible()
  await panel.getByRole('button', { name: 'Xem bài hiện tại' }).click()
  await expect(body(editor)).toBeHidden()
  expect((await onServer(head, address)).content.title).toBe(TITLE)
})

/** The streams of events that a page holds open now, by their addresses. */
function openStreams(page: Page): () => string[] {
  const open = new Map<Request, string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') open.set(request, request.url())
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return () => [...open.values()]
}

test('a page holds one stream, with an article and without, and hears all by it', async ({ browser, newsroom }) => {
  const { people } = newsroom
  const { reporter, editor, address } = await claimed(browser, newsroom)
  const head = await at(browser, newsroom, people.deskHead)
  const streams = openStreams(head)
  await head.goto(address)
  const id = address.split('/').at(-1) ?? ''
  const ofArticle = expect.stringMatching(new RegExp(`/api/live\\?article=${id}&page=[0-9a-z]{26}$`))
  await expect.poll(streams).toEqual([ofArticle])
  // Who is there, what is saved and what is done come by it, and so do notices, which all pages hear of.
  await expect(here(head)).toHaveAccessibleName(new RegExp(people.editor.name))
  await editor.getByLabel('Tít bài').fill('Tít mà người khác vừa lưu')
  await expect(head.getByRole('heading', { name: 'Tít mà người khác vừa lưu' }).first()).toBeVisible()
  const bell = reporter.getByRole('button', { name: /^Thông báo/ })
  const before = await bell.textContent()
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Thiếu số liệu của huyện.')
  await expect(said(head, `${people.editor.name} đã trả lại phóng viên.`)).toBeVisible()
  await expect(bell).not.toHaveText(before ?? '')
  expect(streams()).toEqual([ofArticle])
  // Led on within the newsroom, the page listens to that alone, and to the article again when it comes back.
  await head.getByRole('link', { name: 'Bài viết' }).first().click()
  await expect.poll(streams).toEqual([`${newsroom.url}/api/live`])
  await head.goBack()
  await expect.poll(streams).toEqual([ofArticle])
})

test('an article works without the stream: beats alone bring the news', async ({ browser, newsroom }) => {
  const { people } = newsroom
  const { editor, address } = await claimed(browser, newsroom)
  const head = await at(browser, newsroom, people.deskHead)
  await head.route('**/live*', (route) => route.abort())
  await head.goto(address)
  await expect(here(head)).toBeVisible()
  await take(editor, 'Nhả bài', 'Bài chờ biên tập')
  await expect(said(head, `${people.editor.name} đã nhả bài.`)).toBeVisible({ timeout: 15_000 })
})

test('a session that ends takes its page out of the room, and its stream with it', async ({ browser, newsroom }) => {
  const { people } = newsroom
  const { editor, address } = await claimed(browser, newsroom)
  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(address)
  await expect(here(editor)).toHaveAccessibleName(new RegExp(people.deskHead.name))
  const other = await head.context().newPage()
  await other.goto(`${newsroom.url}/newsroom`)
  await other.getByRole('button', { name: new RegExp(people.deskHead.name) }).click()
  await other.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await other.waitForURL('**/sign-in**')
  await expect(here(editor)).not.toHaveAccessibleName(new RegExp(people.deskHead.name))
  await expect(said(head, /Phiên đăng nhập đã hết/)).toBeVisible({ timeout: 15_000 })
})
