import type { Page } from '@playwright/test'
import type { Block, DocumentNode } from '#newsroom/document/types.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, onServer } from '../kit/writing.ts'

async function blocks(page: Page, address: string): Promise<Block[]> {
  const { content } = await onServer(page, address)
  return (content.body as DocumentNode).content
}

test.beforeEach(async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
})

test('letters are raised, lowered, struck and underlined by keys and from the menu, and saved as such', async ({
  page,
}) => {
  const id = await newArticle(page)
  await body(page).click()
  await page.keyboard.type('Rộng 35 m')
  await page.keyboard.press('Control+.')
  await page.keyboard.type('2')
  await page.keyboard.press('Control+.')
  await page.keyboard.type(', ít CO')
  await page.keyboard.press('Control+,')
  await page.keyboard.type('2')
  await page.keyboard.press('Control+,')
  await page.keyboard.type('; vé ')
  await page.keyboard.press('Control+Shift+x')
  await page.keyboard.type('80')
  await page.keyboard.press('Control+Shift+x')
  await page.keyboard.type(' 60, ')
  await page.getByRole('button', { name: 'Kiểu chữ, kiểu số' }).click()
  await page.getByRole('menuitemcheckbox', { name: /Gạch chân/ }).click()
  await page.keyboard.type('hết')
  await page.keyboard.press('Control+u')
  await page.keyboard.type('.')
  await expect(body(page).locator('p').first()).toHaveText('Rộng 35 m2, ít CO2; vé 80 60, hết.')
  await expect(body(page).locator('sup')).toHaveText('2')
  await expect(body(page).locator('sub')).toHaveText('2')
  await expect(body(page).locator('s')).toHaveText('80')
  await expect(body(page).locator('u')).toHaveText('hết')
  await allSaved(page)
  expect((await blocks(page, id))[0]).toMatchObject({
    content: [
      { text: 'Rộng 35 m' },
      { text: '2', marks: [{ type: 'raised' }] },
      { text: ', ít CO' },
      { text: '2', marks: [{ type: 'lowered' }] },
      { text: '; vé ' },
      { text: '80', marks: [{ type: 'struck' }] },
      { text: ' 60, ' },
      { text: 'hết', marks: [{ type: 'underlined' }] },
      { text: '.' },
    ],
  })
})

test('a list counts as it is told, and one below goes on from it', async ({ page }) => {
  const id = await newArticle(page)
  await body(page).click()
  await page.keyboard.press('Control+Shift+7')
  for (const item of ['một', 'hai']) {
    await page.keyboard.type(item)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('Xen giữa')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+7')
  await page.keyboard.type('ba')
  const menu = page.getByRole('button', { name: 'Kiểu chữ, kiểu số' })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Nối số với danh sách trên (3)' }).click()
  await menu.click()
  await page.getByRole('menuitemcheckbox', { name: 'I, II, III', exact: true }).click()
  await expect(body(page).locator('ol').last()).toHaveAttribute('start', '3')
  await expect(body(page).locator('ol').last()).toHaveAttribute('type', 'I')
  await expect(body(page).locator('ol').last()).toHaveCSS('list-style-type', 'upper-roman')
  await menu.click()
  await page.getByRole('menuitem', { name: 'Bắt đầu từ số khác…' }).click()
  await page.getByLabel('Danh sách bắt đầu từ số').fill('1.5')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'từ 0 đến 9999' })).toBeVisible()
  await page.getByLabel('Danh sách bắt đầu từ số').fill('5')
  await page.getByLabel('Mục ở con trỏ mang số').fill('7')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(body(page)).toBeFocused()
  await expect(body(page).locator('ol').last().locator('li')).toHaveAttribute('value', '7')
  await allSaved(page)
  const lists = (await blocks(page, id)).filter((block) => block.type === 'orderedList')
  expect(lists.map((list) => list.attrs)).toEqual([{ start: 1 }, { start: 5, type: 'I' }])
})

test('a table has a name, heads of rows and columns, and is the same when copied and pasted', async ({ page }) => {
  const id = await newArticle(page)
  await body(page).click()
  await page.getByRole('button', { name: 'Bảng', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Chèn bảng 3 × 3' }).click()
  await page.keyboard.type('Xã')
  await page.getByRole('button', { name: 'Bảng', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Cột đầu là tiêu đề' }).click()
  await expect(body(page).locator('tr th:first-child')).toHaveCount(3)
  await page.getByLabel('Tên bảng').fill('Diện tích lúa')
  await expect(body(page).locator('tr')).toHaveCount(3)
  await allSaved(page)
  const [table] = await blocks(page, id)
  expect(table).toMatchObject({ type: 'table', attrs: { caption: 'Diện tích lúa' } })

  await body(page).locator('th').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await allSaved(page)
  const again = (await blocks(page, id)).filter((block) => block.type === 'table')
  expect(again).toEqual([table])
})
