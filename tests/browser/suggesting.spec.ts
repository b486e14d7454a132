import type { Page } from '@playwright/test'
import type { ArticleContent } from '#newsroom/article.ts'
import { emptyContent } from '#newsroom/article.ts'
import type { Block, DocumentNode, Paragraph } from '#newsroom/document/types.ts'
import { asAccepted, asOriginal, countOpen } from '#newsroom/suggestions/suggestions.ts'
import { aPicture } from './a-picture.ts'
import { at } from './desk.ts'
import { keyboards } from './keyboards.ts'
import { expect, type Newsroom, test } from './newsroom-server.ts'
import { linesOf } from './typing-places.ts'
import { allSaved, body, newArticle, onServer } from './writing.ts'

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
    test.setTimeout(150_000)
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
