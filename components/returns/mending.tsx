'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReturnPoint, ReturnRound } from '#newsroom/returns/return-list.ts'
import { useViewerId } from '../viewer.tsx'
import { keptWishes } from './kept-wishes.ts'
import { sendPoint } from './point-requests.ts'
import { createTicks, type Ticks, type Wish, type Wishes } from './ticks.ts'

export type MendingPoint = Omit<ReturnPoint, 'ticked'> & {
  /** As wished for, be it on the server or not. */
  ticked: boolean
  /** Who ticked it, where the server has it so. */
  by: ReturnPoint['ticked']
  trouble: Wish['trouble'] | null
}

type Mending = { round: ReturnRound; points: readonly MendingPoint[]; ticks: Ticks }

const MendingContext = createContext<Mending | null>(null)

/** Keeps the list that stands on the article of the page: ticks show at once, wherever on the page the list is shown. */
export function MendingProvider(props: { articleId: string; round: ReturnRound | null; children: ReactNode }) {
  const { articleId, round } = props
  const writerId = useViewerId()
  const [wishes, setWishes] = useState<Wishes>({})
  const kept = useMemo(() => keptWishes(writerId, articleId), [writerId, articleId])
  const ticks = useMemo(
    () =>
      createTicks({
        keep: kept.write,
        send: (pointId, change) => sendPoint({ articleId, pointId }, { ...change, writerId }),
        later: (milliseconds, call) => {
          const timer = setTimeout(call, milliseconds)
          return () => clearTimeout(timer)
        },
        changed: setWishes,
      }),
    [articleId, writerId, kept],
  )
  const brought = useRef<ReturnRound | null>(null)
  if (round !== null && brought.current !== round) {
    brought.current = round
    ticks.bring(round.points)
  }
  useEffect(() => {
    const { hurry, leave } = ticks
    // What a page before this one could not bring to its end, be it that it was made anew in the middle of it.
    ticks.resume(kept.read())
    window.addEventListener('online', hurry)
    // Before the next page is asked for, so that it knows of it; phones tell of the end only by the second.
    window.addEventListener('beforeunload', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      window.removeEventListener('online', hurry)
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('pagehide', leave)
    }
  }, [ticks, kept])
  const mending = useMemo(
    () => round && { round, points: round.points.map((point) => shown(point, wishes[point.id])), ticks },
    [round, wishes, ticks],
  )
  return <MendingContext value={mending}>{props.children}</MendingContext>
}

function shown(point: ReturnPoint, wish: Wish | undefined): MendingPoint {
  return {
    ...point,
    ticked: wish?.ticked ?? point.ticked !== null,
    by: point.ticked,
    answer: wish?.answer ?? point.answer,
    trouble: wish?.trouble ?? null,
  }
}

/** The list that stands on the article of this page; null where none does. */
export function useMending(): Mending | null {
  return useContext(MendingContext)
}

const NONE: readonly MendingPoint[] = []

/** What the viewer is to mend and has not ticked. */
export function useUnticked(): readonly MendingPoint[] {
  const mending = useContext(MendingContext)
  return useMemo(() => (mending?.round.mayTick ? mending.points.filter((point) => !point.ticked) : NONE), [mending])
}
