import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { runProgram } from '#tests/server-process.ts'
import { at, take } from '../kit/desk.ts'
import type { FrontArticle } from '../kit/furnish-front.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

/** Publishes articles and lets all fronts lay themselves out again. */
function furnish({ environment, people }: Newsroom, titles: string[]): Promise<FrontArticle[]> {
  return runProgram<FrontArticle[]>('tests/browser/kit/furnish-front.ts', {
    ...environment,
    FURNISH_TITLES: JSON.stringify(titles),
    FURNISH_PEOPLE: JSON.stringify({ reporter: people.reporter.email, managing: people.managing.email }),
  })
}

const slot = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const spot = (page: Page, slotName: string, place: number) =>
  slot(page, slotName)
    .locator('li[data-spot]')
    .nth(place - 1)
const choose = async (page: Page, from: Locator, item: string) => {
  await from.click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}
/** Answers the question that names the front, or the strip, once it can be answered. */
const sayYes = (page: Page, name: RegExp, button: string) =>
  page.getByRole('dialog', { name }).getByRole('button', { name: button, exact: true }).click()
const lay = async (page: Page) => {
  await page.getByRole('button', { name: 'Đăng lên trang' }).click()
  await sayYes(page, /^Đăng bản đang xếp lên «.+»\?$/, 'Đăng lên trang')
  await expect(page.getByText('Đã đăng lên trang. Bạn đọc thấy ngay.')).toBeVisible()
}
/** The front page as a reader gets it. */
const read = async (page: Page, newsroom: Newsroom, path = '/') =>
  (await page.request.get(`${newsroom.url}${path}`)).text()

async function clean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
    what,
  ).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, what).toBe(0)
}

test('the front page is arranged by dragging and by keys alone, and readers have it at once', async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(180_000)
  const [first, second, third] = await furnish(newsroom, ['Lũ về bản Khuổi', 'Chợ Kỳ Lừa họp lại', 'Hồi chín muộn'])
  if (!first || !second || !third) throw new Error('Nothing was published.')
  const page = await at(browser, newsroom, newsroom.people.managing)
  await page.getByRole('link', { name: 'Trang nhất' }).click()
  await expect(page.getByText('Trang đang tự xếp theo bài mới.')).toBeVisible()

  // By hand: from the search to the second place beside the lead.
  await page.getByRole('searchbox', { name: 'Tìm bài đã đăng' }).fill('ban khuoi')
  const found = page.getByRole('complementary').getByRole('listitem').filter({ hasText: first.title })
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(1)
  const from = await found.getByText(first.title).boundingBox()
  const to = await spot(page, 'Bài nhì', 2).boundingBox()
  if (!from || !to) throw new Error('Nothing to drag, or nowhere to.')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x - 40, from.y + 30, { steps: 5 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 })
  await page.mouse.up()
  await expect(spot(page, 'Bài nhì', 2)).toContainText(first.title)
  await expect(spot(page, 'Bài nhì', 2)).toContainText('Đặt tay')
  // It stands nowhere else.
  await expect(page.locator('li[data-spot]').filter({ hasText: first.title })).toHaveCount(1)

  // By keys: picked up, carried back two places to the lead, put down.
  const handle = spot(page, 'Bài nhì', 2).getByRole('button', { name: `Kéo bài: ${first.title}` })
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(handle).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Đang ở Bài nhì, chỗ 2.')).toBeAttached()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('Đang ở Bài nhì, chỗ 1.')).toBeAttached()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('Đang ở Bài chính, chỗ 1.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(spot(page, 'Bài chính', 1)).toContainText(first.title)

  // The menu does the same: kept, moved into another slot, down, and given another headline and an end.
  await page.getByRole('searchbox', { name: 'Tìm bài đã đăng' }).fill('')
  const menu = (title: string) => page.locator('li[data-spot]').getByRole('button', { name: `Việc với bài: ${title}` })
  // By way of a section's block, for the rule may have laid it among the columns already.
  await choose(page, menu(second.title), 'Thời sự')
  await expect(spot(page, 'Thời sự', 1)).toContainText(second.title)
  await choose(page, menu(second.title), 'Bài cột')
  await expect(spot(page, 'Bài cột', 1)).toContainText(second.title)
  await choose(page, menu(second.title), 'Xuống một chỗ')
  await expect(spot(page, 'Bài cột', 2)).toContainText(second.title)
  await choose(page, menu(second.title), 'Tít, ảnh, ghim…')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tít trên trang này').fill('Chợ phiên đông trở lại')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await expect(spot(page, 'Bài cột', 2)).toContainText('Chợ phiên đông trở lại')

  // Slots too are moved, by keys, and added.
  await choose(page, slot(page, 'Tin mới').getByRole('button', { name: 'Việc với ô Tin mới' }), 'Lên trên')
  await page.getByRole('button', { name: 'Thêm ô', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thông báo' }).click()
  const settings = page.getByRole('dialog')
  await settings.getByRole('button', { name: 'Thêm dòng' }).click()
  await settings.getByLabel('Nội dung').fill('Tòa soạn nghỉ Tết từ 28 tháng Chạp.')
  await settings.getByRole('button', { name: 'Xong' }).click()
  await expect(slot(page, 'Thông báo')).toContainText('nghỉ Tết')

  // Until it is put on the page, readers have the old one.
  expect(await read(page, newsroom)).not.toContain('Chợ phiên đông trở lại')
  await clean(page, 'the desk')
  await lay(page)
  const html = await read(page, newsroom)
  expect(html).toContain('Chợ phiên đông trở lại')
  expect(html).toContain('nghỉ Tết')
  expect(html.match(new RegExp(`href="[^"]*-${first.number}"`, 'g'))).toHaveLength(1)

  await page.setViewportSize({ width: 360, height: 780 })
  await clean(page, 'the desk on a phone')
  // What was laid is undone by name in its history.
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Lịch sử trang' }).click()
  await expect(page.getByRole('main').getByText(newsroom.people.managing.name).first()).toBeVisible()
  await expect(page.getByText(`đặt “${first.title}” vào Bài chính`)).toBeVisible()
  await clean(page, 'the history on a phone')
  await page.getByRole('link', { name: 'Về bàn xếp trang' }).click()
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Hoàn tác lần đăng cuối' }).click()
  await sayYes(page, /^Đưa «.+» về bản trước/, 'Hoàn tác lần đăng cuối')
  await expect(page.getByText('Đã trở về bản trước đó.')).toBeVisible()
  expect(await read(page, newsroom)).not.toContain('Chợ phiên đông trở lại')
})

test('of two who arrange it at once nobody loses anything, and an article that is taken down leaves', async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(180_000)
  const [mine, theirs, gone] = await furnish(newsroom, ['Bài của thư ký', 'Bài của tổng biên tập', 'Bài phải gỡ'])
  if (!mine || !theirs || !gone) throw new Error('Nothing was published.')
  const [managing, chief] = [
    await at(browser, newsroom, newsroom.people.managing),
    await at(browser, newsroom, newsroom.people.chief),
  ]
  for (const page of [managing, chief]) await page.goto(`${newsroom.url}/newsroom/front`)
  const put = async (page: Page, title: string, into: string) => {
    await page.getByRole('searchbox', { name: 'Tìm bài đã đăng' }).fill(title)
    await choose(page, page.getByRole('button', { name: `Đặt lên trang: ${title}` }), into)
  }
  await put(managing, mine.title, 'Bài chính')
  await put(chief, theirs.title, 'Bài chính')
  await put(chief, gone.title, 'Bài cột')
  await lay(chief)

  // The other is told by whom, keeps what is on the screen, and decides.
  const told = managing.getByText(`${newsroom.people.chief.name} vừa đổi trang này`, { exact: false })
  await expect(told).toBeVisible()
  await expect(spot(managing, 'Bài chính', 1)).toContainText(mine.title)
  await clean(managing, 'the desk with two at it')
  await managing.getByRole('button', { name: 'Bỏ của tôi, lấy bản mới' }).click()
  await expect(spot(managing, 'Bài chính', 1)).toContainText(theirs.title)
  await put(managing, mine.title, 'Bài chính')
  await choose(chief, spot(chief, 'Bài chính', 1).getByRole('button', { name: /^Việc với bài/ }), 'Bỏ khỏi chỗ này')
  await lay(managing)
  await expect(chief.getByText(`${newsroom.people.managing.name} vừa đổi trang này`, { exact: false })).toBeVisible()
  await chief.getByRole('button', { name: 'Đè bản của tôi lên' }).click()
  await sayYes(chief, /^Đăng bản đang xếp lên «.+»\?$/, 'Đăng lên trang')
  await expect(chief.getByText('Đã đăng lên trang. Bạn đọc thấy ngay.')).toBeVisible()

  // Taken down, it leaves the page at once, and can't be put there again.
  expect(await read(chief, newsroom)).toContain(gone.title)
  await chief.goto(`${newsroom.url}/newsroom/articles/${gone.id}`)
  await take(chief, 'Gỡ bài', 'Bài bị gỡ', 'Sai địa danh.')
  expect(await read(chief, newsroom)).not.toContain(gone.title)
  await expect(managing.locator('li[data-spot]').filter({ hasText: gone.title })).toHaveCount(0)
  await managing.getByRole('searchbox', { name: 'Tìm bài đã đăng' }).fill(gone.title)
  await expect(managing.getByRole('button', { name: `Đặt lên trang: ${gone.title}` })).toHaveCount(0)
})

test('a scheduled page takes its place at its time, and breaking news ends at its own', async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(240_000)
  const [article] = await furnish(newsroom, ['Bài cho trang sáng mai'])
  if (!article) throw new Error('Nothing was published.')
  const page = await at(browser, newsroom, newsroom.people.managing)
  await page.goto(`${newsroom.url}/newsroom/front`)
  await choose(
    page,
    page.locator('li[data-spot]').getByRole('button', { name: `Việc với bài: ${article.title}` }),
    'Tít, ảnh, ghim…',
  )
  await page.getByRole('dialog').getByLabel('Tít trên trang này').fill('Trang đã đổi theo lịch')
  await page.getByRole('dialog').getByRole('button', { name: 'Xong' }).click()

  const soon = new Date(Math.ceil((Date.now() + 25_000) / 60_000) * 60_000)
  const local = new Date(soon.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
  // As it will be then: what is arranged is looked at before readers have it.
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('Trang đã đổi theo lịch')).toBeVisible()
  await page.getByLabel('Bản trên trang và lịch hẹn').check()
  await expect(frame.getByText('Trang đã đổi theo lịch')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Hẹn giờ đăng…' }).click()
  await page.getByRole('dialog').getByLabel('Đăng lúc').fill(local)
  await page.getByRole('dialog').getByRole('button', { name: 'Hẹn', exact: true }).click()
  await expect(page.getByText('Đã hẹn.')).toBeVisible()
  await expect(page.getByText(`${newsroom.people.managing.name} hẹn`, { exact: false })).toBeVisible()

  const strip = page.locator('details').filter({ hasText: 'Tin nóng' })
  await strip.locator('summary').click()
  await strip.getByRole('button', { name: 'Đặt tin nóng' }).click()
  await strip.getByLabel('Dòng tin').fill('Cấm xe qua ngầm')
  await strip.getByLabel('Hiện đến').fill(local)
  await strip.getByRole('button', { name: 'Đặt tin nóng' }).click()
  await sayYes(page, /^Đặt tin nóng «Cấm xe qua ngầm»\?$/, 'Đặt tin nóng')
  await expect(page.getByText('Đã đặt tin nóng.')).toBeVisible()
  if (Date.now() < soon.getTime() - 5000) {
    expect(await read(page, newsroom)).toContain('Cấm xe qua ngầm')
    expect(await read(page, newsroom, '/thoi-su')).toContain('Cấm xe qua ngầm')
    expect(await read(page, newsroom)).not.toContain('Trang đã đổi theo lịch')
  }
  await expect
    .poll(async () => (await read(page, newsroom)).includes('Trang đã đổi theo lịch'), { timeout: 95_000 })
    .toBe(true)
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime())
  expect(await read(page, newsroom)).not.toContain('Cấm xe qua ngầm')
  await expect(page.getByText(/^Đổi theo lịch \d/)).toBeVisible()
  await expect(page.getByText('Chưa hẹn lần đổi nào.')).toBeAttached()
})

test('the desk is not there for who may not arrange', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.deskHead)
  await expect(page.getByRole('link', { name: 'Trang nhất' })).toHaveCount(0)
  for (const path of ['', '/history']) {
    await page.goto(`${newsroom.url}/newsroom/front${path}`)
    await expect(page.getByText('Không tìm thấy').first()).toBeVisible()
  }
  await page.goto(`${newsroom.url}/newsroom/front/preview?front=front`)
  await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible()
})
