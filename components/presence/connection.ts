import type { Refusal } from '#newsroom/kit/refusals.ts'
import { BEAT_MS, HIDDEN_MS } from '#newsroom/presence/presence.ts'
import type { Told } from './told.ts'

/** What the page says of itself with each beat. */
export type PageState = {
  /** Whether the article can be written here. */
  writes: boolean
  /** Whether something is typed here that the server has not. */
  unsaved: boolean
}

export type BeatReply = { kind: 'news'; news: Told } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }

/** What a stream of events says. */
export type StreamEvents = {
  news: (news: Told) => void
  /** Nothing new, and the stream is there. */
  still: () => void
  /** The server will say no more. */
  over: (refusal: Refusal) => void
  /** Broken. `forGood`: the browser does not come back by itself. */
  broken: (forGood: boolean) => void
}

/** The world outside, handed in so that the machine can be tested without one. */
export type ConnectionWorld = {
  /** Says that the page is there. May reject; that counts as no answer. */
  beat: (state: PageState) => Promise<BeatReply>
  /** Says that the page is closed; nobody hears an answer. */
  leave: () => void
  /** Opens a stream. @returns what closes it */
  listen: (events: StreamEvents) => () => void
  /** Calls back later; the answer takes the call back. */
  later: (milliseconds: number, call: () => void) => () => void
}

/** What comes of the connection. */
export type ConnectionEvents = {
  news: (news: Told) => void
  /** The server will tell no more: the session has ended, or the article may no longer be read. */
  over: (refusal: Refusal) => void
  /** The server can't be reached, so nothing is known of who is there. */
  lost: () => void
}

/** How often the page asks while no stream tells it. */
export const BEAT_WITHOUT_STREAM_MS = 5000
/** A stream that says nothing for so long is dead: the server says at least that it is still there every ten seconds. */
export const SILENCE_MS = 25_000
/** What is typed is mostly on the server sooner; only where it is not, others need to know. */
export const UNSAVED_MS = 3000
const REOPEN_MS = [5000, 15_000, 60_000]

export type Connection = ReturnType<typeof createConnection>

/**
 * Keeps a page's presence renewed and its news coming: by a stream while somebody looks at the page, by the answers to its
 * beats always. A browser opens six connections to a host at most, so hidden pages hold none.
 */
export function createConnection(world: ConnectionWorld, on: ConnectionEvents) {
  let page: PageState = { writes: false, unsaved: false }
  let said: PageState | null = null
  let begun = false
  let looked = true
  let beating = false
  let beatAgain = false
  let streaming = false
  let breaks = 0
  let closeStream: (() => void) | null = null
  const none = () => {}
  const timers = { beat: none, silence: none, reopen: none, hidden: none, unsaved: none }

  function after(name: keyof typeof timers, milliseconds: number, call: () => void) {
    timers[name]()
    timers[name] = world.later(milliseconds, call)
  }

  async function beat() {
    if (!begun) return
    if (beating) {
      beatAgain = true
      return
    }
    timers.beat()
    beating = true
    const saying = { ...page }
    said = saying
    const reply = await world.beat(saying).catch((): BeatReply => ({ kind: 'unreachable' }))
    beating = false
    if (!begun) return
    if (reply.kind === 'news') on.news(reply.news)
    if (reply.kind === 'refused') on.over(reply.refusal)
    if (reply.kind === 'unreachable' && !streaming) on.lost()
    if (beatAgain) {
      beatAgain = false
      void beat()
      return
    }
    const calm = streaming || !looked || reply.kind === 'refused'
    after('beat', calm ? BEAT_MS : BEAT_WITHOUT_STREAM_MS, beat)
  }

  function openStream() {
    timers.reopen()
    if (closeStream !== null || !begun || !looked) return
    closeStream = world.listen({
      news: (news) => {
        alive()
        on.news(news)
      },
      still: alive,
      over: (refusal) => {
        dropStream()
        reopenLater()
        on.over(refusal)
      },
      broken: (forGood) => {
        streaming = false
        if (!forGood) return
        dropStream()
        reopenLater()
      },
    })
    after('silence', SILENCE_MS, reopen)
  }

  function alive() {
    streaming = true
    breaks = 0
    after('silence', SILENCE_MS, reopen)
  }

  function dropStream() {
    timers.silence()
    timers.reopen()
    closeStream?.()
    closeStream = null
    streaming = false
  }

  function reopenLater() {
    const pause = REOPEN_MS[Math.min(breaks, REOPEN_MS.length - 1)] ?? 60_000
    breaks += 1
    after('reopen', pause, openStream)
  }

  function reopen() {
    dropStream()
    openStream()
  }

  function pause() {
    begun = false
    dropStream()
    for (const name of Object.keys(timers) as (keyof typeof timers)[]) timers[name]()
    world.leave()
  }

  function resume() {
    if (begun) return
    begun = true
    void beat()
    openStream()
  }

  return {
    /** The page is there, or there again. */
    resume,

    /** The page is closed, or put away. */
    pause,

    /** What the page can say of itself has changed. */
    is(state: PageState): void {
      const before = page
      page = state
      if (before.writes !== state.writes) void beat()
      else if (!state.unsaved && said?.unsaved) void beat()
      if (!state.unsaved) timers.unsaved()
      else if (!before.unsaved) after('unsaved', UNSAVED_MS, beat)
    },

    /** Says at once whether something is left to send: somebody waits for it. */
    answer(unsaved: boolean): void {
      page = { ...page, unsaved }
      void beat()
    },

    /** Somebody looks at the page, or no longer does. */
    lookedAt(now: boolean): void {
      looked = now
      timers.hidden()
      if (now && !begun) {
        resume()
        return
      }
      void beat()
      if (now) {
        openStream()
      } else {
        dropStream()
        // Its timers will sleep soon; half-awake it would come and go in front of the others.
        after('hidden', HIDDEN_MS, pause)
      }
    },

    /** The network is back. */
    online(): void {
      if (!begun) return
      void beat()
      reopen()
    },
  }
}
