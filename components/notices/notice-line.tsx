'use client'

import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { noticeText } from '#messages/notice-text.ts'
import { type NoticeView, noticePath, openNoticePath } from '#newsroom/notices/notices.ts'
import type { Clock } from '../ui/clock.ts'
import { When } from '../ui/when.tsx'

/** A notice as a link to what it is about: the sentence, what was said with it, and when. Unread ones are marked. */
export function NoticeLine(props: { notice: NoticeView; clock: Clock; messages: Messages; onOpen?: () => void }) {
  const { notice, clock, messages } = props
  return (
    <Link
      href={noticePath(notice)}
      prefetch={false}
      data-about={notice.id}
      onClick={() => {
        // It is read; where to go on is known already.
        if (!notice.read) void fetch(openNoticePath(notice.id), { redirect: 'manual', keepalive: true }).catch(() => {})
        props.onOpen?.()
      }}
      className="touchable grid min-w-0 flex-1 grid-cols-[0.5rem_minmax(0,1fr)] gap-x-2.5 rounded-[3px] px-2 py-2 hover:bg-hover"
    >
      <span aria-hidden className={`mt-[0.45rem] size-2 rounded-full ${notice.read ? '' : 'bg-accent'}`} />
      <span className="min-w-0">
        {!notice.read && <span className="sr-only">{messages.notices.isUnread}. </span>}
        <span className={`break-words ${notice.read ? '' : 'font-semibold'}`}>
          {noticeText(messages, notice, clock)}
        </span>
        {notice.text !== '' && (
          <span className="mt-0.5 block border-l-2 border-rule pl-2.5 break-words text-muted">
            {notice.text.split('\n').map((point, _, points) => (
              <span key={point} className="block">
                {points.length > 1 ? `• ${point}` : point}
              </span>
            ))}
          </span>
        )}
        <span className="mt-0.5 block text-[0.75rem] text-muted tabular-nums">
          <When at={notice.at} clock={clock} messages={messages} />
        </span>
      </span>
    </Link>
  )
}
