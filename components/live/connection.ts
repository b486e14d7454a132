import type { LiveNews } from '#newsroom/presence/live.ts'

/** What a stream of events says. */
export type LiveEvents = {
  news: (news: LiveNews) => void
  /** Nothing new, and the stream is there. */
  still: () => void
  /** The session has ended: the server will say no more. */
  over: () => void
  /** Broken. `forGood`: the browser does not come back by itself. */
  broken: (forGood: boolean) => void
}

/** The world outside, handed in so that the machine can be tested without one. */
export type LiveWorld = {
  /** Opens a stream. @returns what closes it */
  listen: (events: LiveEvents) => () => void
  /** Waits for this window's turn to listen for all windows of the browser. @returns what gives the turn up */
  takeTurn: (mine: () => void) => () => void
  /** Calls back later; the answer takes the call back. */
  later: (milliseconds: number, call: () => void) => () => void
}

/** A stream that says nothing for so long is dead: the server says at least that it is still there every ten seconds. */
export const SILENCE_MS = 25_000
const REOPEN_MS = [5000, 15_000, 60_000]

/**
 * Listens to the newsroom while somebody looks at the page. A browser opens six connections to a host at most, so of all
 * windows that are looked at one listens and tells the others; hidden ones neither listen nor are told.
 */
export function createLiveConnection(world: LiveWorld, onNews: (news: LiveNews) => void) {
  let closeStream: (() => void) | null = null
  let giveUpTurn: (() => void) | null = null
  let mine = false
  let breaks = 0
  const timers = { silence: () => {}, reopen: () => {} }

  function after(name: keyof typeof timers, milliseconds: number, call: () => void) {
    timers[name]()
    timers[name] = world.later(milliseconds, call)
  }

  function open() {
    timers.reopen()
    if (closeStream !== null || !mine) return
    closeStream = world.listen({
      news: (news) => {
        alive()
        onNews(news)
      },
      still: alive,
      over: close,
      broken: (forGood) => {
        if (!forGood) return
        close()
        after('reopen', REOPEN_MS[Math.min(breaks, REOPEN_MS.length - 1)] ?? 60_000, open)
        breaks += 1
      },
    })
    after('silence', SILENCE_MS, reopen)
  }

  function alive() {
    breaks = 0
    after('silence', SILENCE_MS, reopen)
  }

  function close() {
    timers.silence()
    timers.reopen()
    closeStream?.()
    closeStream = null
  }

  function reopen() {
    close()
    open()
  }

  return {
    /** Somebody looks at the page, or no longer does. */
    lookedAt(now: boolean): void {
      if (now && giveUpTurn === null) {
        giveUpTurn = world.takeTurn(() => {
          mine = true
          open()
        })
      }
      if (!now && giveUpTurn !== null) {
        giveUpTurn()
        giveUpTurn = null
        mine = false
        close()
      }
    },

    /** The network is back. */
    online(): void {
      reopen()
    },
  }
}
