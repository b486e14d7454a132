'use client'

import { useEffect, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { useAnnounce } from '#components/shell/announcer.tsx'
import { formatDateAndTime, formatTime } from '#newsroom/format/dates.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { ReceiptFacts } from '#newsroom/workflow/step-receipt.ts'
import type { Step } from '#newsroom/workflow/workflow.ts'
import { readBack, readGone } from './read-back.ts'
import type { StepReceipt } from './step-receipts.tsx'

export type ReadReceipt = (articleId: string) => Promise<Outcome<{ receipt: ReceiptFacts }>>

const GOES_OUT: ReadonlySet<Step | undefined> = new Set<Step>(['publish', 'self_publish', 'publish_small'])

type Became = { facts: ReceiptFacts; public: 'reading' | 'there' | 'unread' | null }

/** What became of the article: with whom it is, when it goes out, and, once the public pages were read, that it is there. */
export function WhatBecame({ receipt, read }: { receipt: StepReceipt; read: ReadReceipt }) {
  const { review } = useMessages()
  const announce = useAnnounce()
  const [became, setBecame] = useState<Became | null>(null)
  const words = review.receipt
  const last = receipt.undone ? undefined : receipt.steps.at(-1)
  const { articleId } = receipt

  useEffect(() => {
    let here = true
    const look = async () => {
      const outcome = await read(articleId).catch(() => null)
      if (!here || !outcome?.ok) return
      const facts = outcome.receipt
      const seen = GOES_OUT.has(last) || last === 'take_down'
      setBecame({ facts, public: seen ? 'reading' : null })
      if (!seen) return
      const there = last === 'take_down' ? await readGone(facts.path) : await readBack(facts)
      if (!here) return
      setBecame({ facts, public: there ? 'there' : 'unread' })
      if (!there) announce(words.unread)
      else if (last === 'take_down') announce(words.gone)
      else if (facts.out) announce(words.out(formatTime(new Date(facts.out.at), facts.timeZone)))
    }
    void look()
    return () => {
      here = false
    }
  }, [read, articleId, last, announce, words])

  if (became === null || last === undefined) return null
  const { facts } = became
  if (became.public === 'reading') return <p className="text-muted">{words.reading}</p>
  if (became.public === 'unread') return <p className="text-wrong">{words.unread}</p>
  if (last === 'take_down') return <p>{words.gone}</p>
  if (GOES_OUT.has(last) && facts.out) {
    return (
      <p>
        {words.out(formatTime(new Date(facts.out.at), facts.timeZone))} ·{' '}
        <a href={facts.out.path} className="touchable inline-flex items-center break-all underline underline-offset-2">
          {facts.out.path}
        </a>
      </p>
    )
  }
  const text = whereItIs()
  return text && <p className="text-muted">{text}</p>

  function whereItIs(): string {
    switch (last) {
      case 'submit':
      case 'release':
        return facts.section && words.atDesk(facts.section)
      case 'forward':
        return words.waitsForApproval(facts.section)
      case 'return':
        return words.toAuthor(facts.author)
      case 'send_back':
      case 'assign':
      case 'take_over':
      case 'claim':
      case 'recall':
      case 'revise':
        return facts.holder && words.heldBy(facts.holder)
      case 'schedule':
        return facts.scheduledAt ? words.goesOut(formatDateAndTime(new Date(facts.scheduledAt), facts.timeZone)) : ''
      case 'approve':
      case 'unschedule':
        return words.waitsForPublishing
      default:
        return ''
    }
  }
}
