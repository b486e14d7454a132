import { isDatabaseAway } from '#db/index.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { LiveNews } from '#newsroom/presence/live.ts'
import { markLog, readLiveNews, unreadOf } from '#operations/notices/watch-newsroom.ts'
import { sessionWatch } from '../people/session-watch.ts'
import { logFailure } from '../process/log.ts'

/** How often the database is asked whether anything has happened. */
const TICK_MS = 500
/** How often a page hears that its stream is still there. */
const STILL_MS = 10_000
/** Pages on one server, and pages of one session: a browser has few windows, and memory has an end. */
const MOST_PAGES = 5000
const MOST_OF_A_SESSION = 30

/** A page of the newsroom that listens. */
export type NewsroomListener = {
  /** The secret of the session under which it was opened. */
  secret: string
  /** @returns false where nobody takes what is sent */
  send: (event: 'news' | 'still' | 'over', data: unknown) => boolean
  end: () => void
}

type Entry = NewsroomListener & { personId: string; told: string; stillAt: number; unwatch: () => void }

/**
 * The pages of the newsroom that listen on this server. Any number of servers each look at the tables, so what one of them
 * does reaches the pages of all; nothing is passed between them. Two queries a look, however many pages there are.
 */
export class LiveNewsroom {
  private readonly entries = new Set<Entry>()
  private ticking = false
  private stopped = false

  /** Lets a page listen. @returns what ends it, or null where there is no room for it */
  async listen(viewer: Viewer, listener: NewsroomListener): Promise<(() => void) | null> {
    const ofSession = [...this.entries].filter((entry) => entry.secret === listener.secret)
    if (this.stopped || this.entries.size >= MOST_PAGES || ofSession.length >= MOST_OF_A_SESSION) return null
    const entry: Entry = { ...listener, personId: viewer.id, told: '', stillAt: performance.now(), unwatch: () => {} }
    this.entries.add(entry)
    entry.unwatch = sessionWatch().watch(entry.secret, { ended: () => this.end(entry, { code: 'signed_out' }) })
    this.tell(entry, await readLiveNews(viewer))
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
    const people = [...new Set([...this.entries].map((entry) => entry.personId))]
    const [mark, unread] = await Promise.all([markLog(), unreadOf(people)])
    const at = performance.now()
    for (const entry of [...this.entries].filter((entry) => at - entry.stillAt >= STILL_MS)) {
      entry.stillAt = at
      this.send(entry, 'still', null)
    }
    for (const entry of [...this.entries]) {
      this.tell(entry, { mark, ...(unread.get(entry.personId) ?? { unread: 0, newest: null }) })
    }
  }

  /** Tells a page what it does not know yet. */
  private tell(entry: Entry, news: LiveNews): void {
    const told = JSON.stringify(news)
    if (told === entry.told) return
    entry.told = told
    this.send(entry, 'news', news)
  }

  private send(entry: Entry, event: 'news' | 'still', data: unknown): void {
    if (!entry.send(event, data)) this.end(entry)
  }

  private end(entry: Entry, refusal?: unknown): void {
    if (!this.forget(entry)) return
    if (refusal) entry.send('over', refusal)
    entry.end()
  }

  private forget(entry: Entry): boolean {
    entry.unwatch()
    return this.entries.delete(entry)
  }
}

const listening = oneInAProcess<LiveNewsroom>('live-newsroom')

/** The pages of the newsroom that listen on this server. */
export function liveNewsroom(): LiveNewsroom {
  return listening.orMake(() => new LiveNewsroom())
}
