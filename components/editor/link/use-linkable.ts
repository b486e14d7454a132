import { useEffect, useState } from 'react'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { LinkableArticle } from '#newsroom/reading/published.ts'

const TYPING_RESTS_MS = 200

export type Linkable = { query: string; items: readonly LinkableArticle[]; state: 'loading' | 'ready' | 'unreachable' }

/** The newspaper's own articles that answer what has been typed, a moment after typing rests. */
export function useLinkable(query: string): Linkable {
  const [known, setKnown] = useState<Linkable>({ query: '', items: [], state: 'loading' })
  useEffect(() => {
    const leave = new AbortController()
    const timer = setTimeout(async () => {
      const items = await fetchLinkable(query, leave.signal)
      if (leave.signal.aborted) return
      setKnown({ query, items: items ?? [], state: items === null ? 'unreachable' : 'ready' })
    }, TYPING_RESTS_MS)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [query])
  return known
}

async function fetchLinkable(query: string, signal: AbortSignal): Promise<LinkableArticle[] | null> {
  try {
    const response = await fetch(`/api/articles?${new URLSearchParams({ q: query.trim() })}`, { signal })
    const answer: Outcome<{ items: LinkableArticle[] }> = await response.json()
    return answer.ok ? answer.items : null
  } catch {
    return null
  }
}
