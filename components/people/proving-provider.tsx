'use client'

import { type FormEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Refusal } from '#newsroom/kit/refusals.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { type Prove, ProvingContext } from '../ui/proving.ts'

/**
 * Asks for the password once more, in place, before what would do great harm in a stranger's hands; what was typed stays, and is sent
 * again by itself.
 */
export function ProvingProvider({ viewerId, children }: { viewerId: string; children: ReactNode }) {
  const words = useMessages().protection.prove
  const [open, setOpen] = useState(false)
  const answer = useRef<(shown: boolean) => void>(() => {})
  const prove = useCallback<Prove>(() => {
    setOpen(true)
    return new Promise((resolve) => {
      answer.current = resolve
    })
  }, [])
  const close = (shown: boolean) => {
    setOpen(false)
    answer.current(shown)
  }
  return (
    <ProvingContext value={prove}>
      {children}
      <Dialog title={words.title} open={open} onOpenChange={(next) => !next && close(false)}>
        <ProofForm viewerId={viewerId} done={() => close(true)} />
      </Dialog>
    </ProvingContext>
  )
}

function ProofForm({ viewerId, done }: { viewerId: string; done: () => void }) {
  const messages = useMessages()
  const words = messages.protection.prove
  const [asksCode, setAsksCode] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | 'unreachable' | null>(null)
  const [working, setWorking] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const data = new FormData(event.currentTarget)
    setWorking(true)
    const came = await show(viewerId, String(data.get('password') ?? ''), String(data.get('code') ?? ''))
    setWorking(false)
    if (came === 'shown') return done()
    if (came !== 'unreachable' && came.code === 'second_factor') setAsksCode(true)
    setRefusal(came)
  }
  const code = refusal !== null && refusal !== 'unreachable' ? refusal.code : null
  const general =
    refusal === 'unreachable'
      ? words.unreachable
      : refusal && code !== 'wrong_password' && code !== 'fields'
        ? refusal
        : null
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      <p>{words.text}</p>
      <Field
        name="password"
        id="proof-password"
        label={messages.signIn.password}
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        problem={code === 'wrong_password' ? messages.account.changePassword.wrong : null}
      />
      {asksCode && (
        <Field
          name="code"
          id="proof-code"
          label={messages.secondFactor.step.lead}
          autoComplete="one-time-code"
          autoCapitalize="none"
          required
          problem={code === 'fields' ? messages.secondFactor.wrongCode : null}
        />
      )}
      <NoticePlace>
        {general && (
          <Notice kind="wrong">{typeof general === 'string' ? general : refusalText(messages, general)}</Notice>
        )}
      </NoticePlace>
      <div>
        <Button type="submit" look="main" pending={working}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

type Came = { ok: boolean; refusal?: Refusal }

async function show(personId: string, password: string, code: string): Promise<'shown' | 'unreachable' | Refusal> {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId, password, ...(code ? { code } : {}) }),
    })
    const came: Came = await response.json()
    return came.ok ? 'shown' : (came.refusal ?? 'unreachable')
  } catch {
    return 'unreachable'
  }
}
