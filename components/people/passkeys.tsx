'use client'

import { startRegistration } from '@simplewebauthn/browser'
import { useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatDate } from '#newsroom/format/dates.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { fieldProblem, useForm } from '../ui/use-form.ts'

type MakeOptions = Parameters<typeof startRegistration>[0]['optionsJSON']
type Begin = (input: { password: string }) => Promise<Outcome<{ challengeId: string; options: MakeOptions }>>
type Add = (input: { challengeId: string; name: string; answer: object }) => Promise<Outcome>

type ShownPasskey = { id: string; name: string; createdAt: Date; usedAt: Date | null }

/** The viewer's passkeys, each to be taken away, and a form that makes another in the device at hand. */
export function Passkeys(props: {
  passkeys: readonly ShownPasskey[]
  zone: string
  begin: Begin
  add: Add
  drop: FormAction
}) {
  return (
    <div className="grid gap-5">
      {props.passkeys.length > 0 && <PasskeyList passkeys={props.passkeys} zone={props.zone} drop={props.drop} />}
      <AddPasskey begin={props.begin} add={props.add} />
    </div>
  )
}

/** Passkeys, each to be taken away. `personId`: whose they are, where an administrator does so. */
export function PasskeyList(props: {
  passkeys: readonly ShownPasskey[]
  zone: string
  drop: FormAction
  personId?: string
}) {
  return (
    <ul className="grid">
      {props.passkeys.map((passkey) => (
        <Passkey key={passkey.id} passkey={passkey} zone={props.zone} drop={props.drop} personId={props.personId} />
      ))}
    </ul>
  )
}

function Passkey(props: { passkey: ShownPasskey; zone: string; drop: FormAction; personId: string | undefined }) {
  const words = useMessages().passkeys
  const { passkey, zone, personId } = props
  const form = useForm(props.drop)
  const name = passkey.name || words.unnamed
  return (
    <li
      data-about={passkey.id}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-2.5 first:pt-0"
    >
      <div className="min-w-0">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-[0.8125rem] text-muted">
          {words.added(formatDate(passkey.createdAt, zone))}
          {passkey.usedAt && ` · ${words.used(formatDate(passkey.usedAt, zone))}`}
        </p>
        <NoticePlace>{form.general([])}</NoticePlace>
      </div>
      <form {...form.formProps}>
        {personId !== undefined && <input type="hidden" name="personId" value={personId} />}
        <input type="hidden" name="passkeyId" value={passkey.id} />
        <Button type="submit" small look="wrong" pending={form.pending} aria-label={words.dropOf(name)}>
          {words.drop}
        </Button>
      </form>
    </li>
  )
}

function AddPasskey({ begin, add }: { begin: Begin; add: Add }) {
  const messages = useMessages()
  const words = messages.passkeys
  const router = useRouter()
  const [outcome, setOutcome] = useState<Outcome | 'stopped' | null>(null)
  const [working, setWorking] = useState(false)
  const make = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    const begun = await begin({ password: String(data.get('presentPassword') ?? '') })
    if (!begun.ok) return begun
    // The browser asks whose finger, face or number it is; whoever waves it away has not made a key.
    const answer = await startRegistration({ optionsJSON: begun.options }).catch(() => null)
    if (!answer) return 'stopped'
    return add({ challengeId: begun.challengeId, name: String(data.get('name') ?? ''), answer })
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (working) return
    setWorking(true)
    setOutcome(null)
    const made = await make(form)
    setWorking(false)
    setOutcome(made)
    if (made === 'stopped' || !made.ok) return
    form.reset()
    startTransition(() => router.refresh())
  }
  const refusal = outcome !== null && outcome !== 'stopped' && !outcome.ok ? outcome : null
  const wrongPassword = refusal && fieldProblem(messages, refusal, 'presentPassword')
  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-sm gap-4">
      <Field name="name" id="passkey-name" label={words.name} hint={words.nameHint} lang="vi" maxLength={60} />
      <Field
        name="presentPassword"
        id="passkey-password"
        label={messages.secondFactor.password}
        type="password"
        autoComplete="current-password"
        required
        problem={wrongPassword && messages.secondFactor.wrongPassword}
      />
      <NoticePlace>
        {refusal && !wrongPassword && <Notice kind="wrong">{refusalText(messages, refusal.refusal)}</Notice>}
        {outcome === 'stopped' && <Notice kind="wrong">{words.stopped}</Notice>}
        {outcome !== null && outcome !== 'stopped' && outcome.ok && <Notice kind="done">{words.done}</Notice>}
      </NoticePlace>
      <div>
        <Button type="submit" pending={working}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
