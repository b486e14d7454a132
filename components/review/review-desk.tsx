'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import { QUEUE_GROUPS, type QueueItem } from '#newsroom/review/queue.ts'
import { type Step, stepRule } from '#newsroom/workflow/steps.ts'
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx'
import type { ShortcutName } from '../keyboard/shortcuts.ts'
import { useNewsroomNews } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { IN_VIEW_MS } from '../press/press-watch.ts'
import { focusSearch } from '../shell/row-keys.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { articlePath } from '../ui/article-path.ts'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { useStepReceipts } from '../workflow/receipt/step-receipts.tsx'
import { nextStep } from '../workflow/step-choice.ts'
import type { StepActions } from '../workflow/use-steps.ts'
import { goToDifference } from './difference-steps.ts'
import { openedPath, type QueueAddress, queuePath } from './queue-address.ts'
import { QueueTable } from './queue-table.tsx'
import { type Choose, choiceKey, ReviewDeskContext, type ReviewDeskValue } from './review-desk-context.ts'
import { freshRows, putInOrder, type Row, settle } from './settled-rows.ts'
import { stepsOfKey, useQueueKeys } from './use-queue-keys.ts'

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
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set())
  const open = address.open
  const [shown, setShown] = useState({ items, open, rows: freshRows(items), unseen: [] as QueueItem[] })
  if (shown.items !== items || shown.open !== open) {
    const settled = shown.items === items ? shown : settle(shown.rows, items, own)
    // Where the queue takes the whole page again, everything moves anyway.
    const rows = open === '' && shown.open !== '' ? putInOrder(settled.rows, items) : settled.rows
    setShown({ items, open, rows, unseen: settled.unseen })
    if (shown.items !== items) setOwn(new Set())
  }
  const { rows, unseen } = shown
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
  const bringIn = () => setShown({ items, open, rows: freshRows(items), unseen: [] })

  const taken = (articleId: string, steps: readonly Step[]): boolean => {
    const last = steps.at(-1)
    const after = last && stepRule(last).next
    setOwn((before) => new Set([...before, articleId]))
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
    act(name, event, focused)
  })

  const act = (name: ShortcutName, event: KeyboardEvent, focused: string | null) => {
    switch (name) {
      case 'rowDown':
      case 'rowUp': {
        const from = focusNext.current ?? (open || focused)
        const next = from === null ? (rows[0]?.item.id ?? null) : neighbour(rows, from, name === 'rowDown')
        if (next === null) return
        if (open) go(next, 'replace')
        else focusRow(box.current, next)
        return
      }
      case 'nextWaiting': {
        const next = nextWaiting(rows, open || focused)
        if (next === null) announce(queue.noneWaits)
        else go(next.id, open ? 'replace' : 'push')
        return
      }
      case 'openRow':
        // Enter opens a link by itself.
        if (event.key !== 'Enter' && focused !== null && focused !== open) go(focused, open ? 'replace' : 'push')
        return
      case 'edit': {
        const at = open || focused
        if (at !== null) router.push(articlePath(at))
        return
      }
      case 'changes':
      case 'readText': {
        const tab = name === 'changes' ? 'changes' : 'text'
        if (open) startGoing(() => router.replace(queuePath({ ...address, tab }), { scroll: false }))
        else if (focused !== null) startGoing(() => router.push(queuePath({ ...address, open: focused, tab })))
        return
      }
      case 'nextChange':
      case 'previousChange': {
        const place = goToDifference(name === 'nextChange')
        announce(place === null ? queue.noDifference : queue.difference(place.at, place.of))
        return
      }
      case 'bringIn':
        bringIn()
        return
      case 'closeOpened':
        if (open) {
          go(null, 'push')
          focusNext.current = open
        }
        return
      case 'search':
        if (focusSearch()) event.preventDefault()
        return
      case 'listHelp':
        setHelp(true)
        return
    }
  }

  const { offerNext } = useStepReceipts()
  const waiting = open ? nextWaiting(rows, open) : null
  const latestGo = useRef(go)
  useEffect(() => {
    latestGo.current = go
  })
  const [nextId, nextTitle] = [waiting?.id, waiting?.title]
  useEffect(() => {
    if (nextId === undefined || nextTitle === undefined) return
    offerNext({ title: nextTitle, go: () => latestGo.current(nextId, 'replace') })
    return () => offerNext(null)
  }, [nextId, nextTitle, offerNext])

  const narrow = open !== ''
  const groups = QUEUE_GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
  const filled = groups.filter((group) => group.rows.length > 0)
  return (
    <ReviewDeskContext value={value}>
      <div className={narrow ? 'lg:grid lg:grid-cols-[minmax(19rem,24rem)_minmax(0,1fr)]' : ''}>
        <div
          ref={box}
          className={
            narrow
              ? 'border-rule max-lg:hidden lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r'
              : 'mx-auto w-full max-w-[94rem] px-4 py-5 sm:px-6 lg:px-8 lg:py-7'
          }
        >
          <div className={narrow ? 'px-3 pt-4' : ''}>{props.header}</div>
          <div role="status" className="empty:hidden">
            {unseen.length > 0 && (
              <div className={`mb-4 ${narrow ? 'px-3' : ''}`}>
                <Button small onClick={bringIn}>
                  {queue.newOnes(unseen.length)}
                </Button>
              </div>
            )}
          </div>
          {filled.length === 0 && <div className={narrow ? 'px-3' : ''}>{props.empty}</div>}
          <div className="grid gap-8 pb-6">
            {filled.map((group, place) => (
              <QueueTable
                key={group.group}
                group={group.group}
                rows={group.rows}
                head={place === 0}
                narrow={narrow}
                openId={open}
                hrefOf={(id) => openedPath(address, id)}
                clock={clock}
                actions={actions}
              />
            ))}
          </div>
          {props.footer}
        </div>
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

/** The article beside another one; those that have left the queue are passed over. */
function neighbour(rows: readonly Row[], id: string, down: boolean): string | null {
  const at = rows.findIndex((row) => row.item.id === id)
  const others = down ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).reverse()
  return others.find((row) => row.news !== 'gone')?.item.id ?? null
}

/** The next article on which the viewer can take a step onward, from the one given on and round to it again. */
function nextWaiting(rows: readonly Row[], id: string | null): QueueItem | null {
  const at = rows.findIndex((row) => row.item.id === id)
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  return others.find(({ item }) => nextStep(item.steps)?.calm === false)?.item ?? null
}

function focusedRow(box: HTMLElement | null): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-article]')
  return row && box?.contains(row) ? (row.dataset.article ?? null) : null
}

function focusRow(box: HTMLElement | null, id: string): void {
  const row = [...(box?.querySelectorAll<HTMLElement>('[data-article]') ?? [])].find(
    (each) => each.dataset.article === id,
  )
  const link = row?.querySelector<HTMLElement>('[data-row-link]')
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}
