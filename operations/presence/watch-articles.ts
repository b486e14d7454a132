import 'server-only'
import { database } from '#db/index.ts'
import { markRooms } from '#db/stores/presence/presences.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { type ArticleNews, newsFor, type OpenArticle } from '#newsroom/presence/presence.ts'
import { freshSince, loadOpenArticle } from './open-article.ts'

/** SQLite takes some thousand values in one statement; a server with more open articles asks in portions. */
const PORTION = 500

/**
 * A mark for each of these articles that differs from the last one when anything has changed that open pages are told.
 * Nothing is said here about who may know it: that is decided for each page by {@link readNews}.
 */
export async function markArticles(articleIds: readonly string[]): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  const since = freshSince(now())
  for (let from = 0; from < articleIds.length; from += PORTION) {
    for (const row of await markRooms(database(), articleIds.slice(from, from + PORTION), since)) {
      const page = [row.pageId, row.writes, row.since?.getTime(), row.askedById].join(' ')
      marks.set(row.articleId, `${marks.get(row.articleId) ?? `${row.version} ${row.discussed}`}|${page}`)
    }
  }
  return marks
}

/** Reads an article once for all its open pages. */
export function readOpenArticle(articleId: string): Promise<OpenArticle | null> {
  return loadOpenArticle(database(), articleId, now())
}

/** What one open page is told; refused for who may not, or no longer, read the article. */
export function readNews(
  viewer: Viewer,
  input: { pageId: string; article: OpenArticle | null },
): Outcome<{ article: ArticleNews }> {
  const news = input.article && newsFor(viewer, input.pageId, input.article)
  return news ? { ok: true, article: news } : refuse({ code: 'not_found' })
}
