'use client'

import { startAuthentication } from '@simplewebauthn/browser'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useMessages } from '#components/messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice, NoticePlace } from '#components/ui/notice.tsx'
import { code } from '#newsroom/kit/input.ts'

/** Signs in with a passkey, without address or password. Browsers that have none of it do not show it. */
export function PasskeyButton({ next }: { next: string }) {
  const words = useMessages().passkeys
  const [able, setAble] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => setAble(typeof window.PublicKeyCredential === 'function'), [])
  if (!able) return null
  const signIn = async () => {
    setWorking(true)
    setProblem(null)
    const came = await byPasskey()
    if (came === 'in') return window.location.assign(next)
    setWorking(false)
    setProblem(came === 'stopped' ? words.stopped : words.refused)
  }
  return (
    <div className="mt-4 grid gap-3">
      <Button pending={working} onClick={() => void signIn()}>
        {words.signIn}
      </Button>
      <NoticePlace>{problem && <Notice kind="wrong">{problem}</Notice>}</NoticePlace>
    </div>
  )
}

type SignOptions = Parameters<typeof startAuthentication>[0]['optionsJSON']
const asked = z.object({ ok: z.literal(true), challengeId: code(64), options: z.custom<SignOptions>() })

async function byPasskey(): Promise<'in' | 'stopped' | 'refused'> {
  try {
    const question = asked.safeParse(await (await send('/api/passkeys/options', {})).json())
    if (!question.success) return 'refused'
    const { challengeId, options } = question.data
    const answer = await startAuthentication({ optionsJSON: options }).catch(() => null)
    if (!answer) return 'stopped'
    return (await send('/api/passkeys/sign-in', { challengeId, answer })).ok ? 'in' : 'refused'
  } catch {
    return 'refused'
  }
}

function send(path: string, body: object): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
