'use client'

import { useEffect, useRef, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Colleague } from '#newsroom/review/colleague.ts'
import { useMessages } from '../messages.tsx'
import { Turning } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Steps } from './use-steps.ts'

/** Asks to whom an article is given, with how much each holds already. Who can take it is asked when it opens. */
export function AssigneeField({ id, run, missing }: { id: string; run: Steps; missing: boolean }) {
  const messages = useMessages()
  const { assign } = messages.queue
  const [people, setPeople] = useState<readonly Colleague[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ask = useRef(run.assignees)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let here = true
    ask
      .current()
      .catch(() => ({ ok: false, refusal: { code: 'failed', id: '–' } }) as const)
      .then((outcome) => {
        if (!here) return
        if (outcome.ok) setPeople(outcome.people)
        else setRefusal(outcome.refusal)
      })
    return () => {
      here = false
    }
  }, [])
  // The list comes after the form has opened and looked for something to give the focus to.
  useEffect(() => {
    if (people !== null) box.current?.querySelector('select')?.focus()
  }, [people])

  if (refusal !== null) return <Notice kind="wrong">{refusalText(messages, refusal)}</Notice>
  return (
    <div ref={box}>
      {people === null ? (
        <p className="flex items-center gap-2 text-muted">
          <Turning /> {messages.general.loading}
        </p>
      ) : people.length === 0 ? (
        <p className="text-muted">{assign.nobody}</p>
      ) : (
        <Select id={id} name="assigneeId" label={assign.label} hint={assign.hint} problem={problem()} defaultValue="">
          <option value="">{assign.choose}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {assign.person(person.name, messages.workflow.roles[person.role], person.held)}
            </option>
          ))}
        </Select>
      )}
    </div>
  )

  function problem(): string | null {
    if (missing) return assign.missing
    return run.refusal?.code === 'assignee' ? messages.refusals.assignee : null
  }
}
