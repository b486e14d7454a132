import type { Page } from '@playwright/test'
import { vi } from '#messages/vi.ts'
import { formatLocalDateTime } from '#newsroom/format/dates.ts'
import { addDays, dayOf, formatDay } from '#newsroom/format/days.ts'
import { at, take } from '../kit/desk.ts'
import { expect, test } from '../kit/newsroom-server.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const inDays = (days: number) => formatDay(addDays(dayOf(new Date(), ZONE), days))

/** The field for a time, and what it says it took the words for. */
function field(page: Page) {
  const input = page.getByRole('dialog').getByLabel(vi.review.schedule.label)
  return {
    input,
    sent: page.getByRole('dialog').locator('input[name="scheduledAt"]'),
    async typed(text: string) {
      await input.fill(text)
      await input.press('Tab')
    },
  }
}

// A browser of another country and language shows the same day in the same order, and says whose time is meant.
for (const [locale, timezoneId, width] of [
  ['vi-VN', ZONE, 1440],
  ['en-US', 'America/New_York', 360],
] as const) {
  test(`a time is typed, picked and set: ${locale}, ${width} px`, async ({ browser, newsroom }) => {
    test.setTimeout(120_000)
    const { people } = newsroom
    const reporter = await at(browser, newsroom, people.reporter)
    await reporter.getByRole('button', { name: 'Viết bài mới' }).click()
    await reporter.waitForURL('**/newsroom/articles/*')
    await reporter.getByLabel('Tít bài').fill(`Bài hẹn giờ ${locale}`)
    await reporter.getByRole('combobox', { name: 'Chuyên mục' }).selectOption({ label: 'Kinh tế' })
    await reporter.locator('.ProseMirror').click()
    await reporter.keyboard.type('Chờ đến giờ.')
    await take(reporter, 'Gửi biên tập', 'Bài chờ biên tập')

    const context = await browser.newContext({ locale, timezoneId, viewport: { width, height: 800 } })
    const page = await context.newPage()
    await newsroom.signIn(page, people.managing)
    await page.goto(reporter.url())
    await take(page, 'Nhận bài', 'Bài đang biên tập')
    await take(page, 'Gửi duyệt', 'Bài chờ duyệt')
    await take(page, 'Duyệt', 'Bài chờ xuất bản')
    await page.getByRole('button', { name: /^Bước khác/ }).click()
    await page.getByRole('menuitem', { name: 'Hẹn giờ' }).click()
    const { input, sent, typed } = field(page)
    await expect(input).toBeFocused()

    await typed('mai 6h')
    await expect(input).toHaveValue(`${inDays(1)} 06:00`)
    await expect(page.getByRole('dialog').getByText(vi.time.others.none)).toBeVisible()
    await typed('7:30 5/12/2031')
    await expect(input).toHaveValue('05/12/2031 07:30')
    await expect(page.getByRole('dialog').getByText('Thứ sáu, 05/12/2031 07:30')).toBeVisible()
    await expect(sent).toHaveValue('2031-12-05T07:30')
    const foreign = page.getByText(vi.time.zone(ZONE))
    if (timezoneId === ZONE) await expect(foreign).toHaveCount(0)
    else await expect(foreign).toBeVisible()

    // What is not understood stays, is said to be so, and sets nothing.
    await typed('lúc nào cũng được')
    await expect(page.getByText(vi.time.unread)).toBeVisible()
    await expect(input).toHaveValue('lúc nào cũng được')
    await page.getByRole('dialog').getByRole('button', { name: 'Hẹn giờ', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()

    await page.getByRole('button', { name: vi.time.quick.morning }).click()
    await expect(input).toHaveValue(`${inDays(1)} 06:00`)
    await page.getByRole('button', { name: vi.time.calendar.open }).click()
    // By keys alone: the day after tomorrow, and out again without closing the dialog.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(input).toHaveValue(`${inDays(2)} 06:00`)
    await page.getByLabel(vi.time.calendar.hour, { exact: true }).selectOption('18')
    await page.getByLabel(vi.time.calendar.minute, { exact: true }).selectOption('45')
    await expect(input).toHaveValue(`${inDays(2)} 18:45`)
    await page.getByLabel(vi.time.calendar.minute, { exact: true }).press('Escape')
    await expect(page.getByRole('group', { name: vi.time.calendar.open })).toHaveCount(0)
    await expect(input).toBeFocused()
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBe(0)
    const meant = formatLocalDateTime(new Date(Date.now() + 2 * 86_400_000), ZONE).slice(0, 10)
    await expect(sent).toHaveValue(`${meant}T18:45`)
    await input.press('Enter')
    await expect(page.getByText('Bài hẹn giờ xuất bản').first()).toBeVisible()
  })
}
