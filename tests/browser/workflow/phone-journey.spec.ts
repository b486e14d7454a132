import type { Page } from '@playwright/test'
import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { fitsPhone, inReach, onPhone, tapStep } from '../kit/phone.ts'
import { allSaved, body, newArticle, writeParagraphs } from '../kit/writing.ts'

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
  const again = editor.getByRole('region', { name: 'Các lần trả lại' })
  await expect(again.locator('.changes ins').filter({ hasText: 'xác nhận tin này' })).toBeVisible()
  await fitsPhone(editor)
  await tapStep(editor, 'Nhận bài', 'Bài đang biên tập')
  await expect(body(editor)).toBeVisible()
  await tapStep(editor, 'Gửi duyệt', 'Bài chờ duyệt')

  // The editor in chief reads what changed and sends it back; what is typed outlives another's news.
  const chief = await onPhone(browser, newsroom, people.chief)
  await chief.goto(address)
  await inReach(chief, 'Trả lại biên tập')
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
  await reader.waitForURL('**/thoi-su/bac-si-tre-*')
  await expect(reader.locator('article').first()).toContainText('Sở Y tế xác nhận tin này.')

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

test('two returns with lists, comments, suggestions by two people, and an approval by thumb', async ({
  browser,
  newsroom,
}) => {
  test.setTimeout(240_000)
  const { people, url } = newsroom
  const huong = await at(browser, newsroom, people.reporter)
  const address = await newArticle(huong)
  await huong.getByLabel('Tít bài').fill('Chợ đêm bên sông mở lại')
  await huong.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await writeParagraphs(huong, ['Chợ đêm bên sông mở lại tối qua.', 'Có ba trăm gian hàng.'])
  await allSaved(huong)
  await take(huong, 'Gửi biên tập', 'Bài chờ biên tập')

  // First return: a comment, which is a point by itself, and a reason of the newsroom's.
  const editor = await at(browser, newsroom, people.editor)
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await editor.getByRole('tab', { name: /Ý kiến/ }).click()
  await editor.getByRole('button', { name: 'Góp ý cho cả bài' }).click()
  await editor.getByRole('textbox', { name: 'Viết ý kiến, gõ @ để nhắc tên' }).fill('Hỏi thêm Ban Quản lý chợ')
  await editor.keyboard.press('Control+Enter')
  await expect(editor.locator('article.comment-thread')).toContainText('Hỏi thêm Ban Quản lý chợ')
  await begin(editor, 'Trả lại phóng viên')
  const form = editor.getByRole('dialog')
  await expect(form.getByRole('checkbox', { name: /Hỏi thêm Ban Quản lý chợ/ })).toBeChecked()
  await form.getByText('Thiếu nguồn', { exact: true }).click()
  await form.getByRole('button', { name: 'Trả lại phóng viên', exact: true }).click()
  await expect(editor.getByText('Bài bị trả lại', { exact: true }).first()).toBeVisible()

  await huong.goto(address)
  await tickAll(huong, ['Thiếu nguồn', 'Hỏi thêm Ban Quản lý chợ'])
  await take(huong, 'Gửi biên tập', 'Bài chờ biên tập')

  // Second return: the comment is settled, and the editor suggests something.
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await editor.getByRole('tab', { name: /Ý kiến/ }).click()
  await editor.locator('article.comment-thread').getByRole('button', { name: 'Xong' }).click()
  await expect(editor.getByText('Đã xong (1)')).toBeVisible()
  await editor.getByRole('region', { name: 'Cách sửa' }).getByRole('button', { name: 'Đề xuất' }).click()
  await body(editor).getByText('Chợ đêm bên sông').click()
  await editor.keyboard.press('End')
  await editor.keyboard.press('ArrowLeft')
  await editor.keyboard.insertText(', ngày 22/11')
  await allSaved(editor)
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Xem đề xuất của tôi')

  // She takes it, and suggests something too.
  await huong.goto(address)
  await tickAll(huong, ['Xem đề xuất của tôi'])
  await huong.getByRole('tab', { name: /^Đề xuất/ }).click()
  await huong
    .locator('.suggestion-item')
    .getByRole('button', { name: /^Nhận đề xuất/ })
    .click()
  await suggest(huong)
  await body(huong).getByText('Có ba trăm gian hàng').click()
  await huong.keyboard.press('End')
  await huong.keyboard.insertText(' Chợ họp đến nửa đêm.')
  await allSaved(huong)
  await take(huong, 'Gửi biên tập', 'Bài chờ biên tập')

  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await editor.getByRole('tab', { name: /^Đề xuất/ }).click()
  await editor
    .locator('.suggestion-item')
    .getByRole('button', { name: /^Nhận đề xuất/ })
    .click()
  await allSaved(editor)
  await take(editor, 'Gửi duyệt', 'Bài chờ duyệt')

  const chief = await onPhone(browser, newsroom, people.chief)
  await chief.goto(address)
  await expect(chief.getByText('Lần trả 1')).toBeVisible()
  await chief.getByText('Lần trả 2').tap()
  await expect(chief.getByText('1/1 mục đã sửa')).toBeVisible()
  await tapStep(chief, 'Duyệt', 'Bài chờ xuất bản')
  const managing = await onPhone(browser, newsroom, people.managing)
  await managing.goto(address)
  await tapStep(managing, 'Xuất bản', 'Bài đã xuất bản')

  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/thoi-su`)
  await page.getByRole('link', { name: 'Chợ đêm bên sông mở lại' }).first().click()
  await page.waitForURL('**/thoi-su/cho-dem-*')
  await expect(page.locator('article').first()).toContainText('Chợ đêm bên sông mở lại tối qua, ngày 22/11.')
  await expect(page.locator('article').first()).toContainText('Chợ họp đến nửa đêm.')
  await expect(page.locator('body')).not.toContainText('Hỏi thêm Ban Quản lý chợ')
})

/** Ticks the points of the list that stands on the article. */
async function tickAll(page: Page, points: readonly string[]): Promise<void> {
  const list = page.getByRole('complementary', { name: 'Cần sửa' })
  await list.getByText(`0/${points.length} mục đã sửa`).click()
  for (const point of points) await list.getByRole('checkbox', { name: `Đã sửa: ${point}` }).check()
  await expect(list.getByText(`${points.length}/${points.length} mục đã sửa`)).toBeVisible()
}

/** Opens the form of a step. */
async function begin(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: /^Bước khác/ }).click()
  await page.getByRole('menuitem', { name: step, exact: true }).click()
}

/** What is typed from now on is a suggestion. */
const suggest = (page: Page) =>
  page.getByRole('group', { name: 'Cách sửa' }).getByRole('button', { name: 'Đề xuất' }).click()
