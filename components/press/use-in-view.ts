'use client'

import { useEffect, useState } from 'react'
import { pressedWithin } from './last-press.ts'
import { IN_VIEW_MS } from './press-watch.ts'

/** What appears so soon after a press may still meet the press that follows it. */
const SOON_MS = 10_000

/**
 * Whether something that can be pressed has been in view long enough to be what a press is meant for. What came where
 * nobody had pressed anything just before is ready at once.
 * @param what another value is another thing in the same place
 * @param always waits whatever was pressed before: for what readers would see at once
 */
export function useInView(what: string, always = false): boolean {
  const [ready, setReady] = useState(() => (always || pressedWithin(SOON_MS) ? null : what))
  useEffect(() => {
    if (!always && !pressedWithin(SOON_MS)) {
      setReady(what)
      return
    }
    const timer = setTimeout(() => setReady(what), IN_VIEW_MS)
    return () => clearTimeout(timer)
  }, [what, always])
  return ready === what
}
