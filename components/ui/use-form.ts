'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { Messages } from '#messages/index.ts'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { type FormAction, type FormState, UNSENT } from './form-state.ts'
import { useProving } from './proving.ts'

/**
 * A form whose action is on the server. It works without scripts; with them nothing that was typed is reset, and the
 * first field that is wrong gets the focus.
 */
export function useForm<T extends object = object>(action: FormAction<T>, options: { clearWhenDone?: boolean } = {}) {
  const messages = useMessages()
  const [state, submit, pending] = useActionState<FormState<T>, FormData>(action, UNSENT)
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef<FormData>(null)
  const prove = useProving()
  const clearWhenDone = options.clearWhenDone ?? false
  const { outcome, typed } = state
  /** Fields that were changed since the answer came: what it said of them may not hold any more. */
  const [mended, setMended] = useState<{ since: Outcome | null; fields: readonly string[] }>({
    since: null,
    fields: [],
  })

  useEffect(() => {
    if (outcome === null || form.current === null) return
    if (outcome.ok && clearWhenDone) form.current.reset()
    if (!outcome.ok) form.current.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [outcome, clearWhenDone])

  useEffect(() => {
    const data = sent.current
    if (outcome === null || outcome.ok || outcome.refusal.code !== 'prove' || prove === null || data === null) return
    // What was sent goes again by itself once whoever sits here has shown who they are.
    void prove().then((shown) => {
      if (shown) startTransition(() => submit(data))
    })
  }, [outcome, prove, submit])

  return {
    formProps: {
      ref: form,
      action: submit,
      onInput: ({ target }: FormEvent<HTMLFormElement>) => {
        const name = target instanceof Element ? (target.getAttribute('name') ?? '') : ''
        if (name === '' || outcome === null || outcome.ok) return
        setMended((before) => ({
          since: outcome,
          fields: before.since === outcome ? [...before.fields, name] : [name],
        }))
      },
      // React resets a form after its action; sending it here keeps what was typed.
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        sent.current = data
        if (!pending) startTransition(() => submit(data))
      },
    },
    pending,
    outcome,
    done: outcome?.ok === true,
    /** What stands in a field: what was typed, or else what is stored. */
    typed: (name: string, stored = '') => typed[name] ?? stored,
    problem: (field: string) =>
      mended.since === outcome && mended.fields.includes(field) ? null : fieldProblem(messages, outcome, field),
    /** What is wrong with no single field of the form. */
    general: (fields: readonly string[]) => generalProblem(messages, outcome, fields),
  }
}

/** What is wrong with a field, as a sentence that begins with its name. */
export function fieldProblem(messages: Messages, outcome: Outcome | null, field: string): string | null {
  if (outcome === null || outcome.ok || outcome.refusal.code !== 'fields') return null
  const found = outcome.refusal.fields.find((each) => each.field.split('.')[0] === field)
  if (!found) return null
  const { fieldNames, problems } = messages.refusals
  const sentence = `${fieldNames[field] ?? field} ${problems[found.problem]}.`
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}

function generalProblem(messages: Messages, outcome: Outcome | null, fields: readonly string[]): string | null {
  if (outcome === null || outcome.ok) return null
  const { refusal } = outcome
  if (refusal.code !== 'fields') return refusalText(messages, refusal)
  const others = refusal.fields.filter((each) => !fields.includes(each.field.split('.')[0] ?? ''))
  return others.length > 0 ? refusalText(messages, { code: 'fields', fields: others }) : null
}
