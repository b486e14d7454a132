import type { BrowserContext, Page } from '@playwright/test'
import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, onServer, paragraphsOnServer, writeParagraphs } from '../kit/writing.ts'

/** Puts the cursor at the end of a paragraph and types. */
async function typeAtEndOf(page: Page, paragraph: number, text: string): Promise<void> {
  await body(page).locator('p').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(text)
}

/** An article in two tabs of one person, both showing the same three paragraphs. */
async function inTwoTabs(first: Page): Promise<{ address: string; second: Page }> {
  const address = await newArticle(first)
  await writeParagraphs(first, ['Đoạn một.', 'Đoạn hai.', 'Đoạn ba.'])
  await allSaved(first)
  const second = await first.context().newPage()
  await second.goto(address)
  await expect(body(second).locator('p')).toHaveCount(3)
  return { address, second }
}

/** Holds back what pages would hear of others, so that they type over an older version. */
async function deaf(pages: BrowserContext): Promise<void> {
  await pages.route(/\/api\/(live|articles\/[^/]+\/presence)/, (route) => route.abort())
}

test('two tabs that change different paragraphs and fields come together by themselves', async ({
  browser,
  newsroom,
}) => {
  const first = await at(browser, newsroom, newsroom.people.reporter)
  await deaf(first.context())
  const { address, second } = await inTwoTabs(first)
  await typeAtEndOf(first, 0, ' Thêm ở tab một.')
  await first.getByLabel('Tít bài').fill('Tít từ tab một')
  await allSaved(first)
  await typeAtEndOf(second, 2, ' Thêm ở tab hai.')
  await second.getByLabel('Sapo').fill('Sapo từ tab hai')
  await allSaved(second)
  await expect(second.getByLabel('Tít bài')).toHaveValue('Tít từ tab một')
  const together = ['Đoạn một. Thêm ở tab một.', 'Đoạn hai.', 'Đoạn ba. Thêm ở tab hai.']
  await expect(body(second).locator('p')).toHaveText(together)
  await expect.poll(() => paragraphsOnServer(first, address)).toEqual(together)
  expect((await onServer(first, address)).content).toMatchObject({ title: 'Tít từ tab một', sapo: 'Sapo từ tab hai' })
  // The cursor stayed where it was, and typing goes on there.
  await typeAtEndOf(first, 1, ' Và nữa.')
  await allSaved(first)
  await expect(body(first).locator('p')).toHaveText([together[0] ?? '', 'Đoạn hai. Và nữa.', together[2] ?? ''])
})

test('where both changed the same place a person chooses, both are shown whole, and the loser stays in the history', async ({
  browser,
  newsroom,
}) => {
  const first = await at(browser, newsroom, newsroom.people.reporter)
  await deaf(first.context())
  const { address, second } = await inTwoTabs(first)
  await typeAtEndOf(first, 1, ' Theo tab một.')
  await typeAtEndOf(first, 0, ' Chỉ tab một sửa.')
  await first.getByLabel('Tít bài').fill('Tít của tab một')
  await allSaved(first)

  await body(second).locator('p').nth(1).click()
  await second.keyboard.press('End')
  await second.keyboard.press('Control+b')
  await second.keyboard.insertText(' Theo tab hai.')
  await second.getByLabel('Tít bài').fill('Tít của tab hai')
  const panel = second.getByRole('region', { name: /mới hơn/ })
  await expect(panel).toContainText('Chính bạn (ở một cửa sổ khác)')
  const place = (name: RegExp) => panel.getByRole('group', { name })
  await expect(place(/Tít bài/)).toContainText('Tít của tab một')
  await expect(place(/Tít bài/)).toContainText('Tít của tab hai')
  // With its formatting.
  await expect(place(/Nội dung bài/).locator('strong', { hasText: 'Theo tab hai.' })).toBeVisible()
  await expect(place(/Nội dung bài/)).toContainText('Đoạn hai. Theo tab một.')
  const apply = panel.getByRole('button', { name: 'Gộp như đã chọn' })
  await expect(apply).toBeDisabled()
  await place(/Tít bài/)
    .getByRole('radio', { name: /Bản của bạn/ })
    .check()
  await place(/Nội dung bài/)
    .getByRole('radio', { name: /Giữ cả hai/ })
    .check()
  await apply.click()
  await allSaved(second)
  await expect(panel).toHaveCount(0)
  await expect(body(second).locator('p')).toHaveText([
    'Đoạn một. Chỉ tab một sửa.',
    'Đoạn hai. Theo tab hai.',
    'Đoạn hai. Theo tab một.',
    'Đoạn ba.',
  ])
  await expect.poll(async () => (await onServer(second, address)).content.title).toBe('Tít của tab hai')

  // Both texts that met are versions of their own, whole.
  await second.goto(address)
  const versions = await second
    .locator('a[href*="/versions/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const pages = await Promise.all(
    [...new Set(versions)].map(async (href) => (await second.request.get(new URL(href, address).href)).text()),
  )
  for (const title of ['Tít của tab một', 'Tít của tab hai']) {
    expect(pages.some((html) => html.includes(title))).toBe(true)
  }
})

test('two people: what one typed without network is brought together with what the other wrote meanwhile', async ({
  browser,
  newsroom,
}) => {
  const author = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(author)
  await author.getByLabel('Tít bài').fill('Bài qua hai người')
  await author.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await writeParagraphs(author, ['Đoạn một.', 'Đoạn hai.', 'Đoạn ba.'])
  await allSaved(author)
  // A second browser of the author's loses the network before the text goes to the desk and back.
  const offline = await at(browser, newsroom, newsroom.people.reporter)
  await offline.goto(address)
  await expect(body(offline).locator('p')).toHaveCount(3)
  await offline.context().setOffline(true)
  await typeAtEndOf(offline, 0, ' Tác giả thêm.')

  await take(author, 'Gửi biên tập', 'Bài chờ biên tập')
  const editor = await at(browser, newsroom, newsroom.people.editor)
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await typeAtEndOf(editor, 2, ' Biên tập thêm.')
  await allSaved(editor)
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Xem lại đoạn ba.')

  await offline.context().setOffline(false)
  await expect
    .poll(() => paragraphsOnServer(author, address))
    .toEqual(['Đoạn một. Tác giả thêm.', 'Đoạn hai.', 'Đoạn ba. Biên tập thêm.'])
  await expect(body(offline).locator('p').nth(2)).toHaveText('Đoạn ba. Biên tập thêm.')
})

test('a step taken elsewhere locks the desk, and what was typed since is kept', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await deaf(page.context())
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Bài gửi từ cửa sổ khác')
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await writeParagraphs(page, ['Một câu.'])
  await allSaved(page)
  const other = await page.context().newPage()
  await other.goto(address)
  await other.getByRole('button', { name: 'Gửi biên tập', exact: true }).click()
  await expect(other.getByText('Bài chờ biên tập', { exact: true }).first()).toBeVisible()

  await page.getByLabel('Tít bài').fill('Gõ thêm sau khi đã gửi')
  const panel = page.getByRole('region', { name: /Bài đã chuyển sang “Bài chờ biên tập”/ })
  await expect(panel).toContainText('giữ nguyên thành một bản riêng')
  await expect(page.getByLabel('Tít bài')).toHaveValue('Gõ thêm sau khi đã gửi')
  await expect(page.getByLabel('Tít bài')).toBeDisabled()
  const [kept] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: 'Xem bản của tôi' }).click(),
  ])
  await expect(kept.getByRole('heading', { name: 'Gõ thêm sau khi đã gửi' })).toBeVisible()
  await panel.getByRole('button', { name: 'Xem bài hiện tại' }).click()
  await expect(page.getByRole('heading', { name: 'Bài gửi từ cửa sổ khác' })).toBeVisible()
})

test('a session that ended asks for the password in place, and nothing typed is lost', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(page)
  await page.context().clearCookies()
  await page.getByLabel('Tít bài').fill('Gõ khi phiên đã hết')
  await expect(page.getByText('Phiên làm việc đã hết. Đã lưu trên máy này')).toBeVisible()
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại' })
  await dialog.getByLabel('Mật khẩu').fill('không phải mật khẩu')
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Mật khẩu không đúng')
  await dialog.getByLabel('Mật khẩu').fill(newsroom.password)
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog).toHaveCount(0)
  await allSaved(page)
  expect(page.url()).toBe(address)
  expect((await onServer(page, address)).content.title).toBe('Gõ khi phiên đã hết')
})

test('a text is not saved in the name of who signed in after its writer', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.trusted)
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Bài của người viết')
  await allSaved(page)
  await page.context().clearCookies()
  const other = await page.context().newPage()
  await newsroom.signIn(other, newsroom.people.admin)
  await page.getByLabel('Tít bài').fill('Gõ khi người khác đã đăng nhập')
  await expect(page.getByText('Phiên làm việc đã hết. Đã lưu trên máy này')).toBeVisible()
  expect((await onServer(other, address)).content.title).toBe('Bài của người viết')
})

test('a blocked account can not save any more: the desk says so, and the text stays on the machine', async ({
  browser,
  newsroom,
}) => {
  const admin = await at(browser, newsroom, newsroom.people.admin)
  await admin.goto(`${newsroom.url}/newsroom/people/${newsroom.people.contributor.id}`)
  const page = await at(browser, newsroom, newsroom.people.contributor)
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Trước khi bị khóa')
  await allSaved(page)
  await admin.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(admin.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible()

  await page.getByLabel('Tít bài').fill('Gõ sau khi bị khóa')
  await expect(page.getByText('Phiên làm việc đã hết. Đã lưu trên máy này')).toBeVisible()
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại' })
  await dialog.getByLabel('Mật khẩu').fill(newsroom.password)
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog.getByRole('alert')).toContainText('tài khoản không còn dùng được')
  expect((await onServer(admin, address)).content.title).toBe('Trước khi bị khóa')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Tít bài')).toHaveValue('Gõ sau khi bị khóa')

  // Let in again, the person finds what was typed.
  await admin.getByRole('button', { name: 'Mở lại tài khoản' }).click()
  await expect(admin.getByRole('button', { name: 'Khóa tài khoản' })).toBeVisible()
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click()
  await dialog.getByLabel('Mật khẩu').fill(newsroom.password)
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await allSaved(page)
  expect((await onServer(page, address)).content.title).toBe('Gõ sau khi bị khóa')
})
