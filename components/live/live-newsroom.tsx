'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { LiveNews } from '#newsroom/presence/live.ts'
import { browserWorld } from './browser-world.ts'
import { createLiveStream, type LiveStream } from './stream.ts'

const NewsContext = createContext<LiveNews | null>(null)
const StreamContext = createContext<LiveStream | null>(null)
/** Who wants to be called when something was logged; one set for the life of the frame. */
const ListenersContext = createContext<Set<() => void> | null>(null)

/**
 * Keeps a page of the newsroom told of what happens in it while somebody looks at it.
 * @param initial what was known when the page was made
 */
export function LiveNewsroom(props: { viewerId: string; initial: LiveNews; children: ReactNode }) {
  const { viewerId } = props
  const [news, setNews] = useState(props.initial)
  const [listeners] = useState(() => new Set<() => void>())
  const mark = useRef(props.initial.mark)

  const live = useMemo(() => {
    const world = browserWorld(viewerId)
    const stream = createLiveStream(world, (told) => {
      setNews(told)
      if (told.mark === mark.current) return
      mark.current = told.mark
      for (const listener of listeners) listener()
    })
    return { world, stream }
  }, [viewerId, listeners])

  useEffect(() => {
    const { world, stream } = live
    const hearNoMore = world.hear(stream.passed)
    const looked = () => stream.lookedAt(document.visibilityState === 'visible')
    const put = () => stream.lookedAt(false)
    looked()
    document.addEventListener('visibilitychange', looked)
    window.addEventListener('pageshow', looked)
    window.addEventListener('pagehide', put)
    window.addEventListener('online', stream.online)
    return () => {
      document.removeEventListener('visibilitychange', looked)
      window.removeEventListener('pageshow', looked)
      window.removeEventListener('pagehide', put)
      window.removeEventListener('online', stream.online)
      put()
      hearNoMore()
    }
  }, [live])

  return (
    <StreamContext value={live.stream}>
      <ListenersContext value={listeners}>
        <NewsContext value={news}>{props.children}</NewsContext>
      </ListenersContext>
    </StreamContext>
  )
}

/** The stream of the page, which a part of it that shows an article joins; null outside the newsroom. */
export function useLiveStream(): LiveStream | null {
  return useContext(StreamContext)
}

/** What is known of the viewer's notices; null outside the newsroom. */
export function useUnread(): Pick<LiveNews, 'unread' | 'newest'> | null {
  return useContext(NewsContext)
}

/** In a busy newsroom a page is made anew at most this often. */
const PAUSE_MS = 2000

/**
 * Calls back when anything was logged in the newsroom, by whomever: a step, an article begun, a note of the duty book. At
 * once after a quiet while, and at most every two seconds; what happened while nobody looked at the page is told when
 * somebody does.
 */
export function useNewsroomNews(onNews: () => void): void {
  const listeners = useContext(ListenersContext)
  const call = useRef(onNews)
  useEffect(() => {
    call.current = onNews
  })
  useEffect(() => {
    let calledAt = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | null = null
    const now = () => {
      timer = null
      calledAt = performance.now()
      call.current()
    }
    const told = () => {
      timer ??= setTimeout(now, Math.max(0, calledAt + PAUSE_MS - performance.now()))
    }
    listeners?.add(told)
    return () => {
      if (timer !== null) clearTimeout(timer)
      listeners?.delete(told)
    }
  }, [listeners])
}
