import type { Locator, Page } from '@playwright/test'
import { expect } from './newsroom-server.ts'

/** Begins an article and gives its address. */
export async function newArticle(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.waitForURL('**/newsroom/articles/*')
  await expect(page.locator('.ProseMirror')).toBeVisible()
  return page.url()
}

/** The body of the article that is open. */
export function body(page: Page) {
  return page.locator('.desk-body-frame .ProseMirror')
}

/** Waits until the desk says that the server has everything. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Đã lưu trên máy chủ \d\d:\d\d:\d\d$/)).toBeVisible()
}

type Saved = { version: number; content: { title: string; body: unknown } }

/** What the server has of an article. */
export async function onServer(page: Page, address: string): Promise<Saved> {
  const answer = await page.request.get(`${address.replace('/newsroom/', '/api/')}/draft`)
  return answer.json()
}

/** The paragraphs of the body as the server has them. */
export async function paragraphsOnServer(page: Page, address: string): Promise<string[]> {
  const { content } = await onServer(page, address)
  const blocks = (content.body as { content: { content?: { text?: string }[] }[] }).content
  return blocks.map((block) => (block.content ?? []).map((inline) => inline.text ?? '').join(''))
}

/** Writes paragraphs into an empty body. */
export async function writeParagraphs(page: Page, paragraphs: readonly string[]): Promise<void> {
  await body(page).click()
  for (const [n, paragraph] of paragraphs.entries()) {
    if (n > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(paragraph)
  }
}

/**
 * Selects the whole of a paragraph, and no more. A triple click does so only where the machine is quick enough to tell
 * it from three clicks; the browser's own ends at the beginning of the next paragraph.
 */
export async function selectParagraph(paragraph: Locator): Promise<void> {
  await paragraph.click()
  await paragraph.selectText()
}
