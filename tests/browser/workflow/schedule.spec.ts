import { at, take } from '../kit/desk.ts'
import { inDatabase } from '../kit/in-database.ts'
import { expect, test } from '../kit/newsroom-server.ts'

test('a scheduled article goes out by the clock of the server', async ({ browser, newsroom }) => {
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
  await managing.getByRole('menuitem', { name: 'Hẹn giờ', exact: true }).click()
  await managing.getByRole('dialog').getByLabel('Ngày giờ xuất bản').fill('2031-05-07T10:05')
  await managing.getByRole('dialog').getByRole('button', { name: 'Hẹn giờ', exact: true }).click()
  await expect(managing.getByText('Bài hẹn giờ xuất bản').first()).toBeVisible()
  const isOut = async () => (await (await managing.request.get(`${url}/kinh-te`)).text()).includes('Bài ra đúng giờ')
  expect(await isOut()).toBe(false)

  // The time comes nearer than a form could set it.
  const soon = Date.now() + 2000
  const id = deskUrl.slice(deskUrl.lastIndexOf('/') + 1)
  inDatabase(newsroom, (db) => db.prepare('update articles set scheduled_at = ? where id = ?').run(soon, id))
  await expect.poll(isOut).toBe(true)
  expect(Date.now()).toBeGreaterThanOrEqual(soon)
})
