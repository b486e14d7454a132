'use client'

import { useEffect, useRef } from 'react'
import { dayOf } from '#newsroom/format/days.ts'
import { useMessages } from '../messages.tsx'
import { HourChoice } from './hour-choice.tsx'
import { MonthGrid } from './month-grid.tsx'

/** A calendar under a field, with the hour and minute where a time is asked. The first choice of a day gives it an hour too, which is shown. */
export function Calendar(props: {
  value: string
  of: 'time' | 'day'
  zone: string
  language: 'vi' | 'en'
  onChoose: (value: string) => void
  onClose: () => void
}) {
  const { value, of, zone, language, onChoose, onClose } = props
  const words = useMessages().time.calendar
  const box = useRef<HTMLDivElement>(null)
  const today = dayOf(new Date(), zone)
  const day = value === '' ? null : value.slice(0, 10)
  const hour = value === '' ? '06:00' : value.slice(11, 16)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-day][tabindex="0"]')?.focus()
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: what it chooses goes into the field above
    <div
      ref={box}
      role="group"
      aria-label={words.open}
      data-own-escape
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
      className="mt-1 max-w-80 rounded-[3px] border border-rule p-2"
    >
      <MonthGrid
        chosen={day}
        today={today}
        language={language}
        onChoose={(next) => {
          onChoose(of === 'day' ? next : `${next}T${hour}`)
          if (of === 'day') onClose()
        }}
      />
      {of === 'time' && <HourChoice time={hour} onChoose={(time) => onChoose(`${day ?? today}T${time}`)} />}
    </div>
  )
}
