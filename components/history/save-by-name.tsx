'use client'

import { BookmarkPlus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { historyPath } from '../ui/history-path.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { fieldProblem } from '../ui/use-form.ts'

export type KeepNamedVersion = (input: {
  articleId: string
  baseVersion: number
  label: string
}) => Promise<Outcome<{ label: string }>>

/** Keeps the text of the writing desk around it as a version under a name. What is typed is sent first. */
export function SaveByName(props: { articleId: string; keep: KeepNamedVersion }) {
  const { keep: words } = useMessages().history
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        title={words.button}
        aria-label={words.button}
        className={`${buttonClass('quiet')} pointer-coarse:min-w-11`}
      >
        <BookmarkPlus size={16} aria-hidden />
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={words.button.replace('…', '')}>
        <NameForm {...props} />
      </Dialog>
    </>
  )
}

function NameForm({ articleId, keep }: { articleId: string; keep: KeepNamedVersion }) {
  const messages = useMessages()
  const { keep: words, whole } = messages.history
  const desk = useDesk()
  const router = useRouter()
  const [outcome, setOutcome] = useState<Outcome<{ label: string }> | 'unsent' | null>(null)
  const [pending, begin] = useTransition()
  const send = (label: string) =>
    begin(async () => {
      const flushed = await desk?.flush()
      if (!flushed?.ok) return setOutcome('unsent')
      const answer = await keep({ articleId, baseVersion: flushed.version, label }).catch(
        (): Outcome<{ label: string }> => ({ ok: false, refusal: { code: 'failed', id: '–' } }),
      )
      setOutcome(answer)
      if (answer.ok) router.refresh()
    })
  const refused = outcome !== null && outcome !== 'unsent' && !outcome.ok ? outcome : null
  const done = outcome !== null && outcome !== 'unsent' && outcome.ok
  const problem = fieldProblem(messages, refused, 'label')
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) send(String(new FormData(event.currentTarget).get('label') ?? ''))
      }}
    >
      <NoticePlace>
        {outcome === 'unsent' && <Notice kind="wrong">{words.unsent}</Notice>}
        {refused && problem === null && <Notice kind="wrong">{refusalText(messages, refused.refusal)}</Notice>}
        {outcome !== 'unsent' && outcome?.ok && (
          <Notice kind="done">
            {words.done(outcome.label)}{' '}
            <Link href={historyPath(articleId)} prefetch={false} className="underline underline-offset-2">
              {whole}
            </Link>
          </Notice>
        )}
      </NoticePlace>
      {done || (
        <Field
          name="label"
          label={words.label}
          hint={words.hint}
          placeholder={words.placeholder}
          problem={problem}
          maxLength={LIMITS.name}
          autoComplete="off"
          lang="vi"
          required
        />
      )}
      <div hidden={done}>
        <Button type="submit" look="main" pending={pending}>
          {words.do}
        </Button>
      </div>
    </form>
  )
}
