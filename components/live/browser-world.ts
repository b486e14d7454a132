import type { LiveNews } from '#newsroom/presence/live.ts'
import type { OpenHere, StreamEvents, StreamWorld } from './stream.ts'

/** What windows of one browser say to each other; `news` is missing where a window asks. */
type Said = { viewerId: string; news?: LiveNews }

const CHANNEL = 'toa-soan-live'

/**
 * The stream's world in a browser. Where the browser lets windows agree on a lock (over https and on localhost), one of
 * them listens and tells the others; where not, each listens for itself.
 * @returns also `hear`, which lets this window hear the others until what it gives back is called
 */
export function browserWorld(
  viewerId: string,
): StreamWorld & { hear: (heard: (news: LiveNews) => void) => () => void } {
  let channel: BroadcastChannel | null = null
  let known: LiveNews | null = null
  const say = (said: Omit<Said, 'viewerId'>) => channel?.postMessage({ viewerId, ...said } satisfies Said)
  return {
    listen: (article, events) => {
      const close = listen(article, events)
      return () => {
        known = null
        close()
      }
    },
    pass: (news) => {
      known = news
      say({ news })
    },
    takeTurn: (mine) => {
      say({})
      return takeTurn(viewerId, mine)
    },
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds)
      return () => clearTimeout(timer)
    },
    hear: (heard) => {
      const opened = new BroadcastChannel(CHANNEL)
      channel = opened
      opened.addEventListener('message', (event: MessageEvent<Said>) => {
        // Another window may still show the newsroom to whoever was signed in before.
        if (event.data.viewerId !== viewerId) return
        if (event.data.news) heard(event.data.news)
        else if (known) say({ news: known })
      })
      return () => {
        opened.close()
        if (channel === opened) channel = null
      }
    },
  }
}

function listen(article: OpenHere | null, events: StreamEvents): () => void {
  const query = article ? `?${new URLSearchParams({ article: article.articleId, page: article.pageId })}` : ''
  const source = new EventSource(`/api/live${query}`)
  source.addEventListener('news', (event) => events.news(JSON.parse(event.data)))
  source.addEventListener('article', (event) => events.article(JSON.parse(event.data)))
  source.addEventListener('still', events.still)
  source.addEventListener('over', (event) => events.over(JSON.parse(event.data)))
  source.addEventListener('error', () => events.broken(source.readyState === EventSource.CLOSED))
  return () => source.close()
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
