'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import type { LiveNews } from '#newsroom/presence/live.ts'
import { browserWorld } from './browser-world.ts'
import { createLiveConnection } from './connection.ts'

const NewsContext = createContext<LiveNews | null>(null)
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

  useEffect(() => {
    const hear = (told: LiveNews) => {
      setNews(told)
      if (told.mark === mark.current) return
      mark.current = told.mark
      for (const listener of listeners) listener()
    }
    const world = browserWorld(viewerId, (told) => {
      if (document.visibilityState === 'visible') hear(told)
    })
    const connection = createLiveConnection(world, hear)
    const looked = () => connection.lookedAt(document.visibilityState === 'visible')
    const put = () => connection.lookedAt(false)
    looked()
    document.addEventListener('visibilitychange', looked)
    window.addEventListener('pageshow', looked)
    window.addEventListener('pagehide', put)
    window.addEventListener('online', connection.online)
    return () => {
      document.removeEventListener('visibilitychange', looked)
      window.removeEventListener('pageshow', looked)
      window.removeEventListener('pagehide', put)
      window.removeEventListener('online', connection.online)
      put()
      world.close()
    }
  }, [viewerId, listeners])

  return (
    <ListenersContext value={listeners}>
      <NewsContext value={news}>{props.children}</NewsContext>
    </ListenersContext>
  )
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
