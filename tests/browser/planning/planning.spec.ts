import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { addDays, addWeeks, dayAndMonthOf, dayOf, daysOfWeek, weekOf } from '#newsroom/format/days.ts'
import { at, take } from '../kit/desk.ts'
import { expect, type Newsroom, test } from '../kit/newsroom-server.ts'

const TODAY = dayOf(new Date(), 'Asia/Ho_Chi_Minh')
/** A week in which no day is over, whatever day it is. */
const WEEK = addWeeks(weekOf(TODAY), 1)
const [MONDAY = '', TUESDAY = '', WEDNESDAY = '', THURSDAY = '', FRIDAY = ''] = daysOfWeek(WEEK)

const column = (page: Page, day: string) => page.locator(`[data-day="${day}"]`)

async function propose(page: Page, newsroom: Newsroom, title: string, day: string): Promise<string> {
  await page.goto(`${newsroom.url}/newsroom/planning/new?day=${day}`)
  await page.getByLabel('Tên đề tài').fill(title)
  await page.getByLabel('Nội dung, hướng khai thác').fill('Ai, việc gì, vì sao lúc này.')
  await page.getByLabel('Chuyên mục').selectOption({ label: 'Kinh tế' })
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return page.url()
}

async function clean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`),
    what,
  ).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, what).toBe(0)
}

test('a subject is proposed, approved, given out, moved in the week and written', async ({ browser, newsroom }) => {
  const { people, url } = newsroom
  const title = 'Giá hồi đầu vụ ở chợ phiên'
  const contributor = await at(browser, newsroom, people.contributor)
  const address = await propose(contributor, newsroom, title, MONDAY)
  await expect(contributor.getByText('Chờ duyệt').first()).toBeVisible()
  for (const name of ['Duyệt đề tài', 'Không duyệt', 'Giao', 'Viết bài']) {
    await expect(contributor.getByRole('button', { name, exact: true })).toHaveCount(0)
  }

  const head = await at(browser, newsroom, people.deskHead)
  await head.goto(address)
  await head.getByRole('button', { name: 'Không duyệt' }).click()
  await expect(head.getByText('Hãy ghi vì sao không duyệt.')).toBeVisible()
  await head.getByLabel('Lời nhắn cho người đề xuất').fill('Hỏi thêm hợp tác xã.')
  await head.getByLabel('Giao cho').selectOption(people.reporter.id)
  await head.getByLabel('Hạn nộp bài').fill(`${WEDNESDAY}T16:30`)
  // What decides is asked again on the server: the same request in the proposer's name is refused.
  const sent = head.waitForRequest(
    (request) => request.method() === 'POST' && request.headers()['next-action'] !== undefined,
  )
  await head.getByRole('button', { name: 'Duyệt đề tài' }).click()
  const request = await sent
  await expect(head.getByText('Đã duyệt đề tài.').first()).toBeVisible()
  const again = await contributor.request.post(request.url(), {
    headers: { ...actionHeaders(request.headers()), origin: url },
    data: request.postData() ?? '',
  })
  expect(await again.text()).toContain('not_allowed')

  // By mouse from Monday to Tuesday, and back by the button.
  await head.goto(`${url}/newsroom/planning/week?week=${WEEK}`)
  const handle = (day: string) => column(head, day).getByRole('button', { name: `Kéo sang ngày khác: ${title}` })
  await expect(handle(MONDAY)).toBeVisible()
  const [from, to] = [await handle(MONDAY).boundingBox(), await column(head, TUESDAY).boundingBox()]
  if (!from || !to) throw new Error('The week has no days.')
  await head.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await head.mouse.down()
  await head.mouse.move(to.x + 20, to.y + 80, { steps: 8 })
  await head.mouse.move(to.x + 60, to.y + 120, { steps: 4 })
  await head.mouse.up()
  await expect(handle(TUESDAY)).toBeVisible()
  await expect(head.getByText(`Đã chuyển “${title}” sang thứ ba ${dayAndMonthOf(TUESDAY)}.`).first()).toBeVisible()
  await head.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(handle(MONDAY)).toBeVisible()
  await head.reload()

  // By keyboard, two days on; each step is said.
  await handle(MONDAY).focus()
  await head.keyboard.press('Space')
  // Said while it is held: where it is now.
  await expect(head.getByText(`“${title}” đang ở trên thứ hai ${dayAndMonthOf(MONDAY)}.`)).toBeAttached()
  for (const [day, name] of [
    [TUESDAY, 'thứ ba'],
    [WEDNESDAY, 'thứ tư'],
    [THURSDAY, 'thứ năm'],
  ] as const) {
    await head.keyboard.press('ArrowRight')
    await expect(head.getByText(`“${title}” đang ở trên ${name} ${dayAndMonthOf(day)}.`)).toBeAttached()
  }
  await head.keyboard.press('Space')
  await expect(handle(THURSDAY)).toBeVisible()
  await head.reload()
  await expect(handle(THURSDAY)).toBeVisible()
  // The keys of the week: later, and back.
  await head.locator('h1').click()
  await head.keyboard.press('j')
  await expect(column(head, addDays(MONDAY, 7))).toBeVisible()
  await head.keyboard.press('k')
  await expect(handle(THURSDAY)).toBeVisible()
  // Faster than weeks come: each press counts.
  for (const key of ['j', 'j', 'j', 'k']) await head.keyboard.press(key)
  await expect(column(head, addDays(MONDAY, 14))).toBeVisible()
  for (const key of ['k', 'k']) await head.keyboard.press(key)
  await expect(handle(THURSDAY)).toBeVisible()
  await clean(head, 'the week')

  // Two clicks in two windows lead to one article, with its deadline.
  const reporter = await at(browser, newsroom, people.reporter)
  const second = await reporter.context().newPage()
  for (const page of [reporter, second]) {
    await page.goto(address)
    await expect(page.getByRole('button', { name: 'Viết bài', exact: true })).toBeVisible()
  }
  await Promise.all(
    [reporter, second].map((page) => page.getByRole('button', { name: 'Viết bài', exact: true }).click()),
  )
  await Promise.all([reporter, second].map((page) => page.waitForURL('**/newsroom/articles/*')))
  expect(reporter.url()).toBe(second.url())
  await expect(reporter.getByLabel('Tít bài')).toHaveValue(title)
  await second.close()
  await reporter.locator('.ProseMirror').click()
  await reporter.keyboard.type('Giá hồi sáng nay.')
  await take(reporter, 'Gửi biên tập', 'Bài chờ biên tập')

  // The calendar has heard of it: the deadline stands on its day, the subject shows the article's state.
  await expect(column(head, WEDNESDAY).getByText('Hạn nộp 16:30')).toBeVisible()
  await expect(column(head, THURSDAY).getByText('Bài chờ biên tập')).toBeVisible()
})

test('on a phone the week is a list, and a menu moves what may be moved', async ({ browser, newsroom }) => {
  const { people, url } = newsroom
  const title = 'Đường về bản Nà Hin'
  const reporter = await at(browser, newsroom, people.reporter)
  const address = await propose(reporter, newsroom, title, THURSDAY)
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const phone = await context.newPage()
  await newsroom.signIn(phone, people.managing)
  for (const path of ['', `/week?week=${WEEK}`, '/new', new URL(address).pathname.replace('/newsroom/planning', '')]) {
    await phone.goto(`${url}/newsroom/planning${path}`)
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
    await clean(phone, path)
  }
  await phone.goto(`${url}/newsroom/planning/week?week=${WEEK}`)
  await column(phone, THURSDAY)
    .getByRole('button', { name: `Chuyển sang ngày…: ${title}` })
    .tap()
  await phone.getByRole('menuitem', { name: /^Thứ sáu/ }).tap()
  await expect(column(phone, FRIDAY).getByText(title)).toBeVisible()
  await phone.reload()
  await expect(column(phone, FRIDAY).getByText(title)).toBeVisible()
  // On a tablet there is room for columns, and a finger that rests on the handle drags.
  await phone.setViewportSize({ width: 1180, height: 820 })
  const handle = (day: string) => column(phone, day).getByRole('button', { name: `Kéo sang ngày khác: ${title}` })
  await dragByFinger(phone, await centre(handle(FRIDAY)), await centre(column(phone, WEDNESDAY)))
  await expect(handle(WEDNESDAY)).toBeVisible()
  // A contributor sees nothing of it, in the calendar or by its address.
  const contributor = await at(browser, newsroom, people.contributor)
  await contributor.goto(`${url}/newsroom/planning/week?week=${WEEK}`)
  await expect(column(contributor, WEDNESDAY)).toBeVisible()
  await expect(contributor.getByText(title)).toHaveCount(0)
  expect((await contributor.request.get(address)).status()).toBe(404)
})

/** The headers that make a request a server action; cookies are the other session's own. */
function actionHeaders(headers: Record<string, string>): Record<string, string> {
  const kept = ['next-action', 'content-type', 'accept', 'next-router-state-tree']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)))
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not to be seen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A finger that rests until what lies below it has come loose, and then moves. */
async function dragByFinger(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await send('touchStart', [from])
  await expect(page.getByRole('status').filter({ hasText: 'đang ở trên' })).toBeAttached()
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  }
  await expect(page.getByText(`đang ở trên thứ tư ${dayAndMonthOf(WEDNESDAY)}`)).toBeAttached()
  await send('touchEnd', [])
}
