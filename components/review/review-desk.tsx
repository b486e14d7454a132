'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import type { QueueItem } from '#newsroom/review/queue.ts'
import { type Step, stepRule } from '#newsroom/workflow/steps.ts'
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx'
import { useNewsroomNews } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { IN_VIEW_MS } from '../press/press-watch.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { articlePath } from '../ui/article-path.ts'
import type { Clock } from '../ui/clock.ts'
import { useStepReceipts } from '../workflow/receipt/step-receipts.tsx'
import type { StepActions } from '../workflow/use-steps.ts'
import { goToDifference } from './difference-steps.ts'
import { neighbour, nextWaiting } from './next-row.ts'
import { actOnQueue } from './queue-acts.ts'
import { openedPath, type QueueAddress, queuePath } from './queue-address.ts'
import { QueueColumn } from './queue-column.tsx'
import { type Choose, choiceKey, ReviewDeskContext, type ReviewDeskValue } from './review-desk-context.ts'
import { focusedRow, focusRow } from './row-focus.ts'
import { stepsOfKey, useQueueKeys } from './use-queue-keys.ts'
import { useQueueRows } from './use-queue-rows.ts'

/**
 * The review desk: the queue, and beside it the article that is open. The rows keep their places whoever works, and after
 * a step the desk stays with the article that it was about: another one comes by a key or a press of its own. Everything
 * can be done by keys.
 */
export function ReviewDesk(props: {
  items: readonly QueueItem[]
  address: QueueAddress
  /** What stands above the queue; it gives way to an open article. */
  header: ReactNode
  /** Shown where nothing waits. */
  empty: ReactNode
  /** Leads to what does not stand on this page. */
  footer: ReactNode
  /** The article that is open. */
  opened: ReactNode
  clock: Clock
  /** Whether the next article opens by itself after a step, as the viewer chose. */
  opensNext: boolean
  actions: StepActions
}) {
  const { items, address, clock, actions } = props
  const { queue, review } = useMessages()
  const router = useRouter()
  const announce = useAnnounce()
  const box = useRef<HTMLDivElement>(null)
  const open = address.open
  const { rows, unseen, noteOwn, bringIn } = useQueueRows(items, open)
  const [help, setHelp] = useState(false)
  const [going, startGoing] = useTransition()
  /** The row that gets the focus when the rows have changed. */
  const focusNext = useRef<string | null>(null)
  /** Whether the article that is on its way comes by itself, and until when its steps take no keys for that. */
  const came = useRef(false)
  const deafUntil = useRef(0)
  const byKey = useRef(false)
  const choices = useRef(new Map<string, Choose>())

  useNewsroomNews(() => router.refresh())

  const go = (id: string | null, how: 'push' | 'replace') => {
    focusNext.current = id
    startGoing(() => router[how](openedPath(address, id)))
  }

  const taken = (articleId: string, steps: readonly Step[]): boolean => {
    const last = steps.at(-1)
    const after = last && stepRule(last).next
    noteOwn(articleId)
    const keyed = byKey.current
    byKey.current = false
    if (open !== articleId && after === 'write' && !keyed) {
      router.push(articlePath(articleId))
      return true
    }
    const next = props.opensNext && open === articleId && after === undefined ? nextWaiting(rows, articleId) : null
    if (next !== null) {
      came.current = true
      go(next.id, 'replace')
      return true
    }
    focusNext.current = articleId
    return false
  }
  const latestTaken = useRef(taken)
  useEffect(() => {
    latestTaken.current = taken
  })
  const register = useCallback((key: string, choose: Choose) => {
    choices.current.set(key, choose)
    return () => {
      if (choices.current.get(key) === choose) choices.current.delete(key)
    }
  }, [])
  const value = useMemo<ReviewDeskValue>(
    () => ({ register, taken: (articleId, steps) => latestTaken.current(articleId, steps) }),
    [register],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is in view
  useEffect(() => {
    if (came.current) deafUntil.current = performance.now() + IN_VIEW_MS
    came.current = false
  }, [open])

  // The focus follows the work once the rows have changed, or another article has opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the changes that it follows
  useEffect(() => {
    if (focusNext.current === null) return
    focusRow(box.current, focusNext.current)
    focusNext.current = null
  }, [rows, open])

  useQueueKeys((name, event) => {
    const focused = focusedRow(box.current)
    const at = open || focused
    const steps = stepsOfKey(name)
    if (steps.length > 0) {
      // While another article is on its way nobody knows yet what is decided about.
      if (going || at === null) return
      event.preventDefault()
      if (performance.now() < deafUntil.current) {
        announce(review.cameUnderHand)
        return
      }
      byKey.current = true
      const choose = choices.current.get(choiceKey(open ? 'opened' : 'row', at))
      if (choose?.(steps) !== true) announce(queue.notNow)
      return
    }
    actOnQueue(name, event, {
      open,
      focused,
      beside: (down) => {
        const from = focusNext.current ?? at
        return from === null ? (rows[0]?.item.id ?? null) : neighbour(rows, from, down)
      },
      waiting: () => nextWaiting(rows, at)?.id ?? null,
      go,
      focus: (id) => focusRow(box.current, id),
      write: (id) => router.push(articlePath(id)),
      look: (id, tab) => {
        if (open) startGoing(() => router.replace(queuePath({ ...address, tab }), { scroll: false }))
        else startGoing(() => router.push(queuePath({ ...address, open: id, tab })))
      },
      nextDifference: (down) => {
        const place = goToDifference(down)
        announce(place === null ? queue.noDifference : queue.difference(place.at, place.of))
      },
      bringIn,
      close: () => {
        go(null, 'push')
        focusNext.current = open
      },
      noneWaits: () => announce(queue.noneWaits),
      help: () => setHelp(true),
    })
  })

  useNextOffered(open ? nextWaiting(rows, open) : null, (id) => go(id, 'replace'))

  const narrow = open !== ''
  return (
    <ReviewDeskContext value={value}>
      <div className={narrow ? 'lg:grid lg:grid-cols-[minmax(19rem,24rem)_minmax(0,1fr)]' : ''}>
        <QueueColumn
          box={box}
          rows={rows}
          unseen={unseen.length}
          bringIn={bringIn}
          openId={open}
          hrefOf={(id) => openedPath(address, id)}
          header={props.header}
          empty={props.empty}
          footer={props.footer}
          clock={clock}
          actions={actions}
        />
        {narrow && (
          <div className="min-w-0" aria-busy={going || undefined}>
            {props.opened}
          </div>
        )}
      </div>
      <ShortcutHelp places={['list', 'queue', 'form']} open={help} onOpenChange={setHelp} />
    </ReviewDeskContext>
  )
}

/** Lets the receipt of a step offer the article that waits next. */
function useNextOffered(waiting: QueueItem | null, go: (id: string) => void): void {
  const { offerNext } = useStepReceipts()
  const latestGo = useRef(go)
  useEffect(() => {
    latestGo.current = go
  })
  const [nextId, nextTitle] = [waiting?.id, waiting?.title]
  useEffect(() => {
    if (nextId === undefined || nextTitle === undefined) return
    offerNext({ title: nextTitle, go: () => latestGo.current(nextId) })
    return () => offerNext(null)
  }, [nextId, nextTitle, offerNext])
}
