import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../kit/newsroom-server.ts'
import { allSaved, body, newArticle, onServer, paragraphsOnServer, writeParagraphs } from '../kit/writing.ts'

const PARAGRAPHS = [
  'Đường Hùng Vương nối đường Trần Phú; dự án Dương Tự Minh thuộc Sở GTVT.',
  'Thuế đất, thuê đất và giá $1 ở phố Hoà Bình, xã Hòa Bình.',
]

const findField = (page: Page) => page.getByRole('textbox', { name: 'Tìm trong bài' })
const position = (page: Page) => page.locator('.desk-find-count')

/** What the browser marks as found, as its letters. */
async function marked(page: Page, name: 'desk-found' | 'desk-found-here'): Promise<string[]> {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)), name)
}

/** A composition that changes until it is done, as macOS Telex, Gboard and ibus send it. */
async function compose(session: CDPSession, stages: readonly string[], done = true): Promise<void> {
  for (const text of stages) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  if (done) await session.send('Input.insertText', { text: stages.at(-1) ?? '' })
}

/** UniKey and its like: letters are taken out with Backspace and come again with their marks. */
async function retype(page: Page, stages: readonly string[]): Promise<void> {
  let shown = ''
  for (const stage of stages) {
    let same = 0
    while (same < shown.length && shown[same] === stage[same]) same++
    for (let n = shown.length; n > same; n--) await page.keyboard.press('Backspace')
    if (stage.length > same) await page.keyboard.insertText(stage.slice(same))
    shown = stage
  }
}

test.beforeEach(async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
})

test('finds with marks and without, through title and text, and leaves the cursor at the place', async ({ page }) => {
  await newArticle(page)
  await page.getByLabel('Tít bài').fill('Mở rộng đường vành đai')
  await writeParagraphs(page, PARAGRAPHS)
  await page.getByLabel('Tít bài').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await expect(findField(page)).toBeFocused()

  await page.keyboard.type('duong')
  await expect(position(page)).toHaveText('1 / 4')
  await expect(page.locator('.desk-field-marks mark')).toHaveText('đường')
  await expect.poll(() => marked(page, 'desk-found')).toEqual(['Đường', 'đường', 'Dương'])
  await page.keyboard.press('Enter')
  await expect(position(page)).toHaveText('2 / 4')
  await expect.poll(() => marked(page, 'desk-found-here')).toEqual(['Đường'])
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(position(page)).toHaveText('4 / 4')

  await page.getByRole('button', { name: 'Hoa, thường' }).click()
  await expect(position(page)).toHaveText(/ \/ 2$/)
  await page.getByRole('button', { name: 'Hoa, thường' }).click()
  await page.getByRole('button', { name: 'Đúng dấu' }).click()
  await expect(position(page)).toHaveText('Không thấy')
  await page.getByRole('button', { name: 'Đúng dấu' }).click()

  await findField(page).fill('thuế')
  await expect(position(page)).toHaveText('1 / 1')
  await expect(page.getByRole('button', { name: 'Đúng dấu' })).toBeDisabled()
  await findField(page).fill('hoà')
  await expect(position(page)).toHaveText(/ \/ 2$/)
  await findField(page).fill('an')
  await expect(position(page)).toHaveText(/ \/ 3$/)
  await page.getByRole('button', { name: 'Nguyên chữ' }).click()
  await expect(position(page)).toHaveText(/ \/ 1$/)
  await page.getByRole('button', { name: 'Nguyên chữ' }).click()

  // Typed with an input method, in the field itself.
  await findField(page).fill('')
  await compose(await page.context().newCDPSession(page), ['t', 'th', 'thu', 'thuê'])
  await expect(findField(page)).toHaveValue('thuê')
  await expect.poll(() => marked(page, 'desk-found-here')).toEqual(['thuê'])
  await page.keyboard.press('Escape')
  await expect(findField(page)).toHaveCount(0)
  await expect(body(page)).toBeFocused()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('thuê')
  await expect.poll(() => marked(page, 'desk-found')).toEqual([])
})

test('what is typed in the text goes on to be counted, and the find bar dispatches nothing meanwhile', async ({
  page,
}) => {
  await newArticle(page)
  await writeParagraphs(page, PARAGRAPHS)
  await page.keyboard.press('Control+f')
  await findField(page).fill('duong')
  await expect(position(page)).toHaveText(/ \/ 3$/)
  await body(page).click()
  await page.keyboard.press('Control+End')
  const session = await page.context().newCDPSession(page)
  await page.keyboard.press('Space')
  // Longer than typing has to rest: it is searched again while the letter is put together.
  await compose(session, ['d', 'du', 'duo', 'duon', 'duong', 'dương'], false)
  await page.waitForTimeout(600)
  await compose(session, ['dương', 'đương', 'đường'])
  await expect(position(page)).toHaveText(/ \/ 4$/)
  await expect(body(page).locator('p').last()).toHaveText(`${PARAGRAPHS[1]} đường`)
})

test('replaces all to the letter, keeps the formatting, and takes it back in one', async ({ page }) => {
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').fill('Mở rộng đường vành đai')
  await writeParagraphs(page, PARAGRAPHS)
  // The first word in bold.
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < 'Đường'.length; n++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+b')
  await expect(body(page).locator('strong')).toHaveText('Đường')

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+h')
  await findField(page).fill('đường')
  await expect(position(page)).toHaveText(/ \/ 3$/)
  await page.getByRole('textbox', { name: 'Thay bằng' }).fill('phố $1')
  await page.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect(page.getByText('Đã thay 3 chỗ.')).toBeVisible()
  await expect(page.getByLabel('Tít bài')).toHaveValue('Mở rộng phố $1 vành đai')
  await expect(body(page).locator('p').first()).toHaveText(
    'phố $1 Hùng Vương nối phố $1 Trần Phú; dự án Dương Tự Minh thuộc Sở GTVT.',
  )
  await expect(body(page).locator('strong')).toHaveText('phố $1')
  await expect.poll(async () => (await onServer(page, address)).content.title).toBe('Mở rộng phố $1 vành đai')

  await body(page).press('Control+z')
  await expect(body(page).locator('p')).toHaveText(PARAGRAPHS)
  await expect(page.getByLabel('Tít bài')).toHaveValue('Mở rộng đường vành đai')
  await expect(body(page).locator('strong')).toHaveText('Đường')

  // One at a time; and a replacement in fields alone has its own way back.
  await findField(page).fill('Hoà Bình')
  await page.getByRole('textbox', { name: 'Thay bằng' }).fill('Tân Hòa')
  await expect(position(page)).toHaveText('1 / 2')
  await page.getByRole('button', { name: 'Thay', exact: true }).click()
  await expect(body(page).locator('p').last()).toHaveText('Thuế đất, thuê đất và giá $1 ở phố Tân Hòa, xã Hòa Bình.')
  await findField(page).fill('vành đai')
  await expect(position(page)).toHaveText('1 / 1')
  await page.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect(page.getByLabel('Tít bài')).toHaveValue('Mở rộng đường Tân Hòa')
  await page.getByRole('search').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByLabel('Tít bài')).toHaveValue('Mở rộng đường vành đai')
})

test('a link leads to an article of the newspaper, found by words and keyboard', async ({ page, newsroom }) => {
  const address = await newArticle(page)
  await writeParagraphs(page, ['Xem thêm '])
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Địa chỉ, hoặc chữ trong bài của báo' })
  await expect(field).toBeFocused()
  await expect(page.getByRole('option')).not.toHaveCount(0)
  await field.pressSequentially('bai du moi ph')
  await expect(page.getByRole('option')).toHaveCount(1)
  const option = page.getByRole('option', { name: /^Bài đủ mọi phần/ })
  await expect(option).toContainText(/Thời sự · \d\d\/\d\d\/\d{4}/)
  // Words are no address: it has to be chosen.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Hãy chọn một bài')
  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const link = body(page).locator('a')
  await expect(link).toHaveText('Bài đủ mọi phần')
  await expect(link).toHaveAttribute('href', newsroom.articlePath)
  await expect
    .poll(async () => JSON.stringify((await onServer(page, address)).content.body))
    .toContain(newsroom.articlePath)
  // The words of the address are cosmetic.
  const renamed = newsroom.articlePath.replace(/[^/]+-(\d+)$/, 'tit-cu-$1')
  const answer = await page.request.get(renamed, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([308, newsroom.articlePath])

  // An address that is pasted goes on to work, and one of this site becomes a path.
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' và ')
  await page.keyboard.press('Control+k')
  await field.fill(`${newsroom.url}/thoi-su`)
  await page.keyboard.press('Enter')
  await expect(link.last()).toHaveAttribute('href', '/thoi-su')
})

test('outline and counts follow the text; the outline leads to a heading', async ({ page }) => {
  await newArticle(page)
  await page.getByLabel('Tít bài').fill('Một tít dài hơn thường lệ '.repeat(4).trim())
  await writeParagraphs(page, ['Mở đầu.'])
  for (const [heading, key] of [
    ['Từ bãi rơm đến đống ủ', 'Control+Alt+2'],
    ['Ai cũng làm được', 'Control+Alt+3'],
  ] as const) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(heading)
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('Một câu dài để chiếm chỗ trên trang. '.repeat(60))
  }
  await page.keyboard.press('Control+Alt+o')
  const outline = page.getByRole('navigation', { name: 'Dàn bài' })
  await expect(outline.getByRole('button')).toHaveCount(3)
  await expect(outline.locator('[aria-current]')).toHaveText('Ai cũng làm được')
  await outline.getByRole('button', { name: 'Từ bãi rơm đến đống ủ' }).click()
  await expect(outline.locator('[aria-current]')).toHaveText('Từ bãi rơm đến đống ủ')
  await expect(body(page).locator('h2')).toBeInViewport()
  await page.keyboard.insertText('Ba: ')
  await expect(body(page).locator('h2')).toHaveText('Ba: Từ bãi rơm đến đống ủ')
  await expect(outline.getByRole('button', { name: 'Ba: Từ bãi rơm đến đống ủ' })).toBeVisible()

  await page.keyboard.press('Control+Alt+c')
  const counts = page.getByRole('region', { name: 'Số chữ từng phần' })
  await expect(counts.getByRole('row', { name: /^Tít/ })).toHaveText(/thường không quá 20 chữ.*24 chữ.*103 ký tự/)
  await expect(counts.getByRole('row', { name: /^Nội dung/ })).toContainText('973 chữ')
})

test('focus mode leaves the text alone, with the present paragraph standing out, and is remembered', async ({
  page,
}) => {
  await newArticle(page)
  await writeParagraphs(page, PARAGRAPHS)
  const colours = () =>
    body(page)
      .locator('p')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).color))
  await page.getByRole('button', { name: 'Hiển thị' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Tập trung viết' }).click()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Thông tin bài' })).toBeHidden()
  await expect(page.getByText(/Đã lưu trên máy chủ|Đang lưu/)).toBeVisible()
  await body(page).locator('p').first().click()
  await expect.poll(async () => new Set(await colours()).size).toBe(2)
  const [first] = await colours()
  await page.keyboard.press('Control+End')
  await expect.poll(async () => (await colours()).at(-1)).toBe(first)
  // Nothing of it is in the text.
  await page.keyboard.insertText(' Hết.')
  await expect(body(page).locator('p').last()).toHaveText(`${PARAGRAPHS[1]} Hết.`)

  await allSaved(page)
  await page.reload()
  await expect(body(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Thông tin bài' })).toBeHidden()
  await body(page).click()
  await page.keyboard.press('Control+Alt+m')
  await expect(page.getByRole('region', { name: 'Thông tin bài' })).toBeVisible()
})

test('the keys are told by ?, by Ctrl+/ and by the menu, on the desk and in lists', async ({ page }) => {
  await page.getByRole('link', { name: 'Bài viết', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Bài viết', exact: true })).toBeVisible()
  const dialog = page.getByRole('dialog', { name: 'Phím tắt' })
  await page.keyboard.press('?')
  await expect(dialog).toContainText('xuống một dòng')
  await expect(dialog).not.toContainText('chữ đậm')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.locator('[data-row-link]').first()).toBeFocused()

  await page.goto('/newsroom')
  await newArticle(page)
  await body(page).click()
  await page.keyboard.type('Sao lại thế?')
  await expect(dialog).toHaveCount(0)
  await expect(body(page)).toHaveText('Sao lại thế?')
  await page.keyboard.press('Control+/')
  await expect(dialog).toContainText('Ctrl+Alt+M')
  await page.keyboard.press('Escape')
  await expect(body(page)).toBeFocused()
  await page.getByRole('button', { name: 'Hiển thị' }).focus()
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Hiển thị' }).click()
  await page.getByRole('menuitem', { name: 'Phím tắt' }).click()
  await expect(dialog).toBeVisible()
})

test('numbers, abbreviations and signs stay as typed and as pasted', async ({ page }) => {
  const line =
    'Sở TN&MT thu 2,8 tỷ (c) của 3.000 hộ ngày 28/7/2012... "xong" “Hội nghị” -- 1/2 -> baolangson.vn toasoan@bao.vn 1) * # > `x` **y** :)'
  const starts = ['- gạch đầu dòng', '1. số đầu dòng', '> dấu lớn hơn', '## dấu thăng', '--- ']
  const address = await newArticle(page)
  await page.getByLabel('Tít bài').click()
  await page.keyboard.type(line)
  await page.getByLabel('Sapo').click()
  await page.keyboard.type(line)
  await body(page).click()
  for (const text of [line, ...starts]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, line)
  await allSaved(page)
  const written = [line, ...starts, line].map((text) => text.trimEnd())
  await expect
    .poll(async () => (await paragraphsOnServer(page, address)).map((text) => text.trimEnd()))
    .toEqual(written)
  const { content } = await onServer(page, address)
  expect(content).toMatchObject({ title: line, sapo: line })
  expect(JSON.stringify(content.body)).not.toMatch(/"(link|bold|italic|bulletList|orderedList|heading|blockquote)"/)
})

test('undo takes back a word, however it was put together', async ({ page }) => {
  await newArticle(page)
  await body(page).click()
  await retype(page, ['T', 'Tr', 'Tru', 'Truo', 'Truon', 'Truong', 'Trường'])
  await page.keyboard.press('Space')
  await retype(page, ['h', 'ho', 'hoc', 'học'])
  await expect(body(page)).toHaveText('Trường học')
  await page.keyboard.press('Control+z')
  await expect(body(page)).toHaveText(/^Trường\s?$/)
  await page.keyboard.press('Control+z')
  await expect(body(page)).toHaveText('')

  const session = await page.context().newCDPSession(page)
  await compose(session, ['d', 'đ', 'đư', 'đươ', 'đươn', 'đương', 'đường'])
  await page.keyboard.press('Space')
  await compose(session, ['p', 'ph', 'pho', 'phô', 'phố'])
  await expect(body(page)).toHaveText('đường phố')
  // The blank may be a step of its own; half a word never is.
  const states: string[] = []
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('Control+z')
    states.push((await body(page).textContent()) ?? '')
  }
  expect(states[0]).toBe('đường ')
  expect(states.at(-1)).toBe('')
  for (const state of states) expect(['đường ', 'đường', '']).toContain(state)
})

test('the toolbar in the middle of a composition does the text no harm', async ({ page }) => {
  const address = await newArticle(page)
  await body(page).click()
  await page.keyboard.insertText('Trước ')
  const session = await page.context().newCDPSession(page)
  await compose(session, ['d', 'đ', 'đư', 'đươ', 'đươn'], false)
  await page.getByRole('button', { name: 'Đậm' }).click()
  await page.getByRole('button', { name: 'Tít phụ', exact: true }).click()
  await compose(session, ['đương', 'đường'])
  await expect(body(page)).toHaveText('Trước đường')
  // The tools waited for the letter; what they do, they do once.
  await expect(body(page).locator('h2')).toHaveText('Trước đường')
  await allSaved(page)
  await expect.poll(() => paragraphsOnServer(page, address)).toEqual(['Trước đường'])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the desk with its tools open, and nothing runs sideways on a phone: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await newArticle(page)
    await page.getByLabel('Tít bài').fill('Mở rộng đường vành đai')
    await writeParagraphs(page, PARAGRAPHS)
    const sound = async (what: string) => {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          `${what} at ${width}`,
        ).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `${what} at ${width}`).toBeLessThanOrEqual(width)
      }
      await page.setViewportSize({ width: 1440, height: 800 })
    }
    await page.keyboard.press('Control+h')
    await findField(page).fill('duong')
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('phố')
    await expect(position(page)).toHaveText(/ \/ 4$/)
    await sound('find and replace')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Alt+o')
    await page.keyboard.press('Control+Alt+c')
    await expect(page.getByRole('region', { name: 'Số chữ từng phần' })).toBeVisible()
    await sound('outline and counts')
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog')).toBeVisible()
    await sound('keys')
    await page.keyboard.press('Escape')
    await body(page).click()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option')).not.toHaveCount(0)
    await sound('link')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Alt+m')
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await sound('focus mode')
  })
}

test('the third click takes one paragraph, also where the page was slow to hear of the first', async ({ page }) => {
  await newArticle(page)
  await writeParagraphs(page, PARAGRAPHS)
  const place = await body(page).locator('p').first().boundingBox()
  if (!place) throw new Error('No paragraph to click')
  // ProseMirror takes clicks for single ones that it hears more than half a second apart.
  for (const clickCount of [1, 2, 3]) {
    await page.mouse.click(place.x + 20, place.y + place.height / 2, { clickCount, delay: 600 })
  }
  await page.keyboard.insertText('Câu mới.')
  await expect(body(page).locator('p')).toHaveText(['Câu mới.', PARAGRAPHS[1] ?? ''])
})
