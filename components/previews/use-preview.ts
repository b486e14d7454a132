'use client'

import { startTransition, useCallback, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { PreviewDays, PreviewLink } from '#newsroom/previews/preview.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import { lookPath } from '../ui/article-path.ts'

export type PreviewActions = {
  list: (articleId: string) => Promise<Outcome<{ links: PreviewLink[] }>>
  create: (input: { articleId: string; days: PreviewDays }) => Promise<Outcome<{ made: string; links: PreviewLink[] }>>
  revoke: (input: { articleId: string; previewId: string }) => Promise<Outcome<{ links: PreviewLink[] }>>
}

/**
 * An article as readers would see it, and the previews of it that others may open. On the desk, what is typed is sent before
 * it is looked at. Looking makes no address.
 */
export function usePreview(articleId: string, actions: PreviewActions) {
  const messages = useMessages()
  const desk = useDesk()
  const [links, setLinks] = useState<PreviewLink[]>([])
  const [shown, setShown] = useState<string | null>(null)
  /** How often it was looked at: each time the frame is a new one. */
  const [look, setLook] = useState(0)
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
    /** Where the text as it is now is shown to its own people; null until what is typed has been sent. */
    path: look === 0 ? null : lookPath(articleId, look),
    /** The address that was made last; null while there is none. */
    current: links.find((link) => link.id === shown) ?? null,
    days,
    busy,
    problem,

    look(): void {
      run(
        async () => {
          if (desk !== null && !(await desk.flush()).ok) return null
          return actions.list(articleId)
        },
        () => setLook((before) => before + 1),
      )
    },

    chooseDays(lasting: PreviewDays): void {
      setDays(lasting)
      setShown(null)
    },

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
