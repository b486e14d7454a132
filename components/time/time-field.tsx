'use client'

import { CalendarDays } from 'lucide-react'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { parseLocalDateTime } from '#newsroom/format/dates.ts'
import { formatDay, readDay, weekdayName } from '#newsroom/format/days.ts'
import { readTypedDay, readTypedTime, writeTypedDay, writeTypedTime } from '#newsroom/format/typed-time.ts'
import { offsetMinutes } from '#newsroom/format/zone.ts'
import { useLanguage, useMessages } from '../messages.tsx'
import { BOX, type FieldFrame, Frame } from '../ui/field.tsx'
import { Calendar } from './calendar.tsx'
import { type QuickTime, quickTime, quickTimes } from './quick-times.ts'
import { SameHour } from './same-hour.tsx'

type Props = FieldFrame & {
  id?: string
  /** The newspaper's zone, in which the time is meant. */
  zone: string
  /** A day alone, or a day with its hour. */
  of?: 'time' | 'day'
  /** `2026-12-05T07:30` or `2026-12-05`; what was typed and not understood comes back as it was. */
  defaultValue?: string
  autoFocus?: boolean
  /** Is told what the form would send. */
  onChange?: (value: string) => void
  /** Says what else is set around the time; but for this article or front. */
  others?: { except: string }
}

/**
 * The one field for a day or a time: typed as people say it, picked from a calendar, or with one press. It is shown as
 * `05/12/2026 07:30` whatever the browser speaks, and says what it took the words for. The form sends
 * `2026-12-05T07:30`, and what was not understood as it was typed, for the operation to refuse.
 */
export function TimeField(props: Props) {
  const { zone, of = 'time', defaultValue = '', onChange } = props
  const words = useMessages().time
  const language = useLanguage()
  const ownId = useId()
  const id = props.id ?? ownId
  const [read, write] = of === 'day' ? [readTypedDay, writeTypedDay] : [readTypedTime, writeTypedTime]
  const [text, setText] = useState(write(defaultValue))
  const [value, setValue] = useState(defaultValue)
  const [left, setLeft] = useState(defaultValue !== '')
  const [open, setOpen] = useState(false)
  /** It was changed since the form was sent: what was wrong with it then may not be any more. */
  const [mended, setMended] = useState(false)
  const sent = useRef<HTMLInputElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = sent.current?.form
    const submitted = () => setMended(false)
    form?.addEventListener('submit', submitted)
    return () => form?.removeEventListener('submit', submitted)
  }, [])
  const against = () => ({ now: new Date(), zone })
  const foreign = useForeignClock(zone)

  /** Takes a value in the form's own writing. The form hears of it as of anything that is typed. */
  const take = (next: string) => {
    setValue(next)
    setMended(true)
    if (sent.current) sent.current.value = next
    onChange?.(next)
  }
  const choose = (next: string) => {
    setText(write(next))
    setLeft(true)
    take(next)
    sent.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const understood = of === 'day' ? readDay(value) !== null : parseLocalDateTime(value, zone) !== null
  const unread = left && value !== '' && !understood
  const problem = unread ? (of === 'day' ? words.dayUnread : words.unread) : mended ? null : (props.problem ?? null)
  const hint = foreign ? (
    <>
      {props.hint} {words.zone(zone)}
    </>
  ) : (
    props.hint
  )
  return (
    <Frame frame={{ name: props.name, label: props.label, hint, problem }} id={id}>
      <div className="flex gap-1.5">
        <input
          ref={input}
          id={id}
          type="text"
          // biome-ignore lint/a11y/noAutofocus: where it is asked for, a press opened the field to type into it
          autoFocus={props.autoFocus}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={text}
          placeholder={of === 'day' ? words.dayPlaceholder : words.placeholder}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-means${problem ? ` ${id}-problem` : ''}${hint ? ` ${id}-hint` : ''}`}
          onInput={(event) => {
            const typed = event.currentTarget.value
            setText(typed)
            setLeft(false)
            take(read(typed, against()) ?? typed.trim())
          }}
          // Written out in full once it is understood, so that nobody has to guess which day it is.
          onBlur={() => {
            setLeft(true)
            if (understood) setText(write(value))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || !event.altKey) return
            event.preventDefault()
            setOpen(true)
          }}
          className={`${BOX} min-h-9 min-w-0 flex-1 border-field/70 tabular-nums`}
        />
        <button
          type="button"
          aria-label={words.calendar.open}
          title={words.calendar.open}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="touchable inline-flex w-9 shrink-0 items-center justify-center rounded-[3px] border border-field/60 hover:bg-hover aria-expanded:bg-hover pointer-coarse:w-11"
        >
          <CalendarDays size={18} aria-hidden />
        </button>
      </div>
      <input ref={sent} type="hidden" name={props.name} value={value} />
      {/* Its line is kept free, so that nothing jumps while one types. */}
      <p id={`${id}-means`} aria-live="polite" className="min-h-5 text-[0.8125rem] text-muted tabular-nums">
        {understood ? meaning() : ''}
      </p>
      <QuickPicks of={of} zone={zone} onPick={(which) => choose(quickTime(which, against()))} />
      {open && (
        <Calendar
          value={understood ? value : ''}
          of={of}
          zone={zone}
          language={language}
          onChoose={choose}
          onClose={() => {
            setOpen(false)
            input.current?.focus()
          }}
        />
      )}
      {props.others && understood && <SameHour at={value} except={props.others.except} />}
    </Frame>
  )

  function meaning(): string {
    const day = value.slice(0, 10)
    const said = words.means(weekdayName(day, language), of === 'day' ? formatDay(day) : writeTypedTime(value))
    const moment = of === 'day' ? null : parseLocalDateTime(value, zone)
    return moment !== null && moment.getTime() <= Date.now() ? `${said} (${words.past})` : said
  }
}

function QuickPicks(props: { of: 'time' | 'day'; zone: string; onPick: (which: QuickTime) => void }) {
  const { quick } = useMessages().time
  return (
    // biome-ignore lint/a11y/useSemanticElements: they are no fields
    <div role="group" aria-label={quick.label} className="flex flex-wrap gap-1.5">
      {quickTimes(props.of, { now: new Date(), zone: props.zone }).map((which) => (
        <button
          key={which}
          type="button"
          // It may be evening between the server's page and the browser's.
          suppressHydrationWarning
          onClick={() => props.onPick(which)}
          className="touchable min-h-7 rounded-[3px] border border-field/60 px-2 text-[0.8125rem] hover:bg-hover"
        >
          {quick[which]}
        </button>
      ))}
    </div>
  )
}

/** Whether this machine's clock shows another time than the newspaper's. Unknown on the server, where nothing is said. */
function useForeignClock(zone: string): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => -new Date().getTimezoneOffset() !== offsetMinutes(new Date(), zone),
    () => false,
  )
}
