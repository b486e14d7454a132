'use client'

import { writeTypedDay } from '#newsroom/format/typed-time.ts'
import { useMessages } from '../messages.tsx'

/** A day among the filters of a list: typed as people say it (`5/12`, `mai`), asked for with Enter or on leaving it. */
export function DayFilter(props: { name: string; label: string; value: string }) {
  const { time } = useMessages()
  const shown = writeTypedDay(props.value)
  return (
    <input
      key={shown}
      type="text"
      name={props.name}
      defaultValue={shown}
      aria-label={props.label}
      title={time.dayPlaceholder}
      placeholder={props.label}
      autoComplete="off"
      maxLength={60}
      onBlur={(event) => {
        if (event.currentTarget.value.trim() !== shown) event.currentTarget.form?.requestSubmit()
      }}
      className="touchable min-h-9 w-32 rounded-[3px] border border-field/70 bg-paper px-2 tabular-nums placeholder:text-muted max-sm:flex-1 max-sm:basis-[calc(50%-0.5rem)]"
    />
  )
}
