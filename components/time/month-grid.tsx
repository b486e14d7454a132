'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays, formatDay, weekdayName, weeksOfMonth } from '#newsroom/format/days.ts'
import { formatMonth, monthAfter, monthBefore } from '#newsroom/format/months.ts'
import { useMessages } from '../messages.tsx'

/** The way that each key goes from day to day. */
const KEYS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addDays(day, -28),
  PageDown: (day) => addDays(day, 28),
}

/** A month to choose a day from, Monday first: by touch, by mouse, by arrows. */
export function MonthGrid(props: {
  chosen: string | null
  today: string
  onChoose: (day: string) => void
  language: 'vi' | 'en'
}) {
  const { chosen, today, language } = props
  const words = useMessages().time.calendar
  const [at, setAt] = useState(chosen ?? today)
  const [byKey, setByKey] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  const month = at.slice(0, 7)

  useEffect(() => {
    if (byKey) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at, byKey])

  const press = (event: KeyboardEvent) => {
    const go = KEYS[event.key]
    if (!go || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setByKey(true)
    setAt(go(at))
  }
  const turn = (to: string) => {
    setByKey(false)
    setAt(`${to}-01`)
  }
  return (
    <div className="grid gap-1">
      <div className="flex items-center justify-between">
        <Turn label={words.before} onTurn={() => turn(monthBefore(month))}>
          <ChevronLeft size={18} aria-hidden />
        </Turn>
        <span aria-live="polite" className="font-semibold tabular-nums">
          {words.title(formatMonth(month))}
        </span>
        <Turn label={words.after} onTurn={() => turn(monthAfter(month))}>
          <ChevronRight size={18} aria-hidden />
        </Turn>
      </div>
      <table ref={grid} className="w-full table-fixed border-collapse text-center tabular-nums">
        <thead>
          <tr className="text-[0.75rem] text-muted">
            {words.weekdays.map((short) => (
              <th key={short} scope="col" className="py-0.5 font-normal">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={press}>
          {weeksOfMonth(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="p-0">
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? 'date' : undefined}
                    aria-label={`${weekdayName(day, language)}, ${formatDay(day)}`}
                    onClick={() => {
                      setAt(day)
                      props.onChoose(day)
                    }}
                    className={`touchable min-h-8 w-full rounded-[3px] hover:bg-hover focus-visible:-outline-offset-2 aria-[current]:font-bold aria-[current]:underline aria-[current]:underline-offset-4 aria-pressed:bg-ink aria-pressed:text-paper ${day.startsWith(month) ? '' : 'text-muted'}`}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Turn(props: { label: string; onTurn: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onTurn}
      className="touchable inline-flex size-9 items-center justify-center rounded-[3px] hover:bg-hover pointer-coarse:size-11"
    >
      {props.children}
    </button>
  )
}
