import type { Page } from '@playwright/test'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { emptyContent } from '#newsroom/articles/article.ts'
import { asAccepted, asOriginal } from '#newsroom/document/decided.ts'
import type { Block, DocumentNode, Paragraph } from '#newsroom/document/types.ts'
import { countOpen } from '#newsroom/suggestions/suggestions.ts'
import { aPicture } from '../kit/a-picture.ts'
import { at, take } from '../kit/desk.ts'
import { keyboards } from '../kit/keyboards.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { linesOf } from '../kit/typing-places.ts'
import { allSaved, body, newArticle, onServer } from '../kit/writing.ts'

const WORDS = ['nghỉ', 'Đường', 'khuấy']

/** Somewhere that words are typed while suggesting: how one gets there, and what stands there then. */
type Place = { name: string; seed: string; go: (page: Page) => Promise<void>; becomes: (typed: string) => string }

const press = async (page: Page, key: string, times: number) => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key)
}
const PLACES: readonly Place[] = [
  {
    name: 'within the text',
    seed: 'Trước giữa sau',
    go: async (page) => {
      await page.keyboard.press('Home')
      await press(page, 'ArrowRight', 'Trước '.length)
    },
    becomes: (typed) => `Trước ${typed}giữa sau`,
  },
  {
    name: 'at its end',
    seed: 'Đoạn cuối',
    go: (page) => page.keyboard.press('Space'),
    becomes: (typed) => `Đoạn cuối ${typed}`,
  },
  {
    name: 'inside an own insertion',
    seed: 'Có sẵn',
    go: async (page) => {
      await page.keyboard.insertText(' thêm')
      await press(page, 'ArrowLeft', 2)
    },
    becomes: (typed) => `Có sẵn th${typed}êm`,
  },
  {
    name: 'next to a deletion',
    seed: 'Bỏ chữ này',
    go: (page) => press(page, 'Backspace', 'này'.length),
    becomes: (typed) => `Bỏ chữ ${typed}`,
  },
  {
    name: 'behind a deletion',
    seed: 'Bỏ rồi viết',
    go: async (page) => {
      await press(page, 'Backspace', 'viết'.length)
      await page.keyboard.press('End')
    },
    becomes: (typed) => `Bỏ rồi ${typed}`,
  },
  {
    name: 'in place of a selection',
    seed: 'Thay chữ cũ',
    go: (page) => press(page, 'Shift+ArrowLeft', 'cũ'.length),
    becomes: (typed) => `Thay chữ ${typed}`,
  },
  {
    name: 'in a new paragraph',
    seed: 'Rồi xuống dòng',
    go: (page) => page.keyboard.press('Enter'),
    becomes: (typed) => typed,
  },
  {
    name: 'in a list',
    seed: 'Mục một',
    go: (page) => page.keyboard.press('Space'),
    becomes: (typed) => `Mục một ${typed}`,
  },
  {
    name: 'in a caption',
    seed: 'Chú thích',
    go: (page) => page.keyboard.press('Space'),
    becomes: (typed) => `Chú thích ${typed}`,
  },
  {
    name: 'in a cell',
    seed: 'Ô bảng',
    go: (page) => page.keyboard.press('Space'),
    becomes: (typed) => `Ô bảng ${typed}`,
  },
]

const paragraph = (words: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

function bodyOfPlaces(mediaId: string): DocumentNode {
  const [list, caption, cell] = PLACES.slice(-3).map(({ seed }) => seed)
  const blocks: Block[] = [
    ...PLACES.slice(0, -3).map(({ seed }) => paragraph(seed)),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(list ?? '')] }] },
    { type: 'figure', attrs: { mediaId, alt: '', credit: '' }, content: [{ type: 'text', text: caption ?? '' }] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [paragraph(cell ?? '')] },
          ],
        },
      ],
    },
    { type: 'paragraph' },
  ]
  return { type: 'doc', content: blocks }
}

/** A new article of this person's with a text, open on the desk. */
async function openWith(page: Page, newsroom: Newsroom, content: Partial<ArticleContent>): Promise<string> {
  const address = await newArticle(page)
  const { version, content: begun } = await onServer(page, address)
  const saved = await page.request.put(`${address.replace('/newsroom/', '/api/')}/draft`, {
    headers: { origin: newsroom.url },
    data: { baseVersion: version, content: { ...emptyContent(), ...begun, ...content } },
  })
  expect(saved.ok(), await saved.text()).toBe(true)
  await page.goto(address)
  await expect(body(page)).toBeVisible()
  return address
}

const modes = (page: Page) => page.getByRole('group', { name: 'Cách sửa' })
const suggest = (page: Page) => modes(page).getByRole('button', { name: 'Đề xuất' }).click()
const bodyOnServer = async (page: Page, address: string) => (await onServer(page, address)).content.body as DocumentNode

for (const [name, type] of Object.entries(keyboards)) {
  test(`Vietnamese by ${name} inside suggestions: accepted it is there to the letter, refused the text is as it was`, async ({
    browser,
    newsroom,
  }) => {
    const page = await at(browser, newsroom, newsroom.people.reporter)
    const picture = await page.request.post(`${newsroom.url}/api/media`, {
      headers: { origin: newsroom.url, 'content-type': 'image/jpeg', 'x-file-name': 'anh.jpg' },
      data: await aPicture(600, 400),
    })
    const { media } = await picture.json()
    const seeds = bodyOfPlaces(media.id)
    const address = await openWith(page, newsroom, { title: `Đề xuất: ${name}`, body: seeds })
    await suggest(page)
    const session = await page.context().newCDPSession(page)
    const typed = WORDS.join(' ')
    for (const place of PLACES) {
      await test.step(place.name, async () => {
        await body(page).getByText(place.seed, { exact: true }).click()
        await page.keyboard.press('End')
        await place.go(page)
        await type(page, session, WORDS)
        await expect
          .poll(async () => linesOf(asAccepted(await bodyOnServer(page, address))), { message: place.name })
          .toContain(place.becomes(typed))
      })
    }
    await allSaved(page)
    const stored = await bodyOnServer(page, address)
    expect(countOpen(stored)).toBeGreaterThanOrEqual(PLACES.length)
    expect(asOriginal(stored)).toEqual(seeds)
    const expected = PLACES.flatMap(({ name, seed, becomes }) =>
      name === 'in a new paragraph' ? [seed, becomes(typed)] : [becomes(typed)],
    )
    expect(linesOf(asAccepted(stored))).toEqual(expected)

    // On the desk: all refused the text is the one before, and undone it is all there again.
    await page.getByRole('tab', { name: /^Đề xuất/ }).click()
    await page.getByRole('button', { name: 'Bỏ tất cả' }).click()
    await expect.poll(() => bodyOnServer(page, address)).toEqual(seeds)
    await body(page).getByText('Trước giữa sau').click()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => linesOf(asAccepted(await bodyOnServer(page, address)))).toEqual(expected)
    await page.getByRole('button', { name: 'Nhận tất cả' }).click()
    await expect.poll(async () => linesOf(await bodyOnServer(page, address))).toEqual(expected)
    expect(countOpen(await bodyOnServer(page, address))).toBe(0)
  })
}

test('two people suggest, one decides; nothing goes up before it is decided', async ({ browser, newsroom }) => {
  const { people } = newsroom
  const title = 'Hai người đề xuất'
  const writer = await at(browser, newsroom, people.reporter)
  const address = await openWith(writer, newsroom, {
    title,
    body: { type: 'doc', content: [paragraph('Hội nghị diễn ra chiều qua.'), paragraph('Có ba đại biểu phát biểu.')] },
  })
  await writer.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Thời sự' })
  await allSaved(writer)
  await take(writer, 'Gửi biên tập', 'Bài chờ biên tập')

  // The editor is asked once how to work on somebody else's text.
  const editor = await at(browser, newsroom, people.editor)
  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  const asked = editor.getByRole('region', { name: 'Cách sửa' })
  await asked.getByRole('button', { name: 'Đề xuất' }).click()
  await expect(asked).toHaveCount(0)
  await body(editor).getByText('Hội nghị diễn ra').click()
  await editor.keyboard.press('End')
  await editor.keyboard.press('ArrowLeft')
  await editor.keyboard.insertText(' tại Lạng Sơn')
  await body(editor).getByText('Có ba đại biểu').click()
  await editor.keyboard.press('Home')
  await press(editor, 'Delete', 'Có ba'.length)
  await editor.keyboard.insertText('Bốn')
  await allSaved(editor)
  await expect(body(editor).locator('ins')).toHaveText([' tại Lạng Sơn', 'Bốn'])
  await expect(body(editor).locator('del')).toHaveText('Có ba')

  // Open suggestions do not leave the desk upwards; back to the writer they may go.
  await take(editor, 'Gửi duyệt', 'Bài đang biên tập')
  await expect(editor.getByText('Bài còn 2 đề xuất chưa quyết định.', { exact: false }).first()).toBeVisible()
  await editor.keyboard.press('Escape')
  await take(editor, 'Trả lại phóng viên', 'Bài bị trả lại', 'Xem các đề xuất')

  // The writer sees whose they are, takes one, and suggests something too.
  await writer.goto(address)
  const tab = writer.getByRole('tab', { name: /^Đề xuất/ })
  await tab.click()
  const items = writer.locator('.suggestion-item')
  await expect(items).toHaveCount(2)
  await expect(items.first()).toContainText(people.editor.name)
  await items
    .first()
    .getByRole('button', { name: /^Nhận đề xuất/ })
    .click()
  await expect(items).toHaveCount(1)
  await suggest(writer)
  await body(writer).getByText('đại biểu phát biểu').click()
  await writer.keyboard.press('End')
  await writer.keyboard.insertText(' Ai cũng vui.')
  await expect(items).toHaveCount(2)
  await allSaved(writer)
  await writer.getByRole('button', { name: 'Gửi biên tập', exact: true }).click()
  // The point of the return is not ticked off, which is asked about.
  await writer.getByRole('alert').getByRole('button', { name: 'Vẫn gửi biên tập' }).click()
  await expect(writer.getByText('Bài chờ biên tập', { exact: true }).first()).toBeVisible()
  await expect(writer.locator('article ins').filter({ hasText: 'Ai cũng vui' })).toBeVisible()

  await editor.goto(address)
  await take(editor, 'Nhận bài', 'Bài đang biên tập')
  await editor.getByRole('tab', { name: /^Đề xuất/ }).click()
  const left = editor.locator('.suggestion-item')
  await expect(left).toHaveCount(2)
  await editor.getByRole('combobox', { name: 'Của ai' }).selectOption({ label: people.reporter.name })
  await expect(left).toHaveCount(1)
  await editor.getByRole('button', { name: 'Bỏ tất cả' }).click()
  await expect(left).toHaveCount(1)
  // By the keyboard alone: to the next one, and take it.
  await body(editor).getByText('Hội nghị diễn ra').click()
  await editor.keyboard.press('ControlOrMeta+Alt+j')
  await editor.keyboard.press('ControlOrMeta+Alt+y')
  await expect(left).toHaveCount(0)
  await allSaved(editor)
  await expect
    .poll(async () => linesOf(await bodyOnServer(editor, address)))
    .toEqual(['Hội nghị diễn ra chiều qua tại Lạng Sơn.', 'Bốn đại biểu phát biểu.'])
  await take(editor, 'Gửi duyệt', 'Bài chờ duyệt')
})
