import type { Browser, Page } from '@playwright/test'
import { expect, type Newsroom } from './newsroom-server.ts'

/** A page of somebody who is signed in, in a browser of their own. */
export async function at(browser: Browser, newsroom: Newsroom, person: { email: string }): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await newsroom.signIn(page, person)
  return page
}

/** Steps that readers would see at once: the desk asks, and names the article. */
export const ASKED: ReadonlySet<string> = new Set(['Xuất bản', 'Tự xuất bản'])

/**
 * Takes a step by its button, or by the menu of other steps, says yes where it is asked, and waits for the state that it
 * leads to.
 */
export async function take(page: Page, step: string, then: string, reason?: string): Promise<void> {
  const button = page.getByRole('button', { name: step, exact: true })
  const others = page.getByRole('button', { name: /^Bước khác/ })
  await expect(button.or(others).first()).toBeVisible()
  if (await button.isVisible()) {
    await button.click()
  } else {
    await others.click()
    await page.getByRole('menuitem', { name: step, exact: true }).click()
  }
  if (ASKED.has(step)) await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click()
  if (reason !== undefined) {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(reason)
    await dialog.getByRole('button', { name: step, exact: true }).click()
  }
  await expect(page.getByText(then, { exact: true }).first()).toBeVisible()
}
