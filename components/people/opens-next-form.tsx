'use client'

import { startTransition, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'

/** Whether the review desk opens the next article by itself after a step of the viewer's. */
export function OpensNextForm(props: { opensNext: boolean; choose: (opensNext: boolean) => Promise<Outcome> }) {
  const messages = useMessages()
  const [chosen, setChosen] = useState(props.opensNext)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = (opensNext: boolean) => {
    setChosen(opensNext)
    setProblem(null)
    startTransition(async () => {
      const outcome = await props
        .choose(opensNext)
        .catch((): Outcome => ({ ok: false, refusal: { code: 'failed', id: '–' } }))
      if (outcome.ok) return
      startTransition(() => {
        setChosen(!opensNext)
        setProblem(refusalText(messages, outcome.refusal))
      })
    })
  }
  return (
    <div className="grid gap-1">
      <label className="touchable flex items-center gap-2 py-1">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => choose(event.target.checked)}
          className="size-4 shrink-0"
        />
        {messages.account.review.opensNext}
      </label>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
    </div>
  )
}
