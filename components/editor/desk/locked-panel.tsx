'use client'

import { useRouter } from 'next/navigation'
import { useMessages } from '#components/messages.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { versionPath } from '#components/ui/history-path.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'

/** The article went on to where this person can't write: says so, says where their text is, and leads there. */
export function LockedPanel({
  articleId,
  refusal,
}: {
  articleId: string
  refusal: Extract<Refusal, { code: 'locked' }>
}) {
  const { saving, workflow } = useMessages()
  const { locked } = saving
  const router = useRouter()
  return (
    <section aria-labelledby="desk-locked" className="desk-conflict">
      <h2 id="desk-locked" className="font-semibold">
        {refusal.state === 'editing' ? locked.takenOver : locked.title(workflow.states[refusal.state])}
      </h2>
      <p className="max-w-prose text-sm">{refusal.keptVersionId === null ? locked.nothingLost : locked.kept}</p>
      <p className="flex flex-wrap gap-2">
        <button
          type="button"
          className="desk-button desk-button-main"
          onClick={() => {
            router.replace(articlePath(articleId))
            router.refresh()
          }}
        >
          {locked.seePresent}
        </button>
        {refusal.keptVersionId !== null && (
          <a
            className="desk-button"
            href={versionPath(articleId, refusal.keptVersionId)}
            target="_blank"
            rel="noopener"
          >
            {locked.seeKept}
          </a>
        )}
      </p>
    </section>
  )
}
