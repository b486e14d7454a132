'use client'

import { useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatLocalDateTime, formatShort } from '#newsroom/format/dates.ts'
import type { ListedSchedule } from '#newsroom/front/desk.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { Dialog } from '../ui/dialog.tsx'

export type ChangeSchedule = (input: {
  scheduleId: string
  version: number
  at?: string
  plan?: unknown
}) => Promise<Outcome<{ version: number }>>
export type CancelSchedule = (input: { scheduleId: string; version: number }) => Promise<Outcome<{ version: number }>>

/** What takes the page's place and when: opened to be changed, moved to another time, taken back. */
export function SchedulePanel(props: {
  schedules: readonly ListedSchedule[]
  openId: string | null
  front: string
  clock: Clock
  /** Something is not on the page yet: another plan can't be opened over it. */
  busy: boolean
  change: ChangeSchedule
  cancel: CancelSchedule
  onOpen: (schedule: ListedSchedule) => void
  onDone: (said: string) => void
}) {
  const { schedules, openId, clock, busy, change, cancel, onOpen, onDone } = props
  const messages = useMessages()
  const words = messages.front.schedules
  const [moving, setMoving] = useState<ListedSchedule | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (schedules.length === 0) return <p className="text-muted">{words.none}</p>
  const timeOf = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk)
  return (
    <>
      <ul className="divide-y divide-rule">
        {schedules.map((schedule) => (
          <li
            key={schedule.id}
            data-about={schedule.id}
            className="py-2"
            aria-current={schedule.id === openId ? 'true' : undefined}
          >
            <p>
              <span className="font-semibold tabular-nums">{timeOf(schedule.at)}</span>
              <span className="text-muted"> · {words.by(schedule.by)}</span>
            </p>
            <div className="mt-1 flex flex-wrap gap-1.5">
              <Button small disabled={busy || schedule.id === openId} onClick={() => onOpen(schedule)}>
                {words.open}
              </Button>
              <Button small look="quiet" onClick={() => setMoving(schedule)}>
                {words.moveTo}
              </Button>
              <Button
                small
                look="quiet"
                onClick={async () => {
                  const outcome = await cancel({ scheduleId: schedule.id, version: schedule.version }).catch(() => null)
                  if (outcome?.ok) onDone(words.cancelled)
                  else setProblem(outcome ? refusalText(messages, outcome.refusal) : messages.front.unreachable)
                }}
              >
                {words.cancel}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      {moving && (
        <TimeDialog
          title={words.moveTo}
          submit={messages.general.save}
          at={moving.at}
          front={props.front}
          clock={clock}
          send={(at) => change({ scheduleId: moving.id, version: moving.version, at })}
          onClose={() => setMoving(null)}
          onDone={() => onDone(words.saved)}
        />
      )}
    </>
  )
}

/** Asks for a time to come. */
export function TimeDialog(props: {
  title: string
  submit: string
  at: Date
  clock: Clock
  /** The front that is to be laid then. */
  front: string
  send: (at: string) => Promise<Outcome>
  onClose: () => void
  onDone: () => void
}) {
  const { title, submit, at, clock, send, onClose, onDone } = props
  const messages = useMessages()
  const words = messages.front.schedules
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  return (
    <Dialog title={title} open onOpenChange={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault()
          const when = String(new FormData(event.currentTarget).get('at'))
          setBusy(true)
          const outcome = await send(when).catch(() => null)
          setBusy(false)
          if (outcome?.ok) {
            onClose()
            onDone()
            return
          }
          setProblem(outcome ? refusalText(messages, outcome.refusal) : messages.front.unreachable)
        }}
      >
        <TimeField
          name="at"
          label={words.at}
          hint={words.atHint}
          zone={clock.zone}
          others={{ except: props.front }}
          problem={problem}
          defaultValue={formatLocalDateTime(at, clock.zone)}
        />
        <div className="flex justify-end">
          <Button type="submit" look="main" pending={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
