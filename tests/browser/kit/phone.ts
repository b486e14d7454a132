import type { Browser, Page } from '@playwright/test'
import { ASKED } from './desk.ts'
import { expect, type Newsroom } from './newsroom-server.ts'

/** A phone in somebody's hand: 360 px wide, touched and not clicked. */
export async function onPhone(browser: Browser, newsroom: Newsroom, person?: { email: string }): Promise<Page> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  })
  const page = await context.newPage()
  if (person) await newsroom.signIn(page, person)
  return page
}

/** Takes a step by the button at the foot, and waits for the state that it leads to. */
export async function tapStep(page: Page, step: string, then: string): Promise<void> {
  await fitsPhone(page)
  const button = page.getByRole('button', { name: step, exact: true })
  await expect(button).toBeVisible()
  await inReach(page, step)
  await button.tap()
  if (ASKED.has(step)) await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).tap()
  await expect(page.getByText(then, { exact: true }).first()).toBeVisible()
}

/** Nothing goes beyond the side of the window. */
export async function fitsPhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

/** The button lies in the lower part of the window, and is large enough for a thumb. */
export async function inReach(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  // It goes to the foot when the page's scripts are there.
  await expect(async () => {
    const { y, height } = (await button.boundingBox()) ?? { y: 0, height: 0 }
    expect(height, name).toBeGreaterThanOrEqual(44)
    expect(y, name).toBeGreaterThan(740 * 0.55)
    expect(y + height, name).toBeLessThanOrEqual(740)
  }).toPass()
}
