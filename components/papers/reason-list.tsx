'use client'

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { startTransition, useRef, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'

type Row = { key: number; text: string }
type Save = (input: {
  version: number
  reasons: readonly string[]
}) => Promise<Outcome<{ version: number; reasons: readonly string[] }>>

/** The newsroom's own reasons for a return: written, put in order and taken out here, and stored as a whole. */
export function ReasonList(props: { reasons: readonly string[]; version: number; save: Save }) {
  const messages = useMessages()
  const words = messages.returns.settings
  const nextKey = useRef(props.reasons.length)
  const [rows, setRows] = useState<readonly Row[]>(() => props.reasons.map((text, key) => ({ key, text })))
  const [version, setVersion] = useState(props.version)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [pending, setPending] = useState(false)
  const router = useRouter()
  const list = useRef<HTMLOListElement>(null)
  const adding = useRef<HTMLButtonElement>(null)

  const change = (next: readonly Row[]) => {
    setRows(next)
    setOutcome(null)
  }
  const add = (at: number) => {
    nextKey.current += 1
    change(rows.toSpliced(at, 0, { key: nextKey.current, text: '' }))
    focusRow(at)
  }
  /** What was pressed goes away with its row, or can't be pressed at the ends: the keyboard stays in the list. */
  const focusRow = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus({ preventScroll: true }))
  const move = (from: number, to: number) => {
    const row = rows[from]
    if (!row) return
    change(rows.toSpliced(from, 1).toSpliced(to, 0, row))
    focusRow(to)
  }
  const remove = (at: number) => {
    change(rows.toSpliced(at, 1))
    if (rows.length > 1) focusRow(Math.min(at, rows.length - 2))
    else adding.current?.focus()
  }
  const save = () => {
    if (pending) return
    setPending(true)
    startTransition(async () => {
      const answer = await props
        .save({ version, reasons: rows.map((row) => row.text) })
        .catch(() => ({ ok: false, refusal: { code: 'failed', id: '–' } }) as const)
      startTransition(() => {
        setPending(false)
        setOutcome(answer)
        if (!answer.ok) return
        setVersion(answer.version)
        setRows(
          answer.reasons.map((text) => {
            nextKey.current += 1
            return { key: nextKey.current, text }
          }),
        )
        router.refresh()
      })
    })
  }
  return (
    <form
      className="grid max-w-xl gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {rows.length === 0 && <p className="text-muted">{words.empty}</p>}
      <ol ref={list} className="grid gap-1">
        {rows.map((row, at) => (
          <li key={row.key} data-about={`reason ${row.key}`} className="flex items-center gap-1">
            <input
              aria-label={words.name(at + 1)}
              lang="vi"
              spellCheck
              maxLength={RETURN_LIMITS.reason}
              value={row.text}
              onChange={(event) => change(rows.with(at, { ...row, text: event.target.value }))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                add(at + 1)
              }}
              className="touchable min-h-9 w-full min-w-0 rounded-[3px] border border-field/70 bg-paper px-2.5"
            />
            <Button
              look="quiet"
              aria-label={words.earlier(row.text)}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              <ArrowUp size={16} aria-hidden />
            </Button>
            <Button
              look="quiet"
              aria-label={words.later(row.text)}
              disabled={at === rows.length - 1}
              onClick={() => move(at, at + 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </Button>
            <Button look="quiet" aria-label={words.remove(row.text)} onClick={() => remove(at)}>
              <X size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={adding} onClick={() => add(rows.length)} disabled={rows.length >= RETURN_LIMITS.reasons}>
          <Plus size={16} aria-hidden />
          {words.add}
        </Button>
        <Button type="submit" look="main" pending={pending}>
          {words.save}
        </Button>
      </div>
      <NoticePlace>
        {outcome &&
          (outcome.ok ? (
            <Notice kind="done">{words.saved}</Notice>
          ) : (
            <Notice kind="wrong">{refusalText(messages, outcome.refusal)}</Notice>
          ))}
      </NoticePlace>
    </form>
  )
}
