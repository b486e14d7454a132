'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState, useTransition } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatLocalDateTime } from '#newsroom/format/dates.ts'
import { type Outcome, type Refusal, refuse } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import { useInPlaceForm } from '../ui/in-place-form.ts'
import { Notice } from '../ui/notice.tsx'
import { DeadlineText } from './row-facts.tsx'

export type SetDeadline = (input: {
  articleId: string
  before: string | null
  deadline: string | null
}) => Promise<Outcome>

/** Until when the desk wants an article, and where that is set by who may. Nothing where neither is. */
export function Deadline(props: {
  articleId: string
  deadlineAt: Date | null
  late: boolean
  maySet: boolean
  clock: Clock
  set: SetDeadline
}) {
  const messages = useMessages()
  const words = messages.queue.deadline
  const { articleId, deadlineAt, clock } = props
  const router = useRouter()
  const announce = useAnnounce()
  const id = useId()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, begin] = useTransition()
  const { opener, form } = useInPlaceForm(asking)
  const close = () => {
    setAsking(false)
    setRefusal(null)
  }
  const send = (deadline: string | null) =>
    begin(async () => {
      const before = deadlineAt?.toISOString() ?? null
      const outcome = await props
        .set({ articleId, before, deadline })
        .catch((): Outcome => refuse({ code: 'failed', id: '–' }))
      if (!outcome.ok) return setRefusal(outcome.refusal)
      announce(deadline === null ? words.cleared : words.set)
      close()
      router.refresh()
    })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(String(new FormData(event.currentTarget).get('deadline') ?? ''))
  }

  if (!asking) {
    if (deadlineAt === null && !props.maySet) return null
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        {deadlineAt && <DeadlineText at={deadlineAt} late={props.late} clock={clock} messages={messages} />}
        {props.maySet && (
          <button
            ref={opener}
            type="button"
            onClick={() => setAsking(true)}
            className="touchable text-ink underline underline-offset-2"
          >
            {deadlineAt ? words.change : words.do}
          </button>
        )}
      </span>
    )
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      // What was wrong with it then may not be any more.
      onInput={() => setRefusal(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
      className="my-2 flex basis-full flex-wrap items-start gap-2 text-ink"
    >
      <TimeField
        id={`${id}-deadline`}
        name="deadline"
        zone={clock.zone}
        autoFocus
        label={words.label}
        defaultValue={deadlineAt ? formatLocalDateTime(deadlineAt, clock.zone) : ''}
      />
      <Button type="submit" look="main" pending={pending}>
        {words.save}
      </Button>
      {deadlineAt && (
        <Button pending={pending} onClick={() => send(null)}>
          {words.clear}
        </Button>
      )}
      <Button look="quiet" onClick={close}>
        {messages.general.cancel}
      </Button>
      <div role="alert" className="basis-full empty:hidden">
        {refusal && (
          <Notice kind="wrong">
            {refusal.code === 'fields' ? messages.review.schedule.invalid : refusalText(messages, refusal)}
          </Notice>
        )}
      </div>
    </form>
  )
}
