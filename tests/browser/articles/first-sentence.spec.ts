import type { Page } from '@playwright/test'
import { paste } from '../kit/clipboard.ts'
import { at } from '../kit/desk.ts'
import { keyboards } from '../kit/keyboards.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, onServer, paragraphsOnServer } from '../kit/writing.ts'

const title = (page: Page) => page.getByLabel('Tít bài')
const sapo = (page: Page) => page.getByLabel('Sapo')
const newDesk = async (page: Page) => {
  const address = await newArticle(page)
  await expect(title(page)).toBeFocused()
  return address
}

test.beforeEach(async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
})

for (const [name, type] of Object.entries(keyboards)) {
  test(`a new article is written from the first key to the text without a mouse: ${name}`, async ({ page }) => {
    const session = await page.context().newCDPSession(page)
    const address = await newDesk(page)
    await type(page, session, ['Cầu', 'mới', 'bên', 'sông'])
    await page.keyboard.press('Enter')
    await expect(sapo(page)).toBeFocused()
    await type(page, session, ['Sáng', 'nay', 'thông', 'xe'])
    await page.keyboard.press('Enter')
    await expect(body(page)).toBeFocused()
    await type(page, session, ['Người', 'dân', 'hai', 'bờ'])
    await page.keyboard.press('Enter')
    await type(page, session, ['đứng', 'đợi'])
    await allSaved(page)
    expect((await onServer(page, address)).content).toMatchObject({
      title: 'Cầu mới bên sông',
      sapo: 'Sáng nay thông xe',
    })
    await expect.poll(() => paragraphsOnServer(page, address)).toEqual(['Người dân hai bờ', 'đứng đợi'])
  })
}

test('arrows and Backspace go from field to field as from paragraph to paragraph', async ({ page }) => {
  await newDesk(page)
  await page.keyboard.type('Tit')
  await page.keyboard.press('ArrowDown')
  await expect(sapo(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('Than bai')
  // The editor puts the caret back where it was for some milliseconds after a letter: no hand is as quick as that.
  await expect(async () => {
    await page.keyboard.press('Home')
    const offset = () => new Promise((resolve) => setTimeout(() => resolve(getSelection()?.anchorOffset), 100))
    expect(await page.evaluate(offset)).toBe(0)
  }).toPass()
  await page.keyboard.press('Backspace')
  await expect(sapo(page)).toBeFocused()
  await expect(body(page)).toHaveText('Than bai')
  await page.keyboard.press('ArrowLeft')
  await expect(title(page)).toBeFocused()
  await expect(title(page)).toHaveValue('Tit')
  await page.keyboard.type('!')
  await expect(title(page)).toHaveValue('Tit!')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByLabel('Dòng trên tít')).toBeFocused()
  // Nothing is above it.
  await page.keyboard.press('ArrowUp')
  await expect(page.getByLabel('Dòng trên tít')).toBeFocused()
})

test('a long title is walked through line by line before its arrows lead out of it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await newDesk(page)
  await page.keyboard.insertText('Một cái tít dài đến nỗi nó phải xuống hàng mấy lần trên một màn hình hẹp như thế này')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await expect(title(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowDown')
  await expect(sapo(page)).toBeFocused()
})

test('a key that is held down deletes in its own field only', async ({ page }) => {
  await newDesk(page)
  await page.keyboard.type('Tit')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ab')
  await page.keyboard.down('Backspace')
  for (let n = 0; n < 5; n++) await page.keyboard.down('Backspace')
  await page.keyboard.up('Backspace')
  await expect(sapo(page)).toBeFocused()
  await expect(title(page)).toHaveValue('Tit')
})

test('several pasted lines are shared out over the empty fields and the text', async ({ page }) => {
  const address = await newDesk(page)
  await paste(title(page), {
    text: 'Hợp long cầu\nSáng 30/11, cầu hợp long.\n\nĐoạn một.\nĐoạn hai.',
    html: '<h1>Hợp long cầu</h1><p>Sáng 30/11, cầu hợp long.</p><p>Đoạn <b>một</b>.</p><p>Đoạn hai.</p>',
  })
  await expect(title(page)).toHaveValue('Hợp long cầu')
  await expect(sapo(page)).toHaveValue('Sáng 30/11, cầu hợp long.')
  await expect(body(page).locator('p')).toHaveText(['Đoạn một.', 'Đoạn hai.'])
  await expect(body(page).locator('strong')).toHaveText('một')
  await allSaved(page)
  await expect.poll(() => paragraphsOnServer(page, address)).toEqual(['Đoạn một.', 'Đoạn hai.'])

  // What stands in a field stays: the lines go on below it.
  await paste(title(page), { text: ' đêm qua\nMột đoạn nữa.' })
  await expect(title(page)).toHaveValue(/đêm qua/)
  await expect(sapo(page)).toHaveValue('Sáng 30/11, cầu hợp long.')
  await expect(body(page).locator('p')).toHaveText(['Một đoạn nữa.', 'Đoạn một.', 'Đoạn hai.'])
})

test('an article with words in it takes no focus by itself', async ({ page }) => {
  const address = await newDesk(page)
  await page.keyboard.type('Tit')
  await allSaved(page)
  await page.goto(address)
  await expect(body(page)).toBeVisible()
  await expect(title(page)).not.toBeFocused()
})

/** Each sheet of the desk: how it is opened, and what is to have the keyboard in it. */
const SHEETS: readonly {
  name: string
  open: (page: Page) => Promise<void>
  focus: (page: Page) => ReturnType<Page['locator']>
}[] = [
  {
    name: 'Dán bài có sẵn',
    open: (page) => page.getByRole('button', { name: 'Dán bài có sẵn' }).click(),
    focus: (page) => page.getByRole('dialog').locator('textarea'),
  },
  {
    name: 'link',
    open: async (page) => {
      await body(page).click()
      await page.keyboard.press('Control+k')
    },
    focus: (page) => page.getByRole('dialog').getByRole('combobox'),
  },
  {
    name: 'picture',
    open: (page) => page.getByRole('toolbar').getByRole('button', { name: 'Chèn ảnh', exact: true }).click(),
    focus: (page) => page.getByRole('dialog').locator('input[type=file]'),
  },
  {
    name: 'video',
    open: async (page) => {
      await page.getByRole('button', { name: 'Chèn', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Video' }).click()
    },
    focus: (page) => page.getByRole('dialog').getByRole('textbox'),
  },
  {
    name: 'keys',
    open: async (page) => {
      await page.getByRole('button', { name: 'Hiển thị' }).click()
      await page.getByRole('menuitem', { name: 'Phím tắt' }).click()
    },
    focus: (page) => page.getByRole('dialog').getByRole('region'),
  },
]

for (const sheet of SHEETS) {
  test(`the keyboard is at the work of a sheet when it opens, and back afterwards: ${sheet.name}`, async ({ page }) => {
    await newDesk(page)
    await sheet.open(page)
    await expect(sheet.focus(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })
}

test('what was taken from a pasted article is looked over from its title on', async ({ browser, newsroom }) => {
  const page = await pasted(await at(browser, newsroom, newsroom.people.reporter), newsroom)
  await expect(title(page)).toBeFocused()
})

async function pasted(page: Page, _newsroom: Newsroom): Promise<Page> {
  await newDesk(page)
  await page.getByRole('button', { name: 'Dán bài có sẵn' }).click()
  await page.keyboard.insertText(
    'Hợp long cầu Hạ Vân\n\nBTN- Sáng 30/11, cầu hợp long.\n\nĐoạn một của bài.\n\nHồ Xuân Hương',
  )
  await page
    .getByRole('button', { name: 'Đọc bài' })
    .or(page.getByRole('dialog').locator('button[type=submit]'))
    .first()
    .click()
  await page.getByRole('button', { name: 'Lấy vào bài' }).click()
  return page
}
