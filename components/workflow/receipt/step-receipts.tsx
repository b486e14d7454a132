'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Step } from '#newsroom/workflow/steps.ts'

/** What the viewer did last with an article. */
export type StepReceipt = {
  articleId: string
  title: string
  steps: readonly Step[]
  /** The article's version after it. */
  version: number
  /** Set where it was taken back. */
  undone?: true
}

/** The article that comes next where the viewer is working through a list, and what leads to it. */
export type NextArticle = { title: string; go: () => void }

type StepReceipts = {
  receipt: StepReceipt | null
  give: (receipt: StepReceipt) => void
  dismiss: () => void
  next: NextArticle | null
  offerNext: (next: NextArticle | null) => void
}

const ReceiptsContext = createContext<StepReceipts>({
  receipt: null,
  give: () => {},
  dismiss: () => {},
  next: null,
  offerNext: () => {},
})

/** Keeps the receipt of the last step across all pages of the newsroom, until another step or until it is put away. */
export function StepReceiptsProvider({ children }: { children: ReactNode }) {
  const [receipt, give] = useState<StepReceipt | null>(null)
  const [next, offerNext] = useState<NextArticle | null>(null)
  const dismiss = useCallback(() => give(null), [])
  const value = useMemo(() => ({ receipt, give, dismiss, next, offerNext }), [receipt, dismiss, next])
  return <ReceiptsContext value={value}>{children}</ReceiptsContext>
}

export function useStepReceipts(): StepReceipts {
  return useContext(ReceiptsContext)
}
