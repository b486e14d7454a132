'use client'

import { useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { refusalText } from '#messages/refusal-text.ts'
import { refusalIn } from './draft-requests.ts'

/** Asks for the password of a session that ended, in place: the page and everything typed on it stay as they are. */
export function SignInAgain(props: {
  viewer: { id: string; name: string }
  open: boolean
  onOpenChange: (open: boolean) => void
  onSignedIn: () => void
}) {
  const { saving } = useMessages()
  return (
    <Dialog look="desk" title={saving.signInAgain.title} open={props.open} onOpenChange={props.onOpenChange}>
      <PasswordForm
        viewer={props.viewer}
        done={() => {
          props.onOpenChange(false)
          props.onSignedIn()
        }}
      />
    </Dialog>
  )
}

function PasswordForm({ viewer, done }: { viewer: { id: string; name: string }; done: () => void }) {
  const messages = useMessages()
  const { signInAgain } = messages.saving
  const [password, setPassword] = useState('')
  // Asked for once the password has turned out right for an account that has a second factor.
  const [code, setCode] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  const submit = async () => {
    setWorking(true)
    setProblem(null)
    const answer = await signIn(viewer.id, password, code)
    setWorking(false)
    if (answer === 'signed_in') done()
    else if (answer === null) setProblem(signInAgain.unreachable)
    else if (answer.code === 'fields') setProblem(messages.secondFactor.wrongCode)
    else if (answer.code === 'second_factor' && code === null) setCode('')
    else setProblem(answer.code === 'wrong_password' ? signInAgain.wrong : refusalText(messages, answer))
  }
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!working) void submit()
      }}
    >
      <p className="text-sm">{signInAgain.explain(viewer.name)}</p>
      <label className="grid gap-1">
        <span className="desk-label">{signInAgain.password}</span>
        <input
          type="password"
          className="desk-input"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          aria-invalid={problem !== null}
        />
      </label>
      {code !== null && (
        <label className="grid gap-1">
          <span className="desk-label">{messages.secondFactor.step.lead}</span>
          <input
            className="desk-input"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            aria-invalid={problem !== null}
          />
        </label>
      )}
      <p role="alert" className="text-sm text-[var(--accent)] empty:hidden">
        {problem}
      </p>
      <button type="submit" className="desk-button desk-button-main justify-self-end" disabled={working}>
        {signInAgain.submit}
      </button>
    </form>
  )
}

/** Sends the password. @returns a refusal, or null where no answer came */
async function signIn(personId: string, password: string, code: string | null) {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId, password, ...(code ? { code } : {}) }),
    })
    if (response.ok) return 'signed_in'
    return refusalIn(await response.json())
  } catch {
    return null
  }
}
