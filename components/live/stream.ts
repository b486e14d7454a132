import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { LiveNews, Told } from '#newsroom/presence/live.ts'

/** What a stream of events says. */
export type StreamEvents = {
  news: (news: LiveNews) => void
  article: (told: Told) => void
  /** Nothing new, and the stream is there. */
  still: () => void
  /** The server will say no more: the session has ended, or the article may no longer be read. */
  over: (refusal: Refusal) => void
  /** Broken. `forGood`: the browser does not come back by itself. */
  broken: (forGood: boolean) => void
}

/** The article that a page has open, and the page's own name there. */
export type OpenHere = { articleId: string; pageId: string }

/** What comes of the stream for whoever shows an article. */
export type ArticleEvents = {
  told: (told: Told) => void
  over: (refusal: Refusal) => void
  /** Whether the stream tells of the article now, or others have to be asked. */
  listens: (now: boolean) => void
}

/** The world outside, handed in so that the machine can be tested without one. */
export type StreamWorld = {
  /** Opens a stream: of the newsroom, and of an article where one is named. @returns what closes it */
  listen: (article: OpenHere | null, events: StreamEvents) => () => void
  /** Waits for this window's turn to listen for all windows of the browser. @returns what gives the turn up */
  takeTurn: (mine: () => void) => () => void
  /** Tells the other windows. */
  pass: (news: LiveNews) => void
  /** Calls back later; the answer takes the call back. */
  later: (milliseconds: number, call: () => void) => () => void
}

/** A stream that says nothing for so long is dead: the server says at least that it is still there every ten seconds. */
export const SILENCE_MS = 25_000
const REOPEN_MS = [5000, 15_000, 60_000]

export type LiveStream = ReturnType<typeof createLiveStream>

/**
 * The one stream of a page, open while somebody looks at it. A page with an article open has a stream of its own, which
 * tells it of the newsroom too. Of all other windows of a browser that are looked at one listens and tells the rest, as a
 * browser opens six connections to a host at most; hidden ones neither listen nor are told.
 */
export function createLiveStream(world: StreamWorld, onNews: (news: LiveNews) => void) {
  let looked = false
  let article: { here: OpenHere; on: ArticleEvents } | null = null
  let closeStream: (() => void) | null = null
  let giveUpTurn: (() => void) | null = null
  let mine = false
  let signedOut = false
  let breaks = 0
  const timers = { silence: () => {}, reopen: () => {} }

  function after(name: keyof typeof timers, milliseconds: number, call: () => void) {
    timers[name]()
    timers[name] = world.later(milliseconds, call)
  }

  /** Opens, waits for a turn or closes, as it should be now. */
  function settle() {
    const waits = looked && article === null
    if (waits && giveUpTurn === null) {
      giveUpTurn = world.takeTurn(() => {
        mine = true
        open()
      })
    }
    if (!waits) {
      giveUpTurn?.()
      giveUpTurn = null
      mine = false
    }
    open()
  }

  function open() {
    timers.reopen()
    if (closeStream !== null || signedOut || !looked || (article === null && !mine)) return
    const at = article
    closeStream = world.listen(at?.here ?? null, {
      news: (news) => {
        alive()
        if (at === null) world.pass(news)
        onNews(news)
      },
      article: (told) => {
        alive()
        at?.on.told(told)
      },
      still: alive,
      over: (refusal) => {
        close()
        signedOut = refusal.code === 'signed_out'
        if (!signedOut) reopenLater()
        at?.on.over(refusal)
      },
      broken: (forGood) => {
        at?.on.listens(false)
        if (!forGood) return
        close()
        reopenLater()
      },
    })
    after('silence', SILENCE_MS, reopen)
  }

  function alive() {
    breaks = 0
    article?.on.listens(true)
    after('silence', SILENCE_MS, reopen)
  }

  function close() {
    timers.silence()
    timers.reopen()
    closeStream?.()
    closeStream = null
    article?.on.listens(false)
  }

  function reopenLater() {
    after('reopen', REOPEN_MS[Math.min(breaks, REOPEN_MS.length - 1)] ?? 60_000, open)
    breaks += 1
  }

  function reopen() {
    close()
    open()
  }

  return {
    /** Somebody looks at the page, or no longer does. */
    lookedAt(now: boolean): void {
      if (looked === now) return
      looked = now
      signedOut = false
      if (!now) close()
      settle()
    },

    /** The network is back. */
    online(): void {
      signedOut = false
      reopen()
    },

    /** Another window of the browser passed on what it was told. */
    passed(news: LiveNews): void {
      if (looked && article === null) onNews(news)
    },

    /** The page shows an article: it wants to be told of that too. @returns what ends it */
    openArticle(here: OpenHere, on: ArticleEvents): () => void {
      close()
      const opened = { here, on }
      article = opened
      signedOut = false
      settle()
      return () => {
        if (article !== opened) return
        close()
        article = null
        settle()
      }
    },
  }
}
