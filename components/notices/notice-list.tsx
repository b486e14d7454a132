'use client'

import { Check, CheckCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useTransition } from 'react'
import { noticeText } from '#messages/notice-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { NoticeView } from '#newsroom/notices/notices.ts'
import { useUnread } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { NoticeLine } from './notice-line.tsx'

/** Marks some notices as read, or all up to one. */
export type MarkAction = (which: { ids: string[] } | { upTo: string }) => Promise<Outcome>

/** A page of notices. It is made anew when one comes in. */
export function NoticeList(props: { items: readonly NoticeView[]; clock: Clock; mark: MarkAction }) {
  const { items, clock, mark } = props
  const messages = useMessages()
  const words = messages.notices
  const router = useRouter()
  const [marking, startMarking] = useTransition()
  const news = useUnread()
  const told = `${news?.unread} ${news?.newest}`
  const shown = useRef(told)
  useEffect(() => {
    if (shown.current === told) return
    shown.current = told
    startTransition(() => router.refresh())
  }, [told, router])

  const markAs = (which: Parameters<MarkAction>[0]) =>
    startMarking(async () => {
      await mark(which)
      router.refresh()
    })
  const newest = items[0]
  return (
    <>
      {newest && (news?.unread ?? 0) > 0 && (
        <div className="mb-2 flex justify-end">
          <Button small look="quiet" pending={marking} onClick={() => markAs({ upTo: news?.newest ?? newest.id })}>
            <CheckCheck size={16} aria-hidden />
            {words.markAll}
          </Button>
        </div>
      )}
      <ul className="border-t border-ink">
        {items.map((notice) => (
          <li
            key={notice.id}
            data-about={notice.id}
            data-notice={notice.kind}
            className="flex items-start gap-1 border-b border-rule"
          >
            <NoticeLine notice={notice} clock={clock} messages={messages} />
            {!notice.read && (
              <button
                type="button"
                title={words.markRead}
                aria-label={words.markReadOf(noticeText(messages, notice, clock))}
                onClick={() => markAs({ ids: [notice.id] })}
                className="touchable mt-1 flex size-9 shrink-0 items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
              >
                <Check size={18} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
