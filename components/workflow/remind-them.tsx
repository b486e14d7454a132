'use client'

import { useState, useTransition } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'

export type RemindOfStep = (input: { articleId: string; step: Step }) => Promise<Outcome<{ names: string[] }>>

/** Reminds those who can take a step that the article waits for; what came of it stands in its place. */
export function RemindThem({ articleId, step, remind }: { articleId: string; step: Step; remind: RemindOfStep }) {
  const messages = useMessages()
  const { blocked: words } = messages
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  const [pending, start] = useTransition()
  const act = () =>
    start(async () => {
      const outcome = await remind({ articleId, step }).catch(
        (): Outcome<{ names: string[] }> => ({ ok: false, refusal: { code: 'failed', id: '–' } }),
      )
      start(() =>
        setSaid(
          outcome.ok
            ? { ok: true, text: words.reminded(outcome.names.join(', ')) }
            : { ok: false, text: refusalText(messages, outcome.refusal) },
        ),
      )
    })
  return (
    <>
      {said?.ok !== true && (
        <Button small pending={pending} onClick={act}>
          {words.remind}
        </Button>
      )}
      <span role="status" className={said?.ok === false ? 'ml-2 text-wrong' : 'font-semibold text-ink'}>
        {said?.text}
      </span>
    </>
  )
}
