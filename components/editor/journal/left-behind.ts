import type { ArticleContent } from '#newsroom/articles/article.ts'
import { openPages } from './open-pages.ts'
import { eraseText, readOrigins, readTexts, type UnsentText } from './unsent-texts.ts'

/** A text that a page which is gone did not get to the server, with what it grew out of. */
export type LeftBehind = UnsentText & { origins: ArticleContent[] }

/**
 * The unsent texts of a person that no open page of this browser looks after: the browser crashed, the machine went off,
 * the page was closed before the server had everything. A browser that keeps nothing has none.
 */
export async function textsLeftBehind(personId: string, articleId?: string): Promise<LeftBehind[]> {
  try {
    const texts = await readTexts(personId, articleId)
    if (texts.length === 0) return []
    const open = await openPages()
    const left = texts.filter((text) => !open.has(text.pageId))
    return await Promise.all(left.map(async (text) => ({ ...text, origins: await readOrigins(text.pageId) })))
  } catch {
    return []
  }
}

/** Forgets a text that the server has now. What can't be erased is found to be on the server at the next visit. */
export async function forgetLeftBehind(text: LeftBehind): Promise<void> {
  await eraseText(text.pageId).catch(() => {})
}
