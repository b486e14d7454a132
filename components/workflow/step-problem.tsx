'use client'

import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { RefusedFields } from './refused-fields.tsx'
import type { Steps } from './use-steps.ts'

/** Why a step was not taken; where the page is older than the article, a way to the newest. */
export function StepProblem({ run }: { run: Steps }) {
  const { review } = useMessages()
  const stale = run.refusal?.code === 'conflict' || run.refusal?.code === 'wrong_state' || run.refusal?.code === 'held'
  return (
    <div role="alert" className="empty:hidden">
      {run.problem && (
        <p className="flex flex-wrap items-center gap-2 border-l-2 border-wrong py-1 pl-3 text-wrong">
          {run.refusal?.code === 'fields' ? (
            <RefusedFields fields={run.refusal.fields} onMended={run.forget} />
          ) : (
            <span>{run.problem}</span>
          )}
          {stale && (
            <Button
              small
              onClick={() => {
                run.forget()
                run.reload()
              }}
            >
              {review.reload}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
