'use client'

import { Bell } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Popover } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { NoticeView } from '#newsroom/notices/notices.ts'
import { useUnread } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { buttonClass, Turning } from '../ui/button.tsx'
import { NoticeLine } from './notice-line.tsx'

const NOTICES_PATH = newsroomPath.notices()

export type BellProps = { readNewest: () => Promise<Outcome<{ items: NoticeView[]; at: Date; zone: string }>> }

/** How many are unread: on the bell, or at the end of its line where there is one. */
function Count({ count, at }: { count: number; at: 'bell' | 'end' }) {
  if (count === 0) return null
  return (
    <span
      aria-hidden
      data-unread={count}
      className={`min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-paper tabular-nums ${at === 'bell' ? 'absolute -top-1.5 left-2.5' : 'ml-auto'}`}
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}

/** The bell of the rail: how many notices are unread; opens to the newest of them. */
export function RailBell({ readNewest, folded }: BellProps & { folded: boolean }) {
  const messages = useMessages()
  const words = messages.notices
  const unread = useUnread()?.unread ?? 0
  const [open, setOpen] = useState(false)
  useSaidAloud()
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        title={folded ? words.title : undefined}
        className="touchable flex min-h-9 w-full items-center gap-2.5 rounded-[3px] px-2.5 text-left hover:bg-hover"
      >
        <span className="relative flex size-[1.125rem] shrink-0 items-center justify-center">
          <Bell size={18} strokeWidth={1.75} aria-hidden />
          {folded && <Count count={unread} at="bell" />}
        </span>
        <span className="sr-only">{words.bell(unread)}</span>
        {!folded && (
          <>
            <span aria-hidden className="truncate">
              {words.title}
            </span>
            <Count count={unread} at="end" />
          </>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="right"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={words.title}
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-96 max-w-[calc(100vw-1rem)] flex-col rounded-[4px] border border-rule bg-paper shadow-lg"
        >
          <Newest readNewest={readNewest} close={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The newest notices, read when the bell is opened and again whenever one comes in. */
function Newest({ readNewest, close }: BellProps & { close: () => void }) {
  const messages = useMessages()
  const words = messages.notices
  const news = useUnread()
  const mark = `${news?.unread} ${news?.newest}`
  const [read, setRead] = useState<Awaited<ReturnType<BellProps['readNewest']>> | 'unreachable' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is unread has changed, so it is read again
  useEffect(() => {
    let stale = false
    readNewest().then(
      (outcome) => !stale && setRead(outcome),
      () => !stale && setRead('unreachable'),
    )
    return () => {
      stale = true
    }
  }, [mark, readNewest])
  return (
    <>
      <div className="min-h-20 overflow-y-auto p-1.5">
        {read === null && (
          <p className="flex items-center gap-2 p-2 text-muted">
            <Turning /> {messages.general.loading}
          </p>
        )}
        {read !== null && (read === 'unreachable' || !read.ok) && <p className="p-2 text-muted">{words.failed}</p>}
        {read !== null && read !== 'unreachable' && read.ok && read.items.length === 0 && (
          <div className="grid gap-1 p-2">
            <p className="font-semibold">{words.empty}</p>
            <p className="text-[0.8125rem] text-muted">{words.emptyText}</p>
          </div>
        )}
        {read !== null && read !== 'unreachable' && read.ok && read.items.length > 0 && (
          <ul className="text-[0.875rem]">
            {read.items.map((notice) => (
              <li key={notice.id} className="flex border-b border-rule last:border-0">
                <NoticeLine
                  notice={notice}
                  clock={{ now: read.at, zone: read.zone }}
                  messages={messages}
                  onOpen={close}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="border-t border-rule p-1.5">
        <Link href={NOTICES_PATH} prefetch={false} onClick={close} className={`${buttonClass('quiet', true)} w-full`}>
          {words.all}
        </Link>
      </div>
    </>
  )
}

/** The bell in the bar at the foot of a phone: leads to the page of notices. */
export function BarBell() {
  const { notices: words } = useMessages()
  const unread = useUnread()?.unread ?? 0
  return (
    <Link
      href={NOTICES_PATH}
      prefetch={false}
      aria-current={usePathname().startsWith(NOTICES_PATH) ? 'page' : undefined}
      className="flex min-h-13 flex-col items-center justify-center gap-0.5 text-[0.6875rem] leading-tight text-muted aria-[current]:font-semibold aria-[current]:text-ink"
    >
      <span className="relative flex size-[1.125rem] items-center justify-center">
        <Bell size={18} strokeWidth={1.75} aria-hidden />
        <Count count={unread} at="bell" />
      </span>
      <span className="sr-only">{words.bell(unread)}</span>
      <span aria-hidden className="max-w-full truncate px-0.5">
        {words.title}
      </span>
    </Link>
  )
}

/** Says to those who can't see the bell that something came in. */
function useSaidAloud(): void {
  const announce = useAnnounce()
  const { arrived } = useMessages().notices
  const newest = useUnread()?.newest ?? null
  const known = useRef(newest)
  useEffect(() => {
    if (newest !== null && newest > (known.current ?? '')) {
      known.current = newest
      announce(arrived)
    }
  }, [newest, announce, arrived])
}
