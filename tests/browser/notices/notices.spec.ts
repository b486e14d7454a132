import { AxeBuilder } from '@axe-core/playwright'
import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, writeParagraphs } from '../kit/writing.ts'

// Several browsers take turns on one machine.
test.describe.configure({ timeout: 120_000 })

test('who wrote an article hears at once that it came back, reads why, and the bell is quiet again', async ({
  browser,
  newsroom,
}) => {
  const { people } = newsroom
  const title = 'Bài báo tin trả về'
  const writing = await at(browser, newsroom, people.reporter)
  const address = await newArticle(writing)
  await writing.getByLabel('Tít bài').fill(title)
  await writing.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await writeParagraphs(writing, ['Một đoạn tin.'])
  await allSaved(writing)
  await take(writing, 'Gửi biên tập', 'Bài chờ biên tập')
  // Elsewhere in the newsroom, in two windows of one browser: one of them listens for both.
  await writing.goto(`${newsroom.url}/newsroom/media`)
  const second = await writing.context().newPage()
  await second.goto(`${newsroom.url}/newsroom/articles`)
  const bell = (page: typeof writing) => page.getByRole('button', { name: /^Thông báo/ })
  // The newsroom was furnished before: what came of that is seen.
  await writing.goto(`${newsroom.url}/newsroom/notices`)
  await writing.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click()
  await expect(bell(second)).toHaveAccessibleName('Thông báo')

  const editor = await at(browser, newsroom, people.editor)
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await expect(body(editor)).toBeVisible()
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Thiếu nguồn số liệu.')

  for (const page of [writing, second]) await expect(bell(page)).toHaveAccessibleName('Thông báo, 1 chưa đọc')
  await bell(second).click()
  const told = second.getByRole('dialog', { name: 'Thông báo' })
  const line = told.getByRole('link', { name: `${people.editor.name} đã trả lại bài “${title}” để bạn sửa` })
  await expect(line).toContainText('Thiếu nguồn số liệu.')
  expect((await new AxeBuilder({ page: second }).analyze()).violations).toEqual([])
  await line.click()
  await second.waitForURL(address)
  for (const page of [writing, second]) await expect(bell(page)).toHaveAccessibleName('Thông báo')

  await writing.goto(`${newsroom.url}/newsroom/notices?kind=returned&q=bao+tin`)
  await expect(writing.getByRole('main').getByRole('listitem').filter({ hasText: title })).toHaveCount(1)
  await expect(writing.getByText('Chưa đọc.')).toHaveCount(0)
  expect((await new AxeBuilder({ page: writing }).analyze()).violations).toEqual([])
  await writing.getByLabel('Loại thông báo').selectOption({ label: 'Bài bị gỡ' })
  await expect(writing.getByText('Không có thông báo nào như vậy.')).toBeVisible()

  await writing.goto(`${newsroom.url}/newsroom/account`)
  const choices = writing.getByRole('group', { name: 'Thông báo qua e-mail' })
  await expect(choices.getByLabel('Bài bị trả lại')).toBeChecked()
  await expect(choices.getByLabel('Bàn giao ca trực')).toHaveCount(0)
  await choices.getByLabel('Bài lên báo').check()
  await choices.getByLabel('Bài bị trả lại').uncheck()
  await writing.locator('#notices').getByRole('button', { name: 'Lưu' }).click()
  await expect(writing.getByText('Đã lưu lựa chọn.').first()).toBeVisible()
  await writing.reload()
  await expect(choices.getByLabel('Bài lên báo')).toBeChecked()
  await expect(choices.getByLabel('Bài bị trả lại')).not.toBeChecked()
  expect((await writing.goto(`${newsroom.url}/newsroom/duty`))?.status()).toBe(404)
})

test('one shift hands over to the next, who reads it on the page, by the bell and on the sheet that is printed', async ({
  browser,
  newsroom,
}) => {
  const { people } = newsroom
  const note = 'Còn hai bài chờ duyệt, nhờ ca sáng đọc trước 9 giờ.'
  const managing = await at(browser, newsroom, people.managing)
  await managing.goto(`${newsroom.url}/newsroom/duty`)
  await expect(managing.getByRole('heading', { name: 'Sổ trực', exact: true })).toBeVisible()
  const editor = await at(browser, newsroom, people.editor)
  await editor.getByRole('link', { name: 'Sổ trực' }).first().click()
  await editor.getByRole('button', { name: 'Ghi bàn giao' }).click()
  await expect(editor.getByText('Ghi chú bàn giao chưa có.')).toBeVisible()
  await editor.getByLabel('Ghi chú cho ca sau').fill(note)
  await editor.getByRole('button', { name: 'Ghi bàn giao' }).click()
  await expect(editor.getByText('Đã ghi. Ca sau được báo.').first()).toBeVisible()
  // It comes to a page that is open already, by itself.
  await expect(managing.getByRole('listitem').filter({ hasText: note })).toBeVisible()
  await expect(managing.getByRole('button', { name: /^Thông báo, \d+ chưa đọc/ })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await managing.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page: managing }).analyze()).violations).toEqual([])
  }
  await managing.getByRole('link', { name: 'Bản giao ban' }).click()
  await expect(managing.getByRole('heading', { name: /^Giao ban / })).toBeVisible()
  await expect(managing.getByText(note)).toBeVisible()
  expect((await new AxeBuilder({ page: managing }).analyze()).violations).toEqual([])
  await managing.emulateMedia({ media: 'print' })
  await expect(managing.getByRole('button', { name: 'In', exact: true })).toBeHidden()
  await expect(managing.getByRole('navigation')).toHaveCount(0)
  const pdf = (await managing.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
})
