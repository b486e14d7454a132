'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useUnread } from '../live/live-newsroom.tsx'

const ARTICLE = /^\/newsroom\/articles\/([0-9a-z]{26})$/

/**
 * Whoever opens an article, by whatever way, has read what they were told of it before. What comes in while it is open
 * rings as it does elsewhere.
 */
export function SeenNotices({ mark }: { mark: (which: { articleId: string }) => Promise<Outcome> }) {
  const articleId = ARTICLE.exec(usePathname())?.[1] ?? null
  const unread = useRef(0)
  const now = useUnread()?.unread ?? 0
  useEffect(() => {
    unread.current = now
  }, [now])
  useEffect(() => {
    if (articleId === null || unread.current === 0) return
    // Where it can't be told now, the notice stays unread.
    mark({ articleId }).catch(() => {})
  }, [articleId, mark])
  return null
}
