import type { Locator, Page } from '@playwright/test'
import { runProgram } from '#tests/server-process.ts'
import { at } from '../kit/desk.ts'
import type { WantedQueue } from '../kit/furnish-queue.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'
import { onPhone } from '../kit/phone.ts'

/** Fills the queue from a process of its own, as if others had been at work. */
function fillQueue({ environment, people }: Newsroom, wanted: Omit<WantedQueue, 'reporter' | 'editor' | 'deskHead'>) {
  const { reporter, editor, deskHead } = people
  const queue = { ...wanted, reporter: reporter.email, editor: editor.email, deskHead: deskHead.email }
  return runProgram<string[]>('tests/browser/kit/furnish-queue.ts', { ...environment, QUEUE: JSON.stringify(queue) })
}

const opened = (page: Page) => page.locator('[data-opened]')
const receipt = (page: Page) => page.getByRole('region', { name: 'Việc vừa làm' })

/** Opens an article of the queue and waits until it is in view. */
async function open(page: Page, words: string, id: string): Promise<void> {
  await page.clock.install()
  await page.goto(`/newsroom/review?q=${encodeURIComponent(words)}&open=${id}`)
  await expect(opened(page)).toHaveAttribute('data-opened', id)
  await expect(page.getByRole('button', { name: /^Bước khác/ }).first()).toBeVisible()
}

/** Says in which groups of the queue the articles stand, as somebody sees who comes now. */
async function stand(page: Page, words: string, groups: Record<string, string>): Promise<void> {
  await page.goto(`/newsroom/review?q=${encodeURIComponent(words)}`)
  for (const [id, group] of Object.entries(groups)) {
    await expect(page.locator('section', { has: page.locator(`[data-article="${id}"]`) }).locator('h2')).toContainText(
      group,
    )
  }
}

/** Stops the page's own clock: how soon one press follows another is the test's to say, however slow the machine is. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
}

async function centreOf(button: Locator): Promise<[number, number]> {
  const box = await button.boundingBox()
  if (!box) throw new Error('The button is nowhere.')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Clicks twice at the same place, so many milliseconds of a stopped clock apart, as a hand does that is in a hurry. */
async function clickTwice(page: Page, button: Locator, pause: number): Promise<void> {
  const [x, y] = await centreOf(button)
  await page.mouse.click(x, y)
  await page.clock.runFor(pause)
  await page.mouse.click(x, y)
}

test('approve and then publish are about the one article that was open, and publishing asks', async ({
  browser,
  newsroom,
}) => {
  const words = 'Bài phím'
  const [first = '', second = '', ready = ''] = await fillQueue(newsroom, { words, awaiting: 2, approved: 1 })
  const page = await at(browser, newsroom, newsroom.people.managing)
  await open(page, words, first)
  await stopClock(page)
  await page.keyboard.press('a')
  await page.keyboard.press('p')
  const question = page.getByRole('dialog', { name: `Xuất bản «${words} 1»?` })
  await expect(question).toBeVisible()
  // Neither the press that opened it nor one that follows at once answers it.
  await page.keyboard.press('Enter')
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(receipt(page)).toContainText(`Đã duyệt: «${words} 1»`)
  await expect(opened(page)).toHaveAttribute('data-opened', first)
  await expect(opened(page).getByText('Bài chờ xuất bản', { exact: true })).toBeVisible()
  await page.clock.resume()

  // A key that is held asks once and answers nothing.
  await page.keyboard.down('p')
  for (let n = 0; n < 5; n++) await page.keyboard.down('p')
  await page.keyboard.up('p')
  await expect(question).toBeVisible()
  await expect(question.getByRole('button', { name: 'Xuất bản', exact: true })).toBeEnabled()
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(opened(page).getByText('Bài đã xuất bản', { exact: true })).toBeVisible()
  await expect(opened(page)).toHaveAttribute('data-opened', first)

  // The next one comes by a key of its own: the neighbour, not the top.
  await page.keyboard.press('w')
  await expect(opened(page)).toHaveAttribute('data-opened', second)
  await stand(page, words, { [second]: 'Chờ duyệt', [ready]: 'Chờ xuất bản' })
  await expect(page.locator(`[data-article="${first}"]`)).toHaveCount(0)
})

test('a second click takes no second step, in the article and in the list', async ({ browser, newsroom }) => {
  const words = 'Bài bấm đúp'
  const [first = '', second = '', third = ''] = await fillQueue(newsroom, { words, awaiting: 3 })
  const page = await at(browser, newsroom, newsroom.people.managing)
  await open(page, words, first)
  await stopClock(page)
  await clickTwice(page, opened(page).getByRole('button', { name: 'Duyệt', exact: true }), 600)
  await expect(receipt(page)).toContainText(`${words} 1`)
  await expect(opened(page).getByText('Bài chờ xuất bản', { exact: true })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.resume()

  await page.goto(`/newsroom/review?q=${encodeURIComponent(words)}`)
  const row = page.locator(`[data-article="${second}"]`)
  await stopClock(page)
  await clickTwice(page, row.getByRole('button', { name: `Duyệt: ${words} 2` }), 600)
  await expect(receipt(page)).toContainText(`${words} 2`)
  await expect(row.getByText('Bài chờ xuất bản')).toBeVisible()
  await expect(row.locator('a, button').and(page.locator(':focus'))).toHaveCount(1)
  await stand(page, words, { [first]: 'Chờ xuất bản', [second]: 'Chờ xuất bản', [third]: 'Chờ duyệt' })
})

test('a list that is made anew under the hand is deaf to it until the hand has gone there', async ({
  browser,
  newsroom,
}) => {
  const words = 'Bài dưới tay'
  const ids = await fillQueue(newsroom, { words, awaiting: 2 })
  const [, second = ''] = ids
  const page = await at(browser, newsroom, newsroom.people.managing)
  await page.goto(`/newsroom/review?q=${encodeURIComponent(words)}`)
  const button = page.getByRole('button', { name: `Duyệt: ${words} 1` })
  const other = page.getByRole('button', { name: `Duyệt: ${words} 2` })
  await button.hover()
  const box = await button.boundingBox()
  const under = await other.boundingBox()
  if (!box || !under) throw new Error('The rows are nowhere.')
  // Whatever it is that moves the rows: here the one above goes.
  await page.evaluate((height) => {
    const table = document.querySelector<HTMLElement>('[data-article]')?.closest('table')
    if (table) table.style.marginTop = `-${height}px`
  }, under.y - box.y)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page.getByText('Chỗ này vừa đổi sang bài khác', { exact: false })).toBeAttached()
  await stand(page, words, Object.fromEntries(ids.map((id) => [id, 'Chờ duyệt'])))
  // Where the hand goes to it, it does what it says.
  await page.getByRole('button', { name: `Duyệt: ${words} 2` }).click()
  await expect(page.locator(`[data-article="${second}"]`).getByText('Bài chờ xuất bản')).toBeVisible()
})

test('a question that closes lets nothing through to what lies beneath it', async ({ browser, newsroom }) => {
  const words = 'Bài dưới hộp'
  const ids = await fillQueue(newsroom, { words, approved: 1, awaiting: 40 })
  const page = await at(browser, newsroom, newsroom.people.managing)
  await page.clock.install()
  await page.goto(`/newsroom/review?q=${encodeURIComponent(words)}`)
  await page.getByRole('button', { name: `Xuất bản: ${words} 41`, exact: true }).click()
  const cancel = page.getByRole('dialog').getByRole('button', { name: 'Hủy', exact: true })
  await expect(cancel).toBeVisible()
  await stopClock(page)
  await clickTwice(page, cancel, 300)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(new URL(page.url()).searchParams.get('open')).toBeNull()
  await expect(page.locator('[data-article]').first()).toBeVisible()
  await expect(receipt(page)).toHaveCount(0)
  expect(ids).toHaveLength(41)
})

test('on a phone a second tap, and one that rests after a step, is about no other article', async ({
  browser,
  newsroom,
}) => {
  const words = 'Bài ngón cái'
  const [first = '', second = ''] = await fillQueue(newsroom, { words, awaiting: 2 })
  const page = await onPhone(browser, newsroom, newsroom.people.managing)
  await open(page, words, first)
  const [x, y] = await centreOf(opened(page).getByRole('button', { name: 'Duyệt', exact: true }))
  await stopClock(page)
  await page.touchscreen.tap(x, y)
  await page.clock.runFor(600)
  await page.touchscreen.tap(x, y)
  await expect(receipt(page)).toContainText(`${words} 1`)
  await expect(opened(page)).toHaveAttribute('data-opened', first)
  await expect(opened(page).getByText('Bài chờ xuất bản', { exact: true })).toBeVisible()
  // The thumb rests on what would publish: it asks, and names the article.
  await page.clock.runFor(1000)
  await expect(opened(page).getByRole('button', { name: 'Xuất bản', exact: true })).toBeEnabled()
  await page.touchscreen.tap(x, y)
  await expect(page.getByRole('dialog', { name: `Xuất bản «${words} 1»?` })).toBeVisible()
  await page.touchscreen.tap(x, y)
  await expect(opened(page).getByText('Bài đã xuất bản', { exact: true })).toHaveCount(0)
  await page.clock.resume()
  await page.keyboard.press('Escape')

  await receipt(page).getByRole('button', { name: 'Bài chờ kế tiếp' }).tap()
  await expect(opened(page)).toHaveAttribute('data-opened', second)
  await stand(page, words, { [first]: 'Chờ xuất bản', [second]: 'Chờ duyệt' })
})

test('the next article opens by itself where somebody chose so, and is deaf until it has been in view', async ({
  browser,
  newsroom,
}) => {
  const words = 'Bài tự mở'
  const [first = '', second = '', third = ''] = await fillQueue(newsroom, { words, awaiting: 3 })
  const page = await at(browser, newsroom, newsroom.people.chief)
  await chooseNext(page, true)
  await open(page, words, first)
  await stopClock(page)
  await page.keyboard.press('a')
  await expect(opened(page)).toHaveAttribute('data-opened', second)
  await page.keyboard.press('a')
  await clickTwice(page, opened(page).getByRole('button', { name: 'Duyệt', exact: true }), 100)
  await expect(page.getByText('Chỗ này vừa đổi sang bài khác', { exact: false })).toBeAttached()
  await expect(opened(page)).toHaveAttribute('data-opened', second)
  // Once it has been in view, it is decided about like any other.
  await page.clock.runFor(1000)
  await expect(opened(page).getByRole('button', { name: 'Duyệt', exact: true })).toBeEnabled()
  await page.keyboard.press('a')
  await expect(opened(page)).toHaveAttribute('data-opened', third)
  await page.clock.resume()
  await stand(page, words, { [first]: 'Chờ xuất bản', [second]: 'Chờ xuất bản', [third]: 'Chờ duyệt' })
  // Others of this server's tests sit in the same chair.
  await chooseNext(page, false)
})

/** Says on the account's page whether the next article opens by itself, and waits until the server has it. */
async function chooseNext(page: Page, wanted: boolean): Promise<void> {
  await page.goto('/newsroom/account')
  const choice = page.getByLabel('Sau mỗi bước tự mở bài kế tiếp đang chờ tôi')
  const kept = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await choice.setChecked(wanted)
  await kept
  await expect(async () => {
    await page.reload()
    await expect(choice).toBeChecked({ checked: wanted, timeout: 3000 })
  }).toPass()
}

test('what was done last is taken back by one press, and only while nobody has built on it', async ({
  browser,
  newsroom,
}) => {
  const words = 'Bài hoàn tác'
  const [first = ''] = await fillQueue(newsroom, { words, awaiting: 1 })
  const page = await at(browser, newsroom, newsroom.people.managing)
  await open(page, words, first)
  await page.keyboard.press('a')
  await receipt(page).getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(receipt(page)).toContainText(`Đã hoàn tác: «${words} 1»`)
  await expect(opened(page).getByText('Bài chờ duyệt', { exact: true })).toBeVisible()

  await expect(opened(page).getByRole('button', { name: 'Duyệt', exact: true })).toBeEnabled()
  await page.keyboard.press('a')
  await expect(opened(page).getByText('Bài chờ xuất bản', { exact: true })).toBeVisible()
  const other = await at(browser, newsroom, newsroom.people.chief)
  await open(other, words, first)
  await other.keyboard.press('r')
  await opened(other).locator('form textarea').first().fill('Xem lại số liệu.')
  await other.keyboard.press('Control+Enter')
  await expect(receipt(other)).toContainText(`«${words} 1»`)
  await receipt(page).getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(receipt(page)).toContainText('Không hoàn tác được nữa')
  await stand(page, words, { [first]: 'Đang biên tập' })
})
