import type { CDPSession, Page } from '@playwright/test'
import { aPicture } from '../kit/a-picture.ts'
import { at, take } from '../kit/desk.ts'
import { compose, type Keyboard, keyboards } from '../kit/keyboards.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { articleOfPlaces, linesOf, PLACES, type Place } from '../kit/typing-places.ts'
import { allSaved, body, newArticle, onServer } from '../kit/writing.ts'

/** All the marks that a syllable can have, capitals, both ways of placing the tone. */
const SYLLABLES = ['nghỉ', 'Đường', 'khuấy', 'ưỡn', 'thuỷ', 'thủy', 'ĐẶNG', 'Ễnh', 'giữ', 'quỵt', 'xoèn', 'ngoẵng']
/** In the short form a place gets some of them, so that together the places get them all; in the long form all. */
const EACH = process.env.LONG ? SYLLABLES.length : 2

/** What is typed at the n-th place. */
function wordsFor(n: number): string[] {
  return Array.from({ length: EACH }, (_, k) => SYLLABLES[(n * EACH + k) % SYLLABLES.length] ?? '')
}

function expected({ seed, from }: Place, words: readonly string[]): string {
  const typed = words.join(' ')
  return from === 'head' ? `${typed} ${seed}` : from === 'line' ? typed : `${seed} ${typed}`
}

/** An article with every place in it, open on the desk of somebody who may write it. */
async function openPlaces(page: Page, newsroom: Newsroom): Promise<string> {
  const address = await newArticle(page)
  const headers = { origin: newsroom.url }
  const picture = await page.request.post(`${newsroom.url}/api/media`, {
    headers: { ...headers, 'content-type': 'image/jpeg', 'x-file-name': 'anh.jpg' },
    data: await aPicture(600, 400),
  })
  const { media } = await picture.json()
  const { version } = await onServer(page, address)
  const saved = await page.request.put(`${address.replace('/newsroom/', '/api/')}/draft`, {
    headers,
    data: { baseVersion: version, content: articleOfPlaces(media.id, null) },
  })
  expect(saved.ok(), await saved.text()).toBe(true)
  await page.goto(address)
  await expect(body(page)).toContainText('Đoạn thường')
  return address
}

async function typeAt(page: Page, session: CDPSession, type: Keyboard, place: Place, words: readonly string[]) {
  await place.open?.(page)
  await place.find(page).click()
  await page.keyboard.press(place.from === 'head' ? 'Home' : 'End')
  if (place.from === 'line') await page.keyboard.press('Enter')
  if (place.from === 'end') await page.keyboard.press('Space')
  await type(page, session, words)
  if (place.from === 'head') await page.keyboard.press('Space')
}

for (const [name, type] of Object.entries(keyboards)) {
  test(`Vietnamese by ${name}: every place of the desk has it to the letter, on screen and on the server`, async ({
    browser,
    newsroom,
  }) => {
    test.setTimeout(process.env.LONG ? 600_000 : 150_000)
    const page = await at(browser, newsroom, newsroom.people.reporter)
    const address = await openPlaces(page, newsroom)
    const session = await page.context().newCDPSession(page)
    // Slow enough that answers to saves arrive while the next words are being typed.
    let answers = 0
    await page.route('**/draft', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      const answer = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 250))
      answers += 1
      await route.fulfill({ response: answer })
    })
    for (const [n, place] of PLACES.entries()) {
      // However fast it is typed, what comes now comes after a save.
      if (n === Math.floor(PLACES.length / 2)) await expect.poll(() => answers).toBeGreaterThan(0)
      await test.step(place.name, async () => {
        const words = wordsFor(n)
        await typeAt(page, session, type, place, words)
        const text = expected(place, words)
        if (place.field) await expect(place.find(page), place.name).toHaveValue(text)
        else await expect(body(page).getByText(text, { exact: true }).last(), place.name).toHaveText(text)
      })
    }
    await allSaved(page)
    expect(answers).toBeGreaterThan(1)
    const { content } = await onServer(page, address)
    const stored = JSON.stringify(content)
    const lines = linesOf(content.body as Parameters<typeof linesOf>[0])
    for (const [n, place] of PLACES.entries()) {
      const text = expected(place, wordsFor(n))
      if (place.field) expect(stored, place.name).toContain(`"${text}"`)
      else expect(lines, place.name).toContain(text)
    }
    const bold = PLACES.findIndex(({ name }) => name === 'inside bold')
    await expect(body(page).locator('strong').first()).toHaveText(`Chữ đậm ${wordsFor(bold).join(' ')}`)
  })
}

test('every field is Vietnamese and spell-checked', async ({ browser, newsroom }) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  await openPlaces(page, newsroom)
  for (const place of PLACES) {
    await place.open?.(page)
    const facts = await place.find(page).evaluate((element) => ({
      lang: element.closest('[lang]')?.getAttribute('lang'),
      own: element.closest('input, textarea, [contenteditable="true"]')?.getAttribute('lang'),
      spellcheck: element instanceof HTMLElement && element.spellcheck,
    }))
    expect(facts, place.name).toEqual({ lang: 'vi', own: 'vi', spellcheck: true })
  }
})

test('the reason for a return is typed like everything else', async ({ browser, newsroom }) => {
  const writer = await at(browser, newsroom, newsroom.people.reporter)
  const address = await newArticle(writer)
  await writer.getByLabel('Tít bài').fill('Bài để trả lại')
  await writer.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await body(writer).click()
  await writer.keyboard.type('Một câu.')
  await allSaved(writer)
  await take(writer, 'Gửi biên tập', 'Bài chờ biên tập')
  const page = await at(browser, newsroom, newsroom.people.editor)
  await page.goto(address)
  await take(page, 'Nhận bài', 'Bài đang biên tập')
  const session = await page.context().newCDPSession(page)
  const button = page.getByRole('button', { name: 'Trả lại phóng viên', exact: true })
  if (!(await button.isVisible())) await page.getByRole('button', { name: /^Bước khác/ }).click()
  await button
    .or(page.getByRole('menuitem', { name: 'Trả lại phóng viên', exact: true }))
    .first()
    .click()
  const reason = page.getByRole('dialog').getByRole('textbox')
  await expect(reason).toHaveAttribute('lang', 'vi')
  await expect(reason).toHaveAttribute('spellcheck', 'true')
  for (const [name, type] of Object.entries(keyboards)) {
    await reason.fill('')
    await reason.click()
    await type(page, session, SYLLABLES)
    await expect(reason, name).toHaveValue(SYLLABLES.join(' '))
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại phóng viên', exact: true }).click()
  await writer.goto(address)
  await expect(writer.getByText(SYLLABLES.join(' ')).first()).toBeVisible()

  // And so is what the writer says to it.
  await writer.getByText('0/1 mục đã sửa').first().click()
  await writer.getByRole('button', { name: 'Trả lời', exact: true }).first().click()
  const answer = writer.getByRole('textbox', { name: /^Trả lời cho/ }).first()
  await expect(answer).toHaveAttribute('lang', 'vi')
  const own = await writer.context().newCDPSession(writer)
  for (const [name, type] of Object.entries(keyboards)) {
    await answer.fill('')
    await answer.click()
    await type(writer, own, SYLLABLES)
    await expect(answer, name).toHaveValue(SYLLABLES.join(' '))
  }
  await writer
    .getByRole('checkbox', { name: /^Đã sửa/ })
    .first()
    .check()
  await expect(writer.getByText('1/1 mục đã sửa').first()).toBeVisible()
  await writer.reload()
  await writer.getByText('1/1 mục đã sửa').first().click()
  await expect(answer).toHaveValue(SYLLABLES.join(' '))
})

test('what the server says while a letter is being put together waits until it is done', async ({
  browser,
  newsroom,
}) => {
  const page = await at(browser, newsroom, newsroom.people.reporter)
  const address = await openPlaces(page, newsroom)
  const session = await page.context().newCDPSession(page)
  const line = body(page).getByText('Đoạn thường').last()
  await line.click()
  await page.keyboard.press('End')

  // The answer to a save comes in the middle of a syllable.
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT')
  await page.keyboard.press('Space')
  await compose(session, 'ngh')
  await compose(session, 'nghi')
  await answered
  await page.waitForTimeout(300)
  await compose(session, 'nghỉ')
  await session.send('Input.insertText', { text: 'nghỉ' })
  await expect(body(page).locator('p').first()).toHaveText('Đoạn thường nghỉ')
  await allSaved(page)

  // A newer text comes in the middle of a syllable: somebody else has written in another paragraph.
  const { version, content } = await onServer(page, address)
  const theirs = JSON.parse(JSON.stringify(content).replace('Trong hộp', 'Trong hộp có thêm'))
  await page.keyboard.press('Space')
  await compose(session, 'Du')
  const other = await page.request.put(`${address.replace('/newsroom/', '/api/')}/draft`, {
    headers: { origin: newsroom.url },
    data: { baseVersion: version, content: theirs },
  })
  expect(other.ok(), await other.text()).toBe(true)
  await compose(session, 'Duong')
  await page.waitForTimeout(2500)
  await compose(session, 'Đường')
  await session.send('Input.insertText', { text: 'Đường' })
  await expect(body(page).locator('p').first()).toHaveText('Đoạn thường nghỉ Đường')
  await expect(body(page)).toContainText('Trong hộp có thêm')
  await expect
    .poll(async () => linesOf((await onServer(page, address)).content.body as Parameters<typeof linesOf>[0]))
    .toEqual(expect.arrayContaining(['Đoạn thường nghỉ Đường', 'Trong hộp có thêm']))
})
