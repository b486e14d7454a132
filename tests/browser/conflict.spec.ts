import { at } from './desk.ts'
import { expect, test } from './newsroom-server.ts'

test('two tabs on one article: both texts are shown, and whichever goes on, the other stays in the history', async ({
  browser,
  newsroom,
}) => {
  const first = await at(browser, newsroom, newsroom.people.reporter)
  await first.getByRole('button', { name: 'Viết bài mới' }).click()
  await first.waitForURL('**/newsroom/articles/*')
  const address = first.url()
  const second = await first.context().newPage()
  await second.goto(address)
  await expect(second.getByLabel('Tít bài')).toBeVisible()

  await first.getByLabel('Tít bài').fill('Tít của cửa sổ một')
  await expect(first.getByText(/Đã lưu trên máy chủ \d\d:\d\d:\d\d/)).toBeVisible()
  const saved = () =>
    first.request.get(`${address.replace('/newsroom/', '/api/')}/draft`).then((answer) => answer.json())
  await expect.poll(async () => (await saved()).content.title).toBe('Tít của cửa sổ một')

  await second.getByLabel('Tít bài').fill('Tít của cửa sổ hai')
  const panel = second.getByRole('region', { name: /mới hơn/ })
  await expect(panel.getByText('Tít của cửa sổ một').first()).toBeVisible()
  await expect(panel.getByText('Tít của cửa sổ hai').first()).toBeVisible()
  await panel.getByRole('button', { name: 'Tiếp tục với bản của tôi' }).click()
  await expect.poll(async () => (await saved()).content.title).toBe('Tít của cửa sổ hai')

  // The text that was replaced is a version of its own, whole.
  await second.goto(address)
  const versions = await second
    .locator('a[href*="/versions/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const titles = await Promise.all(
    [...new Set(versions)].map(async (href) => (await second.request.get(new URL(href, address).href)).text()),
  )
  expect(titles.some((html) => html.includes('Tít của cửa sổ một'))).toBe(true)
})

test('a step taken elsewhere locks the desk, and what was typed since is kept', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  const address = page.url()
  await page.getByLabel('Tít bài').fill('Bài gửi từ cửa sổ khác')
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('Một câu.')
  await expect(page.getByText(/Đã lưu trên máy chủ \d\d:\d\d:\d\d/)).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(address)
  await other.getByRole('button', { name: 'Gửi biên tập', exact: true }).click()
  await expect(other.getByText('Bài chờ biên tập', { exact: true }).first()).toBeVisible()

  await page.getByLabel('Tít bài').fill('Gõ thêm sau khi đã gửi')
  await expect(page.getByText(/Bài đã chuyển sang “Bài chờ biên tập”/)).toBeVisible()
  await other.reload()
  await expect(other.locator('a[href*="/versions/"]').first()).toBeAttached()
})

test('a session that ended is said so, and the desk goes on after signing in in another window', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  await page.context().clearCookies()
  await page.getByLabel('Tít bài').fill('Gõ khi phiên đã hết')
  await expect(page.getByRole('link', { name: 'Đăng nhập ở cửa sổ khác' })).toBeVisible()
  const other = await page.context().newPage()
  await newsroom.signIn(other, newsroom.people.reporter)
  await page.bringToFront()
  await page.getByRole('button', { name: 'Gửi lại' }).click()
  await expect(page.getByText(/Đã lưu trên máy chủ \d\d:\d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Tít bài')).toHaveValue('Gõ khi phiên đã hết')
})
