import { useEffect, useState } from 'react'
import { z } from 'zod'
import { ARTICLE_STATES } from '#newsroom/kit/article-states.ts'

const ANSWER = z.object({
  ok: z.literal(true),
  items: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(ARTICLE_STATES), section: z.string() })),
})
export type FoundArticle = z.infer<typeof ANSWER>['items'][number]
export type Found = { query: string; items: readonly FoundArticle[]; state: 'searching' | 'ready' | 'unreachable' }

const TYPING_RESTS_MS = 200
const NOTHING: Found = { query: '', items: [], state: 'ready' }

/** Articles of the desk that answer what has been typed, a moment after typing rests. */
export function useFound(query: string): Found {
  const [known, setKnown] = useState<Found>(NOTHING)
  useEffect(() => {
    if (query === '') return
    const leave = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/articles/found?${new URLSearchParams({ q: query })}`, { signal: leave.signal })
        .then((response) => response.json())
        .catch(() => null)
      if (leave.signal.aborted) return
      const read = ANSWER.safeParse(answer)
      setKnown({ query, items: read.data?.items ?? [], state: read.success ? 'ready' : 'unreachable' })
    }, TYPING_RESTS_MS)
    return () => {
      clearTimeout(timer)
      leave.abort()
    }
  }, [query])
  if (query === '') return NOTHING
  return known.query === query ? known : { ...known, state: 'searching' }
}
