import type { Locator, Page } from '@playwright/test'
import { aPicture } from '../kit/a-picture.ts'
import { expect, test } from '../kit/newsroom-server.ts'
import { body, newArticle, writeParagraphs } from '../kit/writing.ts'

type Dropped = { name: string; type: string; bytes: number[] }

/** Drops files onto a place, as the browser tells the page of it; answers whether the page took them. */
function drop(place: Locator, files: readonly Dropped[]): Promise<boolean> {
  return place.evaluate((element, files) => {
    const dataTransfer = new DataTransfer()
    for (const { name, type, bytes } of files) {
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
    }
    const { left, top, height } = element.getBoundingClientRect()
    const where = { clientX: left + 5, clientY: top + height / 2, bubbles: true, cancelable: true, dataTransfer }
    element.dispatchEvent(new DragEvent('dragover', where))
    return !element.dispatchEvent(new DragEvent('drop', where))
  }, files)
}

const file = (name: string, type: string): Dropped => ({ name, type, bytes: [1, 2, 3] })
const inText = (page: Page) => body(page).locator('.desk-upload')

test.beforeEach(async ({ page, newsroom }) => {
  await newsroom.signIn(page, newsroom.people.reporter)
})

test('what is dropped shows itself where it was dropped, can be stopped, and the text goes on', async ({ page }) => {
  const address = await newArticle(page)
  await writeParagraphs(page, ['Đoạn một.', 'Đoạn hai.'])
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/media', async (route) => {
    await held
    await route.continue()
  })
  const picture = { name: 'cầu.jpg', type: 'image/jpeg', bytes: [...(await aPicture())] }
  expect(await drop(body(page).locator('p').first(), [picture])).toBe(true)
  await expect(inText(page)).toHaveCount(1)
  await expect(inText(page)).toContainText('cầu.jpg')
  // Below the paragraph on which it was dropped, not below the text.
  await expect(body(page).locator('> *').nth(1)).toHaveClass(/desk-upload/)
  await body(page).locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Gõ tiếp.')
  await inText(page).getByRole('button', { name: 'Hủy' }).click()
  await expect(inText(page)).toHaveCount(0)
  await expect(body(page).locator('p')).toHaveText(['Đoạn một.', 'Đoạn hai. Gõ tiếp.'])

  await drop(body(page).locator('p').first(), [picture])
  await expect(inText(page)).toHaveCount(1)
  release()
  await expect(body(page).locator('.desk-figure')).toHaveCount(1)
  await expect(inText(page)).toHaveCount(0)
  // What stood there meanwhile is none of the text.
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${address.replace('/newsroom/', '/api/')}/draft`)
      return (await answer.json()).content.body.content.map(({ type }: { type: string }) => type)
    })
    .toEqual(['paragraph', 'figure', 'paragraph'])
})

test('what can’t be taken now says what it waits for, goes by itself when it can, and is taken once', async ({
  page,
}) => {
  await newArticle(page)
  await writeParagraphs(page, ['Đoạn một.'])
  let way: 'files' | 'network' | 'answer' | 'open' = 'files'
  await page.route('**/api/media', async (route) => {
    if (way === 'network') return route.abort()
    // The server takes it, and the answer gets lost.
    if (way === 'answer') {
      way = 'open'
      await route.fetch()
      return route.abort()
    }
    if (way === 'open') return route.continue()
    return route.fulfill({ status: 503, json: { ok: false, refusal: { code: 'files_away' } } })
  })
  const name = `cầu gãy ${Date.now()}.jpg`
  await drop(body(page).locator('p').first(), [{ name, type: 'image/jpeg', bytes: [...(await aPicture())] }])
  await expect(inText(page)).toContainText(`${name}: kho ảnh và tệp đang mất liên lạc, sẽ tự gửi khi có lại.`)
  way = 'network'
  await inText(page).getByRole('button', { name: 'Gửi ngay' }).click()
  await expect(inText(page)).toContainText(`${name}: chưa có mạng, sẽ tự gửi khi nối lại được.`)
  // Meanwhile one writes on.
  await body(page).locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Gõ tiếp.')
  way = 'answer'
  await expect(body(page).locator('.desk-figure')).toHaveCount(1, { timeout: 30_000 })
  await expect(inText(page)).toHaveCount(0)
  await expect(body(page).locator('p').first()).toHaveText('Đoạn một. Gõ tiếp.')
  const known = await page.request.get('/api/media?q=')
  const { items }: { items: { name: string }[] } = await known.json()
  expect(items.filter((item) => item.name === name)).toHaveLength(1)
})

test('a file that is no picture is refused where it was dropped, with what to do instead', async ({ page }) => {
  await newArticle(page)
  await writeParagraphs(page, ['Đoạn một.'])
  const cases: [Dropped, RegExp][] = [
    [file('bài.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), /Dán bài có sẵn/],
    [file('báo cáo.pdf', 'application/pdf'), /Tệp đính kèm/],
    [file('phỏng vấn.mp3', 'audio/mpeg'), /Bản ghi âm/],
    [file('phim.mp4', 'video/mp4'), /Video theo địa chỉ/],
    [file('lạ.xyz', ''), /JPEG, PNG, WebP, AVIF/],
  ]
  for (const [dropped, says] of cases) {
    await drop(body(page).locator('p').first(), [dropped])
    await expect(inText(page).getByRole('alert')).toContainText(says)
    await expect(inText(page)).toContainText(dropped.name)
    await inText(page).getByRole('button', { name: 'Bỏ qua' }).click()
    await expect(inText(page)).toHaveCount(0)
  }
})

test('a drop beside the text never makes the browser leave the page', async ({ page }) => {
  const address = await newArticle(page)
  for (const place of [page.locator('.desk-head'), page.locator('nav').first(), page.locator('body')]) {
    expect(await drop(place, [file('bài.pdf', 'application/pdf')])).toBe(true)
  }
  expect(page.url()).toBe(address)
})

test('the tools are one stop of the Tab key, with arrows between them, and the title is near', async ({ page }) => {
  const address = await newArticle(page)
  await page.keyboard.type('Tit')
  await page.goto(address)
  await expect(body(page)).toBeVisible()
  const titled = () => page.evaluate(() => document.activeElement?.getAttribute('data-find-field') === 'title')
  let tabs = 0
  while (tabs < 5 && !(await titled())) {
    await page.keyboard.press('Tab')
    tabs += 1
  }
  expect(await titled()).toBe(true)

  const toolbar = page.getByRole('toolbar')
  await toolbar.getByRole('button', { name: 'Đậm' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: 'Nghiêng' })).toBeFocused()
  await expect(toolbar.locator('[data-radix-collection-item][tabindex="0"]')).toHaveCount(1)
})
