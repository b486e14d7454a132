import { isDatabaseAway } from '#db/index.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { OpenArticle } from '#newsroom/presence/presence.ts'
import { readViewer } from '#operations/people/session.ts'
import { leaveArticle } from '#operations/presence/leave-article.ts'
import { markArticles, readNews, readOpenArticle } from '#operations/presence/watch-articles.ts'
import { sessionWatch } from '../people/session-watch.ts'
import { logFailure } from '../process/log.ts'

/** How often the database is asked whether any of the open articles has changed. */
const TICK_MS = 500
/** How often a page's session is read anew, and the page hears that its stream is still there. */
const CHECK_MS = 10_000
/** Pages on one server, and pages of one session: a browser has few tabs, and memory has an end. */
const MOST_PAGES = 5000
const MOST_OF_A_SESSION = 30

/** A page that listens. */
export type Listener = {
  articleId: string
  pageId: string
  /** The secret of the session under which it was opened. */
  secret: string
  /** @returns false where nobody takes what is sent */
  send: (event: 'article' | 'still' | 'over', data: unknown) => boolean
  end: () => void
}

type Entry = Listener & { viewer: Viewer; mark: string; told: string; checkedAt: number; unwatch: () => void }

/**
 * The pages that listen on this server. Any number of servers each look at the tables for the articles that are open
 * there, so a step that one of them takes reaches the pages of all; nothing is passed between them.
 */
export class LiveArticles {
  private readonly rooms = new Map<string, Set<Entry>>()
  private ticking = false
  private stopped = false

  /** Lets a page listen. @returns what ends it, or null where there is no room for it */
  async listen(viewer: Viewer, listener: Listener): Promise<(() => void) | null> {
    const entries = [...this.rooms.values()].flatMap((room) => [...room])
    const ofSession = entries.filter((entry) => entry.secret === listener.secret)
    if (this.stopped || entries.length >= MOST_PAGES || ofSession.length >= MOST_OF_A_SESSION) return null
    const entry: Entry = { ...listener, viewer, mark: '', told: '', checkedAt: performance.now(), unwatch: () => {} }
    const room = this.rooms.get(entry.articleId) ?? new Set()
    this.rooms.set(entry.articleId, room.add(entry))
    entry.unwatch = sessionWatch().watch(entry.secret, {
      ended: () => void this.signedOut(entry),
      changed: (changed) => {
        entry.viewer = changed
        entry.mark = ''
      },
    })
    this.tell(entry, await readOpenArticle(entry.articleId))
    void this.tickOn()
    return () => this.forget(entry)
  }

  /** Ends all streams and begins no more: the server stops. Browsers come back by themselves, to whoever answers then. */
  endAll(): void {
    this.stopped = true
    for (const room of [...this.rooms.values()]) for (const entry of [...room]) this.end(entry)
  }

  private async tickOn(): Promise<void> {
    if (this.ticking) return
    this.ticking = true
    while (this.rooms.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
      // The database may be away for a moment; the pages go on listening.
      await this.tick().catch((error) => {
        if (!isDatabaseAway(error)) logFailure('open articles could not be looked at', error)
      })
    }
    this.ticking = false
  }

  private async tick(): Promise<void> {
    const marks = await markArticles([...this.rooms.keys()])
    const viewers = new Map<string, Promise<Viewer | null>>()
    const at = performance.now()
    await Promise.all(
      [...this.rooms].map(async ([articleId, room]) => {
        const mark = marks.get(articleId) ?? ''
        const news = [...room].filter((entry) => entry.mark !== mark || at - entry.checkedAt >= CHECK_MS)
        if (news.length === 0) return
        const article = await readOpenArticle(articleId)
        for (const entry of news) {
          entry.mark = mark
          if (at - entry.checkedAt < CHECK_MS || (await this.check(entry, article, viewers, at)))
            this.tell(entry, article)
        }
      }),
    )
  }

  /** Reads the session anew. A page that has stopped saying that it is there is not listened to by anybody either. */
  private async check(
    entry: Entry,
    article: OpenArticle | null,
    viewers: Map<string, Promise<Viewer | null>>,
    at: number,
  ): Promise<boolean> {
    const reading = viewers.get(entry.secret) ?? readViewer(entry.secret)
    viewers.set(entry.secret, reading)
    const viewer = await reading
    entry.checkedAt = at
    if (viewer === null) {
      await this.signedOut(entry)
      return false
    }
    entry.viewer = viewer
    if (article && !article.pages.some((page) => page.id === entry.pageId)) {
      this.end(entry)
      return false
    }
    this.send(entry, 'still', null)
    return true
  }

  /** The session has ended: nothing more is told, and the page is no longer open to anybody. */
  private async signedOut(entry: Entry): Promise<void> {
    this.end(entry, { code: 'signed_out' })
    await leaveArticle(entry.viewer, { pageId: entry.pageId }).catch((error) =>
      logFailure('a page could not be forgotten', error),
    )
  }

  /** Tells a page what it does not know yet. */
  private tell(entry: Entry, article: OpenArticle | null): void {
    const news = readNews(entry.viewer, { pageId: entry.pageId, article })
    if (!news.ok) {
      this.end(entry, news.refusal)
      return
    }
    const told = JSON.stringify(news.article)
    if (told === entry.told) return
    entry.told = told
    this.send(entry, 'article', news.article)
  }

  private send(entry: Entry, event: 'article' | 'still', data: unknown): void {
    if (!entry.send(event, data)) this.end(entry)
  }

  private end(entry: Entry, refusal?: unknown): void {
    if (!this.forget(entry)) return
    if (refusal) entry.send('over', refusal)
    entry.end()
  }

  private forget(entry: Entry): boolean {
    entry.unwatch()
    const room = this.rooms.get(entry.articleId)
    if (!room?.delete(entry)) return false
    if (room.size === 0) this.rooms.delete(entry.articleId)
    return true
  }
}

const listening = oneInAProcess<LiveArticles>('live-articles')

/** The pages that listen on this server. */
export function liveArticles(): LiveArticles {
  return listening.orMake(() => new LiveArticles())
}
