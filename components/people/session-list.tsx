'use client'

import { formatShort } from '#newsroom/format/dates.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** A browser that is signed in. */
export type ShownSession = {
  id: string
  present: boolean
  device: string | null
  network: string | null
  createdAt: Date
  seenAt: Date | null
}

/** Where somebody is signed in, each to be signed out; and all but this one at once. */
export function SessionList(props: {
  sessions: readonly ShownSession[]
  clock: { now: Date; zone: string }
  end: FormAction
  endOthers: FormAction
}) {
  const words = useMessages().protection.sessions
  const others = useForm(props.endOthers)
  const wrong = others.general([])
  return (
    <div className="grid gap-4">
      <ul className="grid">
        {props.sessions.map((session) => (
          <Session key={session.id} session={session} clock={props.clock} end={props.end} />
        ))}
      </ul>
      <form {...others.formProps} className="grid gap-3">
        <NoticePlace>
          {wrong && <Notice kind="wrong">{wrong}</Notice>}
          {others.done && !others.pending && <Notice kind="done">{words.othersEnded}</Notice>}
        </NoticePlace>
        {props.sessions.length > 1 && (
          <div>
            <Button type="submit" pending={others.pending}>
              {words.endOthers}
            </Button>
          </div>
        )}
      </form>
    </div>
  )
}

function Session(props: { session: ShownSession; clock: { now: Date; zone: string }; end: FormAction }) {
  const { protection, preview } = useMessages()
  const words = protection.sessions
  const { session, clock } = props
  const form = useForm(props.end)
  const time = (at: Date) => formatShort(at, clock.now, clock.zone, preview.days)
  const device = session.device || words.unknown
  return (
    <li
      data-about={session.id}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-2.5 first:pt-0"
    >
      <div className="min-w-0">
        <p className="font-semibold">
          {device}
          {session.present && <span className="font-normal text-muted"> ({words.present})</span>}
        </p>
        <p className="flex flex-wrap gap-x-2 text-[0.8125rem] text-muted">
          {session.network && <span>{words.network(session.network)}</span>}
          <span>{words.since(time(session.createdAt))}</span>
          {session.seenAt && <span>{words.seen(time(session.seenAt))}</span>}
        </p>
        <NoticePlace>{form.general([])}</NoticePlace>
      </div>
      {!session.present && (
        <form {...form.formProps}>
          <input type="hidden" name="sessionId" value={session.id} />
          <Button type="submit" small pending={form.pending} aria-label={words.endOf(device)}>
            {words.end}
          </Button>
        </form>
      )}
    </li>
  )
}
