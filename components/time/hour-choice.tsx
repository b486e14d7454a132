'use client'

import { useId } from 'react'
import { useMessages } from '../messages.tsx'

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
const MINUTES = Array.from({ length: 12 }, (_, five) => String(five * 5).padStart(2, '0'))

/** The hour and the minute of the day, twenty-four hours, to be chosen by thumb. */
export function HourChoice({ time, onChoose }: { time: string; onChoose: (time: string) => void }) {
  const words = useMessages().time.calendar
  const id = useId()
  const [hour = '', minute = ''] = time.split(':')
  const minutes = MINUTES.includes(minute) ? MINUTES : [...MINUTES, minute].sort()
  const part = (name: 'hour' | 'minute', value: string, all: readonly string[], change: (value: string) => void) => (
    <>
      <label htmlFor={`${id}-${name}`} className="text-muted">
        {words[name]}
      </label>
      <select
        id={`${id}-${name}`}
        value={value}
        onChange={(event) => change(event.target.value)}
        className="touchable min-h-8 rounded-[3px] border border-field/70 bg-paper px-2 tabular-nums"
      >
        {all.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </>
  )
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 border-t border-rule pt-2">
      {part('hour', hour, HOURS, (next) => onChoose(`${next}:${minute}`))}
      {part('minute', minute, minutes, (next) => onChoose(`${hour}:${next}`))}
    </div>
  )
}
