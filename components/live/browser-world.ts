import type { LiveNews } from '#newsroom/presence/live.ts'
import type { LiveEvents, LiveWorld } from './connection.ts'

/** What windows of one browser say to each other; `news` is missing where a window asks. */
type Said = { viewerId: string; news?: LiveNews }

const CHANNEL = 'toa-soan-live'

/**
 * The connection's world in a browser. Where the browser lets windows agree on a lock (over https and on localhost), one of
 * them listens and tells the others; where not, each listens for itself.
 * @param heard what another window tells
 */
export function browserWorld(viewerId: string, heard: (news: LiveNews) => void): LiveWorld & { close: () => void } {
  const channel = new BroadcastChannel(CHANNEL)
  let known: LiveNews | null = null
  channel.addEventListener('message', (event: MessageEvent<Said>) => {
    // Another window may still show the newsroom to whoever was signed in before.
    if (event.data.viewerId !== viewerId) return
    if (event.data.news) heard(event.data.news)
    else if (known) channel.postMessage({ viewerId, news: known } satisfies Said)
  })
  const listen = (events: LiveEvents) => {
    const source = new EventSource('/api/live')
    source.addEventListener('news', (event) => {
      const news: LiveNews = JSON.parse(event.data)
      known = news
      channel.postMessage({ viewerId, news } satisfies Said)
      events.news(news)
    })
    source.addEventListener('still', events.still)
    source.addEventListener('over', events.over)
    source.addEventListener('error', () => events.broken(source.readyState === EventSource.CLOSED))
    return () => {
      known = null
      source.close()
    }
  }
  return {
    listen,
    takeTurn: (mine) => {
      channel.postMessage({ viewerId } satisfies Said)
      return takeTurn(viewerId, mine)
    },
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds)
      return () => clearTimeout(timer)
    },
    close: () => channel.close(),
  }
}

/** Waits for the lock and holds it until it is given up. */
function takeTurn(viewerId: string, mine: () => void): () => void {
  if (!('locks' in navigator)) {
    mine()
    return () => {}
  }
  const waiting = new AbortController()
  const { promise: done, resolve: give } = Promise.withResolvers<void>()
  navigator.locks
    .request(`${CHANNEL} ${viewerId}`, { signal: waiting.signal }, () => {
      if (waiting.signal.aborted) return
      mine()
      return done
    })
    .catch(() => {
      // Given up before it was this window's turn.
    })
  return () => {
    waiting.abort()
    give()
  }
}
