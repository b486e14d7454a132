import { expect, test } from '../kit/newsroom-server.ts'
import { body, newArticle } from '../kit/writing.ts'

test('what a step still asks for leads to its field, and is gone as soon as that is mended', async ({
  page,
  newsroom,
}) => {
  await newsroom.signIn(page, newsroom.people.reporter)
  await newArticle(page)
  await body(page).click()
  await page.keyboard.type('Nội dung đã có.')
  await page.getByRole('button', { name: 'Gửi biên tập', exact: true }).click()
  const refused = page.getByRole('alert')
  await expect(refused.getByRole('button', { name: /tít/i })).toBeVisible()
  await refused.getByRole('button', { name: /chuyên mục/i }).click()
  await expect(page.getByRole('combobox', { name: 'Chuyên mục' })).toBeFocused()
  await refused.getByRole('button', { name: /tít/i }).click()
  await expect(page.getByLabel('Tít bài')).toBeFocused()
  await page.keyboard.type('Tít')
  await expect(refused.getByRole('button')).toHaveCount(0)
})
