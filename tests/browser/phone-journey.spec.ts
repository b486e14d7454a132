import { expect, test } from './newsroom-server.ts'
import { fitsPhone, onPhone, tapStep } from './phone.ts'
import { allSaved, body } from './writing.ts'

const TITLE = 'Trạm y tế xã Tân Thanh đón bác sĩ trẻ'
const SENT = 'Trạm y tế xã Tân Thanh vừa đón ba bác sĩ trẻ về làm việc.'

test('an article goes by thumb from the reporter’s phone to the readers, through two returns with lists', async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(240_000)
  const { people, url } = newsroom

  // She writes it on the way back, and sends it in.
  const huong = await onPhone(browser, newsroom, people.reporter)
  await huong.getByRole('button', { name: 'Viết bài mới' }).tap()
  await huong.waitForURL('**/newsroom/articles/*')
  const address = huong.url()
  await expect(body(huong)).toBeVisible()
  await huong.getByLabel('Tít bài').fill(TITLE)
  await huong.getByLabel('Sapo').fill('Ba bác sĩ trẻ tình nguyện lên vùng biên.')
  await body(huong).tap()
  await huong.keyboard.insertText(SENT)
  await huong.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await allSaved(huong)
  await tapStep(huong, 'Gửi biên tập', 'Bài chờ biên tập')

  // The editor returns it: two reasons of the newsroom's, and one in words.
  const editor = await onPhone(browser, newsroom, people.editor)
  await editor.goto(address)
  await tapStep(editor, 'Nhận bài', 'Bài đang biên tập')
  await expect(body(editor)).toBeVisible()
  await editor.getByRole('button', { name: 'Trả lại phóng viên', exact: true }).tap()
  const sheet = editor.getByRole('dialog')
  const send = sheet.getByRole('button', { name: 'Trả lại phóng viên', exact: true })
  await send.tap()
  await expect(sheet.getByText('Hãy chọn hoặc ghi ít nhất một mục cần sửa.')).toBeVisible()
  for (const reason of ['Thiếu nguồn', 'Sai số liệu']) await sheet.getByText(reason, { exact: true }).tap()
  await sheet.getByRole('textbox', { name: 'Mục ghi thêm 1' }).fill('Ghi rõ tên ba bác sĩ')
  await fitsPhone(editor)
  await send.tap()
  await expect(editor.getByText('Bài bị trả lại', { exact: true }).first()).toBeVisible()

  // She sees what to mend, ticks, answers, and is asked once about what is left.
  await huong.goto(address)
  const list = huong.getByRole('complementary', { name: 'Cần sửa' })
  await expect(list.getByText('0/3 mục đã sửa').first()).toBeVisible()
  await list.getByText('0/3 mục đã sửa').first().tap()
  await list.getByRole('checkbox', { name: 'Đã sửa: Thiếu nguồn' }).tap()
  await list.getByRole('checkbox', { name: 'Đã sửa: Sai số liệu' }).tap()
  await list.getByRole('button', { name: 'Trả lời', exact: true }).first().tap()
  await list.getByLabel('Trả lời cho: Thiếu nguồn').fill('Đã sửa theo Sở Y tế')
  await expect(list.getByText('2/3 mục đã sửa').first()).toBeVisible()
  await fitsPhone(huong)
  await body(huong).tap()
  await huong.keyboard.press('End')
  await huong.keyboard.insertText(' Sở Y tế xác nhận tin này.')
  await allSaved(huong)
  await huong.getByRole('button', { name: 'Gửi biên tập', exact: true }).tap()
  const asked = huong.getByRole('alert').filter({ hasText: 'Còn 1 mục chưa đánh dấu' })
  await expect(asked).toContainText('Ghi rõ tên ba bác sĩ')
  await asked.getByRole('button', { name: 'Vẫn gửi biên tập' }).tap()
  await expect(huong.getByText('Bài chờ biên tập', { exact: true }).first()).toBeVisible()

  // What came again: the ticks, the answer, and only the difference.
  await editor.goto(address)
  await editor.getByText('2/3 mục đã sửa').tap()
  await expect(editor.getByText('Đã sửa theo Sở Y tế')).toBeVisible()
  await expect(editor.locator('.changes ins').filter({ hasText: 'xác nhận tin này' })).toBeVisible()
  await fitsPhone(editor)
  await tapStep(editor, 'Nhận bài', 'Bài đang biên tập')
  await expect(body(editor)).toBeVisible()
  await tapStep(editor, 'Gửi duyệt', 'Bài chờ duyệt')

  // The editor in chief reads what changed and sends it back; what is typed outlives another's news.
  const chief = await onPhone(browser, newsroom, people.chief)
  await chief.goto(address)
  await chief.getByRole('button', { name: 'Trả lại biên tập', exact: true }).tap()
  const chiefs = chief.getByRole('dialog')
  await chiefs.getByText('Tít chưa đạt', { exact: true }).tap()
  await chiefs.getByRole('textbox', { name: 'Mục ghi thêm 1' }).fill('Nêu rõ xã thuộc huyện nào')
  await chief.reload()
  await expect(chiefs.getByRole('textbox', { name: 'Mục ghi thêm 1' })).toHaveValue('Nêu rõ xã thuộc huyện nào')
  await expect(chiefs.getByRole('checkbox', { name: 'Tít chưa đạt' })).toBeChecked()
  await chiefs.getByRole('button', { name: 'Trả lại biên tập', exact: true }).tap()
  await expect(chief.getByText('Bài đang biên tập', { exact: true }).first()).toBeVisible()

  // The editor mends both, and sends it up without being asked.
  await editor.goto(address)
  const second = editor.getByRole('complementary', { name: 'Cần sửa' })
  await second.getByText('0/2 mục đã sửa').first().tap()
  for (const point of ['Tít chưa đạt', 'Nêu rõ xã thuộc huyện nào']) {
    await second.getByRole('checkbox', { name: `Đã sửa: ${point}` }).tap()
  }
  await expect(second.getByText('2/2 mục đã sửa').first()).toBeVisible()
  await editor.getByLabel('Tít bài').fill('Bác sĩ trẻ về trạm y tế Tân Thanh')
  await allSaved(editor)
  await tapStep(editor, 'Gửi duyệt', 'Bài chờ duyệt')

  await chief.goto(address)
  await chief.getByText('2/2 mục đã sửa').tap()
  await expect(chief.locator('.changes ins').first()).toBeVisible()
  await tapStep(chief, 'Duyệt', 'Bài chờ xuất bản')

  const managing = await onPhone(browser, newsroom, people.managing)
  await managing.goto(address)
  await tapStep(managing, 'Xuất bản', 'Bài đã xuất bản')

  const reader = await onPhone(browser, newsroom)
  await reader.goto(`${url}/thoi-su`)
  await reader.getByRole('link', { name: 'Bác sĩ trẻ về trạm y tế Tân Thanh' }).first().tap()
  await expect(reader.locator('article')).toContainText('Sở Y tế xác nhận tin này.')

  // She looks at how it was changed, and at her month.
  await huong.goto(address)
  await huong.getByRole('link', { name: 'Bài đã được sửa thế nào' }).tap()
  await expect(huong.getByText('Tít đổi')).toBeVisible()
  await expect(huong.getByText('Lần trả 2')).toBeVisible()
  await fitsPhone(huong)
  await huong.getByRole('link', { name: 'Theo tháng' }).tap()
  await expect(huong.getByRole('link', { name: 'Bác sĩ trẻ về trạm y tế Tân Thanh' })).toBeVisible()
  await expect(huong.getByText('Lý do trả lại hay gặp')).toBeVisible()
  await expect(huong.getByText('Tít chưa đạt')).toBeVisible()
  await fitsPhone(huong)
})
