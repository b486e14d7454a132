'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome, Refusal } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { articlePath } from '../ui/article-path.ts'
import { Button } from '../ui/button.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'

export type RestoreAction = (input: {
  articleId: string
  baseVersion: number
  text: string
}) => Promise<Outcome<{ version: number }>>

/** Brings an older text back and leads to it. It asks nothing first: what was there stays in the history. */
export function RestoreButton(props: { articleId: string; baseVersion: number; text: string; restore: RestoreAction }) {
  const messages = useMessages()
  const { restore: words } = messages.history
  const router = useRouter()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, begin] = useTransition()
  const run = () =>
    begin(async () => {
      const { articleId, baseVersion, text } = props
      const outcome = await props
        .restore({ articleId, baseVersion, text })
        .catch((): Outcome<{ version: number }> => ({ ok: false, refusal: { code: 'failed', id: '–' } }))
      if (!outcome.ok) return setRefusal(outcome.refusal)
      announce(messages.workflow.log.restored ?? '')
      router.push(articlePath(articleId))
      router.refresh()
    })
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button onClick={run} pending={pending} title={words.note} small>
        {pending ? words.doing : words.do}
      </Button>
      <NoticePlace>
        {refusal && (
          <Notice kind="wrong">{refusal.code === 'conflict' ? words.typing : refusalText(messages, refusal)}</Notice>
        )}
      </NoticePlace>
    </span>
  )
}
