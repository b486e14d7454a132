'use client'

import { useEffect, useRef, useState } from 'react'
import type { Step } from '#newsroom/workflow/steps.ts'
import { forgetForm, type KeptForm, keepForm, keptForm } from '../ui/kept-form.ts'
import { useViewerId } from '../viewer.tsx'

type Article = { id: string; steps: readonly Step[]; shortPaths: readonly (readonly Step[])[] }

/**
 * The steps whose form is open. A form that was open when another's step turned the page opens again with its words;
 * where its step can't be taken any more, the words are offered for reading.
 */
export function useAskedSteps(article: Article) {
  const viewerId = useViewerId()
  const [asking, setAsking] = useState<readonly Step[] | null>(null)
  const [stranded, setStranded] = useState<KeptForm | null>(null)
  const known = useRef(article)
  known.current = article

  useEffect(() => {
    const kept = keptForm(viewerId, article.id)
    if (!kept?.open) return
    const { steps, shortPaths } = known.current
    const may = [...steps.map((step) => [step]), ...shortPaths].some((path) => path.join() === kept.steps.join())
    if (may) setAsking(kept.steps)
    else setStranded(kept)
  }, [viewerId, article.id])

  return {
    asking,
    ask: setAsking,
    close: () => {
      const kept = keptForm(viewerId, article.id)
      if (kept) keepForm(viewerId, article.id, { ...kept, open: false })
      setAsking(null)
    },
    stranded,
    drop: () => {
      forgetForm(viewerId, article.id)
      setStranded(null)
    },
  }
}
