'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ReturnFormFacts } from '#newsroom/returns/return-list.ts'

/** Asks for the newsroom's own reasons and the open conversations of an article, each time a form opens. */
export function useReturnForm(
  articleId: string,
  wanted: boolean,
): {
  facts: ReturnFormFacts | null
  failed: boolean
  again: () => void
} {
  const [facts, setFacts] = useState<ReturnFormFacts | null>(null)
  const [failed, setFailed] = useState(false)
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more when somebody says so
  useEffect(() => {
    if (!wanted) return
    const gone = new AbortController()
    fetch(`/api/articles/${encodeURIComponent(articleId)}/return-form`, { signal: gone.signal, redirect: 'manual' })
      .then(async (response): Promise<({ ok: true } & ReturnFormFacts) | { ok: false }> => response.json())
      .then((answer) => {
        if (answer.ok) setFacts({ reasons: answer.reasons, threads: answer.threads })
        setFailed(!answer.ok)
      })
      .catch(() => {
        if (!gone.signal.aborted) setFailed(true)
      })
    return () => gone.abort()
  }, [articleId, wanted, times])
  const again = useCallback(() => {
    setFailed(false)
    setTimes((last) => last + 1)
  }, [])
  return { facts, failed, again }
}
