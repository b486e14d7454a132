import { isDatabaseAway } from '#db/index.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { LiveEvent, LiveNews } from '#newsroom/presence/live.ts'
import type { OpenArticle } from '#newsroom/presence/presence.ts'
import { markLog, readLiveNews, unreadOf } from '#operations/notices/watch-newsroom.ts'
import { readViewer } from '#operations/people/session.ts'
import { leaveArticle } from '#operations/presence/leave-article.ts'
import { markArticles, readNews, readOpenArticle } from '#operations/presence/watch-articles.ts'
import { sessionWatch } from '../people/session-watch.ts'
import { logFailure } from '../process/log.ts'

/** How often the database is asked whether anything has happened. */
const TICK_MS = 500
/** How often a page hears that its stream is still there; whoever has an article open is looked at anew then. */
const CHECK_MS = 10_000
/** Pages on one server, and pages of one session: a browser has few windows, and memory has an end. */
const MOST_PAGES = 5000
const MOST_OF_A_SESSION = 30

/** The article that a page has open, and the page's own name in its room. */
export type OpenHere = { articleId: string; pageId: string }

/** A page of the newsroom that listens. */
export type Listener = {
  /** The secret of the session under which it was opened. */
  secret: string
  /** Null for a page without an article: it hears of the newsroom alone. */
  article: OpenHere | null
  /** @returns false where nobody takes what is sent */
  send: (event: LiveEvent, data: unknown) => boolean
  end: () => void
}

type Entry = Listener & {
  viewer: Viewer
  /** What its article was like at the last look. */
  mark: string
  /** What it was told last, of each kind, so that it hears nothing twice. */
  told: { news: string; article: string }
  checkedAt: number
  unwatch: () => void
}

type AtArticle = Entry & { article: OpenHere }

/**
 * The pages of the newsroom that listen on this server, each by one stream: all hear of the newsroom, and those with an
 * article open of that too. Any number of servers each look at the tables, so what one of them does reaches the pages of
 * all; nothing is passed between them. Three queries a look, however many pages there are.
 */
export class LivePages {
  private readonly entries = new Set<Entry>()
  private ticking = false
  private stopped = false

  /** Lets a page listen. @returns what ends it, or null where there is no room for it */
  async listen(viewer: Viewer, listener: Listener): Promise<(() => void) | null> {
    const ofSession = [...this.entries].filter((entry) => entry.secret === listener.secret)
    if (this.stopped || this.entries.size >= MOST_PAGES || ofSession.length >= MOST_OF_A_SESSION) return null
    const told = { news: '', article: '' }
    const entry: Entry = { ...listener, viewer, mark: '', told, checkedAt: performance.now(), unwatch: () => {} }
    this.entries.add(entry)
    entry.unwatch = sessionWatch().watch(entry.secret, {
      ended: () => void this.signedOut(entry),
      changed: (changed) => {
        entry.viewer = changed
        entry.mark = ''
      },
    })
    const [news, article] = await Promise.all([
      readLiveNews(viewer),
      listener.article && readOpenArticle(listener.article.articleId),
    ])
    this.tell(entry, 'news', news)
    if (isAtArticle(entry)) this.tellOfArticle(entry, article)
    void this.tickOn()
    return () => void this.forget(entry)
  }

  /** Ends all streams and begins no more: the server stops. Browsers come back by themselves, to whoever answers then. */
  endAll(): void {
    this.stopped = true
    for (const entry of [...this.entries]) this.end(entry)
  }

  private async tickOn(): Promise<void> {
    if (this.ticking) return
    this.ticking = true
    while (this.entries.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
      // The database may be away for a moment; the pages go on listening.
      await this.tick().catch((error) => {
        if (!isDatabaseAway(error)) logFailure('the newsroom could not be looked at', error)
      })
    }
    this.ticking = false
  }

  private async tick(): Promise<void> {
    const entries = [...this.entries]
    const rooms = Map.groupBy(entries.filter(isAtArticle), (entry) => entry.article.articleId)
    const [mark, unread, marks] = await Promise.all([
      markLog(),
      unreadOf([...new Set(entries.map((entry) => entry.viewer.id))]),
      markArticles([...rooms.keys()]),
    ])
    const at = performance.now()
    for (const entry of entries) {
      const news: LiveNews = { mark, ...(unread.get(entry.viewer.id) ?? { unread: 0, newest: null }) }
      this.tell(entry, 'news', news)
      if (!isAtArticle(entry) && at - entry.checkedAt >= CHECK_MS) this.still(entry, at)
    }
    const viewers = new Map<string, Promise<Viewer | null>>()
    await Promise.all(
      [...rooms].map(([articleId, room]) => this.lookAt(articleId, room, marks.get(articleId) ?? '', viewers, at)),
    )
  }

  /** Reads an article anew where anything about it changed, or where one of its pages is due to be looked at. */
  private async lookAt(
    articleId: string,
    room: readonly AtArticle[],
    mark: string,
    viewers: Map<string, Promise<Viewer | null>>,
    at: number,
  ): Promise<void> {
    const concerned = room.filter((entry) => entry.mark !== mark || at - entry.checkedAt >= CHECK_MS)
    if (concerned.length === 0) return
    const article = await readOpenArticle(articleId)
    for (const entry of concerned) {
      entry.mark = mark
      if (at - entry.checkedAt < CHECK_MS || (await this.check(entry, article, viewers, at)))
        this.tellOfArticle(entry, article)
    }
  }

  /** Reads the session anew. A page that has stopped saying that it is there is not listened to by anybody either. */
  private async check(
    entry: AtArticle,
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
    if (article && !article.pages.some((page) => page.id === entry.article.pageId)) {
      this.end(entry)
      return false
    }
    this.still(entry, at)
    return true
  }

  /** The session has ended: nothing more is told, and the page is no longer open to anybody. */
  private async signedOut(entry: Entry): Promise<void> {
    this.end(entry, { code: 'signed_out' })
    if (!entry.article) return
    await leaveArticle(entry.viewer, { pageId: entry.article.pageId }).catch((error) =>
      logFailure('a page could not be forgotten', error),
    )
  }

  /** Tells a page of its article, or that it may know no more of it. */
  private tellOfArticle(entry: AtArticle, article: OpenArticle | null): void {
    const news = readNews(entry.viewer, { pageId: entry.article.pageId, article })
    if (news.ok) this.tell(entry, 'article', news.article)
    else this.end(entry, news.refusal)
  }

  /** Tells a page what it does not know yet. */
  private tell(entry: Entry, kind: 'news' | 'article', news: unknown): void {
    const told = JSON.stringify(news)
    if (told === entry.told[kind]) return
    entry.told[kind] = told
    if (!entry.send(kind, news)) this.end(entry)
  }

  private still(entry: Entry, at: number): void {
    entry.checkedAt = at
    if (!entry.send('still', null)) this.end(entry)
  }

  private end(entry: Entry, refusal?: Refusal): void {
    if (!this.forget(entry)) return
    if (refusal) entry.send('over', refusal)
    entry.end()
  }

  private forget(entry: Entry): boolean {
    entry.unwatch()
    return this.entries.delete(entry)
  }
}

function isAtArticle(entry: Entry): entry is AtArticle {
  return entry.article !== null
}

const listening = oneInAProcess<LivePages>('live-pages')

/** The pages that listen on this server. */
export function livePages(): LivePages {
  return listening.orMake(() => new LivePages())
}
