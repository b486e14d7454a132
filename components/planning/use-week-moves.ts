'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useOptimistic, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { WeekDay, WeekEntry } from '#newsroom/planning/week.ts'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { entryKey } from './week-drag.ts'

export type MoveInWeek = (input: {
  kind: 'subject' | 'scheduled'
  id: string
  version: number
  day: string
}) => Promise<Outcome<{ version: number }>>

/** What came of the last move, and how it is undone. */
export type LastMove =
  | { ok: true; title: string; day: string; undone: boolean; undo: (() => void) | null }
  | { ok: false; title: string; why: string }

type Move = { entry: WeekEntry; from: string; to: string }

/** Moves entries of the calendar: at once on the screen, and back where the server refuses. */
export function useWeekMoves(
  days: readonly WeekDay[],
  today: string,
  move: MoveInWeek,
  dayName: (day: string) => string,
) {
  const messages = useMessages()
  const router = useRouter()
  const announce = useAnnounce()
  const [shown, showMoved] = useOptimistic(days, moved)
  const [last, setLast] = useState<LastMove | null>(null)
  const { week } = messages.planning

  const run = (asked: Move, undoing: boolean) => {
    const { entry, from, to } = asked
    if (from === to || (entry.kind !== 'subject' && entry.kind !== 'scheduled')) return
    const { kind, id, version, title } = entry
    setLast(null)
    startTransition(async () => {
      showMoved(asked)
      const outcome = await move({ kind, id, version, day: to }).catch(
        (): Outcome<{ version: number }> => ({ ok: false, refusal: { code: 'failed', id: '–' } }),
      )
      const said = outcome.ok
        ? (undoing ? week.movedBack : week.moved)(title, dayName(to))
        : `${week.notMoved(title)} ${refusalText(messages, outcome.refusal)}`
      announce(said)
      startTransition(() => {
        if (!outcome.ok) {
          setLast({ ok: false, title, why: refusalText(messages, outcome.refusal) })
          // Perhaps it stands elsewhere by now.
          router.refresh()
          return
        }
        const back = { entry: { ...entry, version: outcome.version }, from: to, to: from }
        // What is over can't be planned again.
        const undo = undoing || from < today ? null : () => run(back, true)
        setLast({ ok: true, title, day: to, undone: undoing, undo })
        router.refresh()
      })
    })
  }
  return { shown, last, move: (entry: WeekEntry, from: string, to: string) => run({ entry, from, to }, false) }
}

function moved(days: readonly WeekDay[], { entry, to }: Move): WeekDay[] {
  return days.map(({ day, entries }) => {
    const others = entries.filter((each) => entryKey(each) !== entryKey(entry))
    return { day, entries: day === to ? [...others, entry] : others }
  })
}
