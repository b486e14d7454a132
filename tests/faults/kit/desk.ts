import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { plainText } from '#newsroom/document/plain-text.ts'

const STILL_MS = 20_000

/** Signs somebody in by the form. */
export async function signIn(page: Page, url: string, person: { email: string }, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${url}/newsroom**`)
}

/** Opens the desk of an article and waits until it can be written on. */
export async function openDesk(page: Page, url: string, articleId: string): Promise<void> {
  await page.goto(`${url}/newsroom/articles/${articleId}`)
  await bodyOf(page).waitFor()
}

function bodyOf(page: Page) {
  return page.locator('.desk-body-frame .ProseMirror')
}

/** Puts the caret into a new paragraph at the end of the body, at the pace of a hand. */
export async function beginParagraph(page: Page): Promise<void> {
  await bodyOf(page).click()
  await pause(100)
  await page.keyboard.press('Control+End')
  await pause(100)
  await page.keyboard.press('Enter')
}

export function titleOf(page: Page) {
  return page.getByLabel('Tít bài')
}

/** Waits until the desk says that the server has everything. */
export async function allSaved(page: Page, timeout = 60_000): Promise<void> {
  await page.getByText(/^Đã lưu trên máy chủ \d\d:\d\d:\d\d$/).waitFor({ timeout })
}

/** Title and body as they stand on the desk. */
export async function shownOn(page: Page): Promise<{ title: string; body: string }> {
  const paragraphs = await bodyOf(page).locator('> p').allInnerTexts()
  return {
    title: await titleOf(page).inputValue(),
    body: paragraphs.map((text) => text.replace(/\n$/, '')).join('\n'),
  }
}

/** Title and body as the server has them. */
export async function savedOf(page: Page, url: string, articleId: string): Promise<{ title: string; body: string }> {
  const answer = await page.request.get(`${url}/api/articles/${articleId}/draft`)
  const { content } = (await answer.json()) as { content: ArticleContent }
  return { title: content.title, body: plainText(content.body) }
}

/** Waits for something to become true; says what it was where it does not. */
export async function until(what: string, holds: () => Promise<boolean>, patience = STILL_MS): Promise<void> {
  const end = performance.now() + patience
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${patience} ms: ${what}`)
    await pause(100)
  }
}
