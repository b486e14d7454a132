'use client'

import { useEffect, useRef } from 'react'

/** What passes by while somebody goes through a list was not looked at. */
const LOOKED_AT_MS = 1000

/**
 * Tells the server, when this page or article is left, which version of the text was before the viewer. Nothing is told
 * while it is open: as long as they look, what is new to them stays what is new to them.
 * @param shown the version that is before them now
 */
export function useSeenWhenLeft(articleId: string, shown: () => number): void {
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  useEffect(() => {
    const since = performance.now()
    let told = 0
    const tell = () => {
      const version = latest.current()
      if (performance.now() - since < LOOKED_AT_MS || version === told) return
      told = version
      // Who is leaving waits for no answer; where it does not arrive, more is shown as new than is.
      void fetch(`/api/articles/${articleId}/seen`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version }),
        keepalive: true,
      }).catch(() => {})
    }
    window.addEventListener('pagehide', tell)
    return () => {
      window.removeEventListener('pagehide', tell)
      tell()
    }
  }, [articleId])
}

/** The same for a text that the server has laid out. */
export function SeenWhenLeft({ articleId, version }: { articleId: string; version: number }) {
  useSeenWhenLeft(articleId, () => version)
  return null
}
