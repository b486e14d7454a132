import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { runProgram } from '#tests/server-process.ts'
import { at } from '../kit/desk.ts'
import type { WantedQueue } from '../kit/furnish-queue.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

/** Fills the queue from a process of its own, as if others had been at work. */
function fillQueue({ environment, people }: Newsroom, wanted: Omit<WantedQueue, 'reporter' | 'editor' | 'deskHead'>) {
  const { reporter, editor, deskHead } = people
  const queue = { ...wanted, reporter: reporter.email, editor: editor.email, deskHead: deskHead.email }
  return runProgram<string[]>('tests/browser/kit/furnish-queue.ts', { ...environment, QUEUE: JSON.stringify(queue) })
}

const openId = (page: Page) => new URL(page.url()).searchParams.get('open')
const openedArticle = (page: Page) => page.locator('[data-opened]')

/** Waits until what the address names is what is shown, and gives its id; null where nothing is open. */
async function settled(page: Page): Promise<string | null> {
  const id = openId(page)
  if (id === null) await expect(openedArticle(page)).toHaveCount(0)
  else await expect(openedArticle(page)).toHaveAttribute('data-opened', id)
  return id
}

/** The state of the article that is open. */
async function stateOf(page: Page): Promise<string> {
  const text = await openedArticle(page).evaluate((element) => element.textContent ?? '')
  return /Bài (chờ biên tập|đang biên tập|chờ duyệt|chờ xuất bản|đã xuất bản)/.exec(text)?.[0] ?? ''
}

/** Goes on to the next article that waits; stays where only the open one still does. Null where nothing is left to do. */
async function goOn(page: Page, id: string): Promise<string | null> {
  if ((await page.getByRole('button', { name: 'Bài chờ kế tiếp' }).count()) === 0) {
    return /chờ (duyệt|xuất bản)/.test(await stateOf(page)) ? id : null
  }
  await page.keyboard.press('w')
  await expect.poll(() => openId(page)).not.toBe(id)
  return settled(page)
}

/** Decides by a key and waits for the article's next state. */
async function decide(page: Page, id: string, key: string, then?: () => Promise<void>): Promise<void> {
  const mark = async () => `${openId(page)} ${await stateOf(page)}`
  const before = `${id} ${await stateOf(page)}`
  await page.keyboard.press(key)
  await then?.()
  await expect.poll(mark).not.toBe(before)
  await settled(page)
}

/** Answers the question that names the article, once it can be answered. */
async function sayYes(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: /^Xuất bản «.+»\?$/ })
  await expect(question.getByRole('button', { name: 'Xuất bản', exact: true })).toBeEnabled()
  await page.keyboard.press('Enter')
}

async function isClean(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
    name,
  ).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, name).toBe(0)
}

test('a morning’s queue of thirty articles is cleared with the keyboard alone', async ({ browser, newsroom }) => {
  test.setTimeout(300_000)
  await fillQueue(newsroom, { words: 'Bài sáng', submitted: 8, awaiting: 8, approved: 12, again: 2 })
  const page = await at(browser, newsroom, newsroom.people.chief)
  const key = (name: string) => page.keyboard.press(name)
  await page.goto('/newsroom/review')
  await expect(page.getByRole('link', { name: 'Bài sáng 1', exact: true })).toBeVisible()

  // Typing never fires a key.
  await key('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('bài sáng')
  await page.waitForURL('**q=b**')
  await expect(page.locator('[data-article]')).toHaveCount(30)
  await key('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await key('?')
  await expect(page.getByRole('dialog').getByText('đưa bài mới vào danh sách')).toBeVisible()
  await key('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await key('j')
  await key('j')
  await key('k')
  await expect(page.getByRole('link', { name: 'Bài sáng 1', exact: true })).toBeFocused()
  await key('o')
  await page.waitForURL('**open=**')
  await isClean(page, 'the desk')

  const count = { given: 0, returned: 0, decided: 0 }
  for (let id = await settled(page); id !== null; id = await goOn(page, id)) {
    const opened = openedArticle(page)
    const state = await stateOf(page)
    if (state === 'Bài chờ biên tập' && count.given === 0) {
      // One is given to a colleague, by its form: first choice, then sent.
      await decide(page, id, 'g', async () => {
        await expect(opened.getByLabel('Giao cho ai?')).toBeFocused()
        await key('ArrowDown')
        await key('Control+Enter')
      })
      count.given += 1
    } else if (state === 'Bài chờ biên tập') {
      await key('c')
      await expect(opened.getByText('Bài đang biên tập', { exact: true })).toBeVisible()
      if (count.returned < 2) {
        await decide(page, id, 'r', async () => {
          await expect(opened.locator('form textarea').first()).toBeFocused()
          await page.keyboard.type('Thiếu ý kiến các bên.')
          await key('Control+Enter')
        })
        count.returned += 1
      } else {
        await decide(page, id, 'f')
      }
    } else {
      await (state === 'Bài chờ duyệt' ? decide(page, id, 'a') : decide(page, id, 'p', () => sayYes(page)))
      count.decided += 1
    }
  }
  // Ten were sent in; one was given away and two went back, so that seven of them were approved as well.
  expect(count).toEqual({ given: 1, returned: 2, decided: 8 + 7 + 12 + 8 + 7 })
  await key('Escape')
  await settled(page)
  // What somebody else holds is all that stands there.
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Đang biên tập' })).toBeVisible()
})

test('what changed is one key from the queue, and what others do is marked in place', async ({ browser, newsroom }) => {
  const [first = '', second = ''] = await fillQueue(newsroom, { words: 'Bài gửi lại', again: 2 })
  const page = await at(browser, newsroom, newsroom.people.deskHead)
  await page.goto('/newsroom/review?q=gửi+lại')
  const rows = page.locator('[data-article]')
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await page.waitForURL(`**open=${first}**`)
  const changes = openedArticle(page).locator('.changes')
  await expect(changes.locator('del')).toHaveText(['28', '3.000'])
  await expect(changes.locator('ins')).toHaveText(['29', '3.200'])
  await expect(changes.getByText('… ', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('n')
  await expect(changes.locator('[data-current]')).toHaveCount(1)
  await page.keyboard.press('t')
  await expect(openedArticle(page).getByText('Toàn tỉnh có 29 lớp cho 3.200 người.')).toBeVisible()

  // A deadline is set where the article is decided about.
  await openedArticle(page).getByRole('button', { name: 'Đặt hạn' }).click()
  await page.getByLabel('Hạn của bài (giờ của báo)').fill('2099-01-02T17:30')
  await page.getByRole('button', { name: 'Lưu hạn' }).click()
  await expect(openedArticle(page).getByText('hạn 02/01/2099')).toBeVisible()

  // Somebody else claims the other one, and a third comes in.
  const other = await at(browser, newsroom, newsroom.people.managing)
  await other.goto(`/newsroom/articles/${second}`)
  await other.getByRole('button', { name: 'Nhận bài', exact: true }).click()
  await expect(other.locator('.ProseMirror')).toBeVisible()
  const marked = page.locator(`[data-article="${second}"]`)
  await expect(marked.getByText('vừa đổi')).toBeVisible()
  await expect(marked.getByText('Bài đang biên tập')).toBeVisible()
  await expect(rows.nth(1)).toHaveAttribute('data-article', second)
  await fillQueue(newsroom, { words: 'Bài mới gửi lại', submitted: 1 })
  const button = page.getByRole('button', { name: '1 bài mới' })
  await expect(button).toBeVisible()
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('l')
  await expect(rows).toHaveCount(3)
  await expect(button).toHaveCount(0)

  // Taking over asks why, in the queue.
  await page.locator(`[data-article="${second}"] [data-row-link]`).click()
  await page.waitForURL(`**open=${second}**`)
  await settled(page)
  await page.keyboard.press('Shift+C')
  await openedArticle(page).locator('form textarea').fill('Chị Hà đi họp.')
  await page.keyboard.press('Control+Enter')
  await expect(openedArticle(page).getByText('Bạn đang giữ').first()).toBeVisible({ timeout: 20_000 })
  await expect(openedArticle(page).getByRole('link', { name: 'Bàn biên tập' })).toBeVisible()
})

test('the queue and the decision on a phone, by thumb', async ({ browser, newsroom }) => {
  const [first = '', second = ''] = await fillQueue(newsroom, { words: 'Bài điện thoại', again: 1, awaiting: 1 })
  const size = { width: 360, height: 740 }
  const context = await browser.newContext({ viewport: size, hasTouch: true, isMobile: true, locale: 'vi-VN' })
  const page = await context.newPage()
  await newsroom.signIn(page, newsroom.people.chief)
  await page.goto('/newsroom/review?q=điện+thoại')
  await isClean(page, 'the queue')
  /** Tapping what lies within the thumb's reach, and is large enough for it. */
  const tap = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    await expect(button).toBeInViewport()
    const box = await button.boundingBox()
    expect(box?.height ?? 0, name).toBeGreaterThanOrEqual(44)
    expect(box?.y ?? 0, name).toBeGreaterThan(size.height / 2)
    await button.tap()
  }

  await page.locator('[data-row-link]').first().tap()
  await page.waitForURL('**open=**')
  const id = await settled(page)
  expect([first, second]).toContain(id)
  await expect(page.locator('[data-article]').first()).toBeHidden()
  await isClean(page, 'an article')
  // The one that came again is read as what changed; then it goes on, and the next one is opened.
  await page.goto(`/newsroom/review?q=điện+thoại&open=${second}`)
  await expect(openedArticle(page).locator('.changes ins')).toHaveText(['29', '3.200'])
  await isClean(page, 'what changed')
  await tap('Nhận bài')
  await expect(openedArticle(page).getByText('Bài đang biên tập', { exact: true })).toBeVisible()
  const next = async (then: string) => {
    await page.getByRole('button', { name: 'Bài chờ kế tiếp' }).tap()
    await expect.poll(() => openId(page)).toBe(then)
    await settled(page)
  }
  await tap('Gửi duyệt')
  await expect(openedArticle(page).getByText('Bài chờ duyệt', { exact: true })).toBeVisible()
  await next(first)
  await tap('Duyệt')
  await expect(openedArticle(page).getByText('Bài chờ xuất bản', { exact: true })).toBeVisible()
  await next(second)
  await tap('Trả lại biên tập')
  const form = openedArticle(page).locator('form')
  await form.locator('textarea').first().fill('Kiểm lại số lớp.')
  await isClean(page, 'a return')
  await form.getByRole('button', { name: 'Trả lại biên tập', exact: true }).tap()
  await expect(openedArticle(page).getByText('Bài đang biên tập', { exact: true })).toBeVisible()
  await next(first)
  await tap('Xuất bản')
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất bản', exact: true }).tap()
  await expect(openedArticle(page).getByText('Bài đã xuất bản', { exact: true })).toBeVisible()
  // Sent up by the viewer, it came back to them: it waits for them again.
  await next(second)
  await page.getByRole('link', { name: 'Về hàng chờ' }).tap()
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await expect(page.locator('[data-article]')).toBeVisible()
})
