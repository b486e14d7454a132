'use client'

import { useEffect, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { useAnnounce } from '#components/ui/announcer.tsx'
import { formatDateAndTime, formatTime } from '#newsroom/format/dates.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { ReceiptFacts } from '#newsroom/workflow/step-receipt.ts'
import { stepRule } from '#newsroom/workflow/steps.ts'
import { readBack, readGone } from './read-back.ts'
import type { StepReceipt } from './step-receipts.tsx'

export type ReadReceipt = (articleId: string) => Promise<Outcome<{ receipt: ReceiptFacts }>>

type Became = { facts: ReceiptFacts; public: 'reading' | 'there' | 'unread' | null }

/** What became of the article: with whom it is, when it goes out, and, once the public pages were read, that it is there. */
export function WhatBecame({ receipt, read }: { receipt: StepReceipt; read: ReadReceipt }) {
  const { review } = useMessages()
  const announce = useAnnounce()
  const [became, setBecame] = useState<Became | null>(null)
  const words = review.receipt
  const last = receipt.undone ? undefined : receipt.steps.at(-1)
  const readers = last && stepRule(last).readers
  const { articleId } = receipt

  useEffect(() => {
    let here = true
    const look = async () => {
      const outcome = await read(articleId).catch(() => null)
      if (!here || !outcome?.ok) return
      const facts = outcome.receipt
      setBecame({ facts, public: readers ? 'reading' : null })
      if (!readers) return
      const there = readers === 'lose' ? await readGone(facts.path) : await readBack(facts)
      if (!here) return
      setBecame({ facts, public: there ? 'there' : 'unread' })
      if (!there) announce(words.unread)
      else if (readers === 'lose') announce(words.gone)
      else if (facts.out) announce(words.out(formatTime(new Date(facts.out.at), facts.timeZone)))
    }
    void look()
    return () => {
      here = false
    }
  }, [read, articleId, readers, announce, words])

  if (became === null || last === undefined) return null
  const { facts } = became
  if (became.public === 'reading') return <p className="text-muted">{words.reading}</p>
  if (became.public === 'unread') return <p className="text-wrong">{words.unread}</p>
  if (readers === 'lose') return <p>{words.gone}</p>
  if (readers === 'have' && facts.out) {
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
    switch (last && stepRule(last).to) {
      case 'submitted':
        return facts.section && words.atDesk(facts.section)
      case 'awaiting_approval':
        return words.waitsForApproval(facts.section)
      case 'returned':
        return words.toAuthor(facts.author)
      case 'editing':
        return facts.holder && words.heldBy(facts.holder)
      case 'scheduled':
        return facts.scheduledAt ? words.goesOut(formatDateAndTime(new Date(facts.scheduledAt), facts.timeZone)) : ''
      case 'approved':
        return words.waitsForPublishing
      default:
        return ''
    }
  }
}
