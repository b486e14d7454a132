import type { Locator, Page } from '@playwright/test'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { newArticle } from '../kit/writing.ts'

/** A dialog of the newsroom: how it is opened, and what has the keyboard in it. The desk's own are in `first-sentence.spec.ts`. */
type Sheet = { name: string; open: (page: Page) => Promise<void>; work: (sheet: Locator) => Locator }

const field = (sheet: Locator) => sheet.locator('input:visible, textarea:visible, select:visible').first()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()

async function look(page: Page, sheets: readonly Sheet[]): Promise<void> {
  for (const { name, open, work } of sheets) {
    await open(page)
    const sheet = page.getByRole('dialog')
    await expect(work(sheet), name).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(sheet, name).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), name).not.toBe('BODY')
  }
}

test('what a desk asks about a text has the keyboard at its work, and gives it back', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await newArticle(page)
  await look(page, [
    { name: 'a version by name', open: (page) => press(page, 'Lưu thành bản có tên…'), work: field },
    {
      name: 'what readers will see',
      open: (page) => press(page, 'Xem trước'),
      work: (sheet) => sheet.locator(':focus'),
    },
  ])
})

test('what the front page asks for has the keyboard at its work, and gives it back', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.managing)
  await page.goto(`${newsroom.url}/newsroom/front`)
  await look(page, [
    {
      name: 'a slot',
      open: (page) => press(page, 'Thêm ô'),
      work: (sheet) =>
        sheet.getByRole('button', { disabled: false }).and(sheet.locator(':focus:not([aria-label="Đóng"])')),
    },
  ])
})
