import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './newsroom-server.ts'

/** How a sentence arrives in the page, as Vietnamese is typed: see the three mechanisms below. */
type Mechanism = (page: Page, session: CDPSession, text: string) => Promise<void>

/** Telex as macOS, Gboard and ibus send it: a composition that changes until the syllable is done. */
const composition: Mechanism = async (page, session, text) => {
  for (const word of text.split(/(?<= )/)) {
    const syllable = word.trimEnd()
    for (const stage of stagesOf(syllable)) {
      await session.send('Input.imeSetComposition', {
        text: stage,
        selectionStart: stage.length,
        selectionEnd: stage.length,
      })
    }
    await session.send('Input.insertText', { text: syllable })
    if (word.endsWith(' ')) await page.keyboard.press('Space')
  }
}

/** UniKey and its like: letters go in as typed, are taken out with Backspace, and come again with their marks. */
const backspaceAndRetype: Mechanism = async (page, _session, text) => {
  for (const word of text.split(/(?<= )/)) {
    const syllable = word.trimEnd()
    let shown = ''
    for (const stage of stagesOf(syllable)) {
      let same = 0
      while (same < shown.length && shown[same] === stage[same]) same++
      for (let n = shown.length; n > same; n--) await page.keyboard.press('Backspace')
      if (stage.length > same) await page.keyboard.insertText(stage.slice(same))
      shown = stage
    }
    if (word.endsWith(' ')) await page.keyboard.press('Space')
  }
}

/** What the syllable looks like after each key: the bare letters first, then each mark where it belongs. */
function stagesOf(syllable: string): string[] {
  const letters = [...syllable]
  const bare = letters.map((letter) =>
    letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D'),
  )
  const typed = bare.map((_, n) => bare.slice(0, n + 1).join(''))
  const marked = letters.flatMap((letter, n) =>
    letter === bare[n] ? [] : [[...letters.slice(0, n + 1), ...bare.slice(n + 1)].join('')],
  )
  return [...typed, ...marked]
}

const SENTENCE = 'Đường Hùng Vương trước giờ mưa, người ta nghỉ ở quán Thuỷ Tiên rồi khuấy cà phê.'

for (const [name, type] of Object.entries({ composition, backspaceAndRetype })) {
  test(`Vietnamese typed by ${name} stands in title and text to the letter, and is saved so`, async ({
    page,
    newsroom,
  }) => {
    await newsroom.signIn(page, newsroom.people.reporter)
    await page.getByRole('button', { name: 'Viết bài mới' }).click()
    await page.waitForURL('**/newsroom/articles/*')
    const session = await page.context().newCDPSession(page)

    const title = page.getByLabel('Tít bài')
    await title.click()
    await type(page, session, SENTENCE)
    await expect(title).toHaveValue(SENTENCE)

    const body = page.locator('.ProseMirror')
    await body.click()
    await type(page, session, SENTENCE)
    await expect(body).toHaveText(SENTENCE)
    // In bold, and at the start of a new paragraph.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+b')
    await type(page, session, 'Đậm nét: ứng xử')
    await expect(body.locator('strong')).toHaveText('Đậm nét: ứng xử')

    await expect(page.getByText(/Đã lưu trên máy chủ \d\d:\d\d:\d\d/)).toBeVisible()
    await expect
      .poll(async () => {
        const id = new URL(page.url()).pathname.split('/').at(-1)
        const { content } = await (await page.request.get(`/api/articles/${id}/draft`)).json()
        return [content.title, JSON.stringify(content.body)]
      })
      .toEqual([SENTENCE, expect.stringContaining(SENTENCE)])
  })
}
