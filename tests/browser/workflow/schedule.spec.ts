import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

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
  await take(long, 'Gửi biên tập', 'Bài chờ biên tập')

  const managing = await at(browser, newsroom, people.managing)
  await managing.goto(deskUrl)
  await take(managing, 'Nhận bài', 'Bài đang biên tập')
  await take(managing, 'Gửi duyệt', 'Bài chờ duyệt')
  await take(managing, 'Duyệt', 'Bài chờ xuất bản')
  await managing.getByRole('button', { name: /^Bước khác/ }).click()
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
