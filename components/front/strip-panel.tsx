'use client'

import { useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatLocalDateTime, formatShort } from '#newsroom/format/dates.ts'
import type { FrontDesk } from '#newsroom/front/desk.ts'
import { FRONT_LIMITS } from '#newsroom/front/plan.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { useMessages } from '../messages.tsx'
import { Question } from '../press/question.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { Field, Select } from '../ui/field.tsx'
import { useInPlaceForm } from '../ui/in-place-form.ts'

export type SetStrip = (input: {
  version: number
  text: string
  number: number | null
  until: string
}) => Promise<Outcome<{ version: number }>>
export type EndStrip = (input: { version: number }) => Promise<Outcome<{ version: number }>>

const HOUR_MS = 3_600_000

/** The strip of breaking news: what it says, until when, and how it is put up and taken down. */
export function StripPanel(props: {
  strip: FrontDesk['strip']
  newest: readonly Teaser[]
  clock: Clock
  set: SetStrip
  end: EndStrip
  onDone: (said: string) => void
}) {
  const { strip, newest, clock, set, end, onDone } = props
  const messages = useMessages()
  const words = messages.front.strip
  const { ask } = messages.front
  const running = strip.strip
  const [open, setOpen] = useState(false)
  const { opener, form } = useInPlaceForm(open)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  /** What is to be put up, once the question is answered; `end` for what runs. */
  const [asked, setAsked] = useState<Parameters<SetStrip>[0] | 'end' | null>(null)
  const titleOf = (number: number | null) =>
    newest.find((teaser) => teaser.number === number)?.title ?? (number === running?.number ? strip.title : '')
  const run = async (act: () => Promise<Outcome>, said: string) => {
    setBusy(true)
    setProblem(null)
    const outcome = await act().catch((): null => null)
    setBusy(false)
    if (outcome?.ok) {
      setOpen(false)
      onDone(said)
      return
    }
    setProblem(outcome ? refusalText(messages, outcome.refusal) : messages.front.unreachable)
  }
  return (
    <div className="grid gap-2">
      {running ? (
        <div className="border-l-2 border-accent pl-3">
          <p className="headline text-[1rem]">{running.text || strip.title}</p>
          <p className="text-[0.75rem] text-muted">
            {words.running(formatShort(new Date(running.until), clock.now, clock.zone, messages.desk.within))}
          </p>
        </div>
      ) : (
        <p className="text-muted">
          {words.none} {words.where}
        </p>
      )}
      {!open && (
        <div className="flex flex-wrap gap-2">
          <Button small ref={opener} onClick={() => setOpen(true)}>
            {running ? words.change : words.set}
          </Button>
          {running && (
            <Button small look="wrong" pending={busy} onClick={() => setAsked('end')}>
              {words.end}
            </Button>
          )}
        </div>
      )}
      {open && (
        <form
          ref={form}
          className="grid gap-3"
          // What was wrong with it then may not be any more.
          onInput={() => setProblem(null)}
          onSubmit={(event) => {
            event.preventDefault()
            const typed = new FormData(event.currentTarget)
            const number = Number(typed.get('article') || 0)
            const sent = {
              version: strip.version,
              text: String(typed.get('strip')),
              number: number > 0 ? number : null,
              until: String(typed.get('stripUntil')),
            }
            // What can't stand is refused by its field; a question about it would be about nothing.
            if (sent.text.trim() === '' && sent.number === null) void run(() => set(sent), words.done)
            else setAsked(sent)
          }}
        >
          <Field
            name="strip"
            label={words.text}
            hint={words.textHint}
            lang="vi"
            maxLength={FRONT_LIMITS.headline}
            defaultValue={running?.text ?? ''}
          />
          <Select name="article" label={words.article} defaultValue={running?.number ?? ''}>
            <option value="">–</option>
            {running?.number && !newest.some((teaser) => teaser.number === running.number) ? (
              <option value={running.number}>{strip.title}</option>
            ) : null}
            {newest.map((teaser) => (
              <option key={teaser.number} value={teaser.number}>
                {teaser.title}
              </option>
            ))}
          </Select>
          <TimeField
            name="stripUntil"
            label={words.until}
            zone={clock.zone}
            defaultValue={formatLocalDateTime(
              running ? new Date(running.until) : new Date(clock.now.getTime() + 2 * HOUR_MS),
              clock.zone,
            )}
          />
          <div className="flex gap-2">
            <Button type="submit" look="main" pending={busy}>
              {words.set}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                setOpen(false)
                setProblem(null)
              }}
            >
              {messages.general.cancel}
            </Button>
          </div>
        </form>
      )}
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      {asked === 'end' && (
        <Question
          title={ask.endStrip(running?.text || strip.title)}
          confirm={words.end}
          wrong
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            void run(() => end({ version: strip.version }), words.ended)
          }}
        >
          <p>{ask.stripGone}</p>
        </Question>
      )}
      {asked !== null && asked !== 'end' && (
        <Question
          title={ask.setStrip(asked.text || titleOf(asked.number))}
          confirm={words.set}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null)
            void run(() => set(asked), words.done)
          }}
        >
          <p>{ask.stripNow}</p>
        </Question>
      )}
    </div>
  )
}
