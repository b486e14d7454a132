import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Told } from '#newsroom/presence/live.ts'
import { BEAT_MS, HIDDEN_MS } from '#newsroom/presence/presence.ts'
import type { ArticleEvents } from '../live/stream.ts'

/** What the page says of itself with each beat. */
export type PageState = {
  /** Whether the article can be written here. */
  writes: boolean
  /** Whether something is typed here that the server has not. */
  unsaved: boolean
}

export type BeatReply = { kind: 'news'; news: Told } | { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }

/** The world outside, handed in so that the machine can be tested without one. */
export type PresenceWorld = {
  /** Says that the page is there. May reject; that counts as no answer. */
  beat: (state: PageState) => Promise<BeatReply>
  /** Says that the page is closed; nobody hears an answer. */
  leave: () => void
  /** Lets the page's stream tell of the article, while somebody looks at the page. @returns what ends it */
  listen: (events: ArticleEvents) => () => void
  /** Calls back later; the answer takes the call back. */
  later: (milliseconds: number, call: () => void) => () => void
}

/** What comes of it. */
export type PresenceEvents = {
  news: (news: Told) => void
  /** The server will tell no more: the session has ended, or the article may no longer be read. */
  over: (refusal: Refusal) => void
  /** The server can't be reached, so nothing is known of who is there. */
  lost: () => void
}

/** How often the page asks while no stream tells it. */
export const BEAT_WITHOUT_STREAM_MS = 5000
/** What is typed is mostly on the server sooner; only where it is not, others need to know. */
export const UNSAVED_MS = 3000

export type PagePresence = ReturnType<typeof createPagePresence>

/**
 * Keeps a page's presence at its article renewed and the article's news coming: by the page's stream while somebody looks
 * at it, by the answers to its beats always. Who may know nothing of the article is told nothing of it until a beat is
 * answered well again.
 */
export function createPagePresence(world: PresenceWorld, on: PresenceEvents) {
  let page: PageState = { writes: false, unsaved: false }
  let said: PageState | null = null
  let begun = false
  let looked = true
  let beating = false
  let beatAgain = false
  let streaming = false
  let listenNoMore: (() => void) | null = null
  const none = () => {}
  const timers = { beat: none, hidden: none, unsaved: none }

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
    if (reply.kind === 'news') {
      listen()
      on.news(reply.news)
    }
    if (reply.kind === 'refused') over(reply.refusal)
    if (reply.kind === 'unreachable' && !streaming) on.lost()
    if (beatAgain) {
      beatAgain = false
      void beat()
      return
    }
    const calm = streaming || !looked || reply.kind === 'refused'
    after('beat', calm ? BEAT_MS : BEAT_WITHOUT_STREAM_MS, beat)
  }

  function listen() {
    listenNoMore ??= world.listen({
      told: on.news,
      over,
      listens: (now) => {
        streaming = now
      },
    })
  }

  function leaveStream() {
    listenNoMore?.()
    listenNoMore = null
    streaming = false
  }

  function over(refusal: Refusal) {
    leaveStream()
    on.over(refusal)
  }

  function pause() {
    begun = false
    leaveStream()
    for (const name of Object.keys(timers) as (keyof typeof timers)[]) timers[name]()
    world.leave()
  }

  function resume() {
    if (begun) return
    begun = true
    listen()
    void beat()
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
      // Its timers will sleep soon; half-awake it would come and go in front of the others.
      if (!now) after('hidden', HIDDEN_MS, pause)
    },

    /** The network is back. */
    online(): void {
      void beat()
    },
  }
}
