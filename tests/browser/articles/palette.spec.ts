import { AxeBuilder } from '@axe-core/playwright'
import { vi } from '#messages/vi.ts'
import { at } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { body, newArticle } from '../kit/writing.ts'

const { palette } = vi

for (const width of [1440, 360]) {
  test(`any place, act and article is in reach of the keyboard, ${width} px`, async ({ browser, newsroom }) => {
    test.setTimeout(90_000)
    const page = await at(browser, newsroom, newsroom.people.reporter)
    await page.setViewportSize({ width, height: 800 })
    const dialog = page.getByRole('dialog', { name: palette.title })
    const field = dialog.getByRole('combobox')
    const option = (name: string | RegExp) => dialog.getByRole('option', { name })
    const open = async () => {
      await page.keyboard.press('Control+k')
      await expect(field).toBeFocused()
    }

    // A place, without marks.
    await open()
    await field.fill('de tai')
    await expect(dialog.getByRole('option', { name: 'Đề tài', exact: true })).toHaveAttribute('aria-selected', 'true')
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/newsroom/planning')

    // Nothing that the viewer may not do.
    await open()
    await field.fill('cai dat')
    await expect(dialog.getByText(palette.groups.places, { exact: true })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)

    // An act begins.
    await open()
    await field.fill('viet bai')
    await expect(option(vi.desk.newArticle)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/newsroom/articles/*')
    const title = page.getByLabel('Tít bài')
    await title.fill(`Bảng lệnh ${width}`)
    await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Kinh tế' })
    await body(page).click()
    await page.keyboard.type('Nội dung.')

    // In the title the key opens it too; the article's own step stands first, and is taken.
    await title.focus()
    await open()
    await field.fill('gui bien tap')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Bài chờ biên tập').first()).toBeVisible()

    // An article, by its words.
    await page.goto(`${newsroom.url}/newsroom`)
    await open()
    await field.fill(`bang lenh ${width}`)
    await expect(option(new RegExp(`^Bảng lệnh ${width}`))).toBeVisible()
    await option(new RegExp(`^Bảng lệnh ${width}`)).click()
    await page.waitForURL('**/newsroom/articles/*')
  })
}

test('in the text of an article the key goes on setting a link', async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
  await newArticle(page)
  await body(page).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: vi.editor.link.title })).toBeVisible()
  await expect(page.getByRole('dialog', { name: palette.title })).toHaveCount(0)
})
