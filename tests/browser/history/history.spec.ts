import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, selectParagraph, writeParagraphs } from '../kit/writing.ts'

test('a version kept by name is compared word by word with what was written since, and brought back', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Sơ kết phong trào thi đua')
  await writeParagraphs(page, ['Toàn tỉnh đã mở 28 lớp tuyên truyền cho 3.000 người.', 'Hội nghị kết thúc cùng ngày.'])

  // Kept without waiting for the autosave: what was just typed is in it.
  await page.getByRole('button', { name: 'Lưu thành bản có tên…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên của bản').fill('Trước khi sửa số liệu')
  await dialog.getByRole('button', { name: 'Lưu bản này' }).click()
  await expect(dialog.getByText('Đã lưu bản “Trước khi sửa số liệu”.')).toBeVisible()
  await page.keyboard.press('Escape')

  await selectParagraph(body(page).locator('p').first())
  await page.keyboard.insertText('Toàn tỉnh đã mở 29 lớp tuyên truyền cho 3.200 người.')
  await page.getByLabel('Tít bài').fill('Sơ kết phong trào yêu nước')
  await allSaved(page)

  await page.goto(`${address}/history`)
  const compared = page.getByRole('region', { name: 'So sánh' })
  const text = compared.locator('.changes')
  await expect(compared.getByText('Bản lưu riêng “Trước khi sửa số liệu”')).toBeVisible()
  await expect(text.locator('del')).toHaveText(['thi đua', '28', '3.000'])
  await expect(text.locator('ins')).toHaveText(['yêu nước', '29', '3.200'])
  await expect(compared.getByText('Thêm 4 chữ, bỏ 4 chữ')).toBeVisible()
  await expect(page.getByText(/\d+ lần lưu tự động · /).first()).toBeVisible()

  // The other way round, by the form.
  await page.getByRole('radio', { name: 'Lấy làm bản trước: Bài đang làm' }).check()
  await page.getByRole('radio', { name: /^Lấy làm bản sau: .*Trước khi sửa số liệu/ }).check()
  await page.getByRole('button', { name: 'So sánh hai bản đã chọn' }).click()
  await expect(text.locator('del')).toHaveText(['yêu nước', '29', '3.200'])

  await compared.getByRole('link', { name: 'Hai cột' }).click()
  await expect(compared.locator('[data-layout="beside"]')).toBeVisible()
  await expect(text.locator('.changes-before ins').first()).toBeHidden()

  await compared.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await page.waitForURL(address)
  await expect(page.getByLabel('Tít bài')).toHaveValue('Sơ kết phong trào thi đua')
  await expect(body(page).locator('p').first()).toHaveText('Toàn tỉnh đã mở 28 lớp tuyên truyền cho 3.000 người.')

  // What it replaced is still to be had, as a save.
  await page.goto(`${address}/history`)
  await page.getByRole('link', { name: 'Xem từng lần lưu' }).first().click()
  await page.locator('form a[href*="/versions/save-"]').first().click()
  await expect(page.getByText('Toàn tỉnh đã mở 29 lớp tuyên truyền cho 3.200 người.')).toBeVisible()
})

test('a desk that is open elsewhere shows a text that was restored', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(page)
  await writeParagraphs(page, ['Chữ đầu tiên.'])
  await page.getByRole('button', { name: 'Lưu thành bản có tên…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên của bản').fill('đầu tiên')
  await dialog.getByRole('button', { name: 'Lưu bản này' }).click()
  await expect(dialog.getByText('Đã lưu bản “đầu tiên”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await selectParagraph(body(page).locator('p').first())
  await page.keyboard.insertText('Chữ viết lại.')
  await allSaved(page)

  const other = await page.context().newPage()
  await other.goto(`${address}/history`)
  await other.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await other.waitForURL(address)
  await expect(body(page).locator('p').first()).toHaveText('Chữ đầu tiên.')
})
