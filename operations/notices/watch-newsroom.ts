import 'server-only'
import { createHash } from 'node:crypto'
import { database } from '#db/index.ts'
import { newestEventIds } from '#db/stores/log/events.ts'
import { countUnread } from '#db/stores/notices/notices.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { LiveNews } from '#newsroom/presence/live.ts'

/**
 * The newest entries of the log that the mark is made of: more than one, as an entry of another server, whose clock is a
 * little behind or whose transaction took longer, may come in below the newest.
 */
const MARKED = 40
/** SQLite takes some thousand values in one statement. */
const PORTION = 500

/** A mark that differs from the last one when anything was logged. What was logged can't be told from it. */
export async function markLog(): Promise<string> {
  const ids = await newestEventIds(database(), MARKED)
  return createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 16)
}

/** The unread notices of these people. Who has none is missing. */
export async function unreadOf(
  personIds: readonly string[],
): Promise<Map<string, Pick<LiveNews, 'unread' | 'newest'>>> {
  const found = new Map<string, Pick<LiveNews, 'unread' | 'newest'>>()
  for (let from = 0; from < personIds.length; from += PORTION) {
    for (const row of await countUnread(database(), personIds.slice(from, from + PORTION))) {
      found.set(row.personId, { unread: row.unread, newest: row.newest })
    }
  }
  return found
}

/** What a page of the viewer's begins with; afterwards it is told what changes. */
export async function readLiveNews(viewer: Viewer): Promise<LiveNews> {
  const [mark, unread] = await Promise.all([markLog(), unreadOf([viewer.id])])
  return { mark, ...(unread.get(viewer.id) ?? { unread: 0, newest: null }) }
}
