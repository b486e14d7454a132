'use client'

import { startTransition, useCallback, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { PreviewDays, PreviewLink } from '#newsroom/previews/preview.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'

export type PreviewActions = {
  create: (input: { articleId: string; days: PreviewDays }) => Promise<Outcome<{ made: string; links: PreviewLink[] }>>
  revoke: (input: { articleId: string; previewId: string }) => Promise<Outcome<{ links: PreviewLink[] }>>
}

/** The previews of an article, as the dialog shows them. On the desk, what is typed is sent before one is made. */
export function usePreview(articleId: string, actions: PreviewActions) {
  const messages = useMessages()
  const desk = useDesk()
  const [links, setLinks] = useState<PreviewLink[]>([])
  const [shown, setShown] = useState<string | null>(null)
  const [days, setDays] = useState<PreviewDays>(1)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const run = useCallback(
    <T extends { links: PreviewLink[] }>(work: () => Promise<Outcome<T> | null>, then: (outcome: T) => void) => {
      setBusy(true)
      setProblem(null)
      startTransition(async () => {
        const outcome = await work().catch((): Outcome<T> => ({ ok: false, refusal: { code: 'failed', id: '–' } }))
        startTransition(() => {
          setBusy(false)
          if (outcome === null) setProblem(messages.preview.unsent)
          else if (!outcome.ok) setProblem(refusalText(messages, outcome.refusal))
          else {
            setLinks(outcome.links)
            then(outcome)
          }
        })
      })
    },
    [messages],
  )

  return {
    links,
    /** The preview in the frame; null while there is none. */
    current: links.find((link) => link.id === shown) ?? null,
    days,
    busy,
    problem,

    make(lasting: PreviewDays = days): void {
      setDays(lasting)
      run(
        async () => {
          if (desk !== null && !(await desk.flush()).ok) return null
          return actions.create({ articleId, days: lasting })
        },
        (outcome) => setShown(outcome.made),
      )
    },

    revoke(previewId: string, done: () => void): void {
      run(
        () => actions.revoke({ articleId, previewId }),
        () => done(),
      )
    },
  }
}

export type Previews = ReturnType<typeof usePreview>
