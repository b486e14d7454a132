'use client'

import './receipt-strip.css'
import { X } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { useInView } from '#components/press/use-in-view.ts'
import { useAnnounce } from '#components/ui/announcer.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { canBeUndone } from '#newsroom/workflow/steps.ts'
import { receiptText } from './receipt-text.ts'
import { type StepReceipt, useStepReceipts } from './step-receipts.tsx'
import { type ReadReceipt, WhatBecame } from './what-became.tsx'

export type UndoStep = (input: { articleId: string; version: number }) => Promise<Outcome<{ version: number }>>

/**
 * The line that says what was done last, to which article, takes it back, and leads on from there. It stays until the
 * next step.
 */
export function ReceiptStrip({ undo, read }: { undo: UndoStep; read: ReadReceipt }) {
  const { receipt } = useStepReceipts()
  return receipt && <Strip key={`${receipt.articleId} ${receipt.version}`} receipt={receipt} undo={undo} read={read} />
}

function Strip({ receipt, undo, read }: { receipt: StepReceipt; undo: UndoStep; read: ReadReceipt }) {
  const messages = useMessages()
  const { dismiss, next } = useStepReceipts()
  const words = messages.review.receipt
  // It came under the hand that took the step.
  const ready = useInView('strip')
  const taking = useUndo(receipt, undo)
  const place = useAboveBar(next)
  return (
    <section
      ref={place}
      aria-label={words.label}
      className="receipt-strip print:hidden"
      data-receipt={receipt.articleId}
    >
      <div className="min-w-0 flex-1 basis-60">
        <p className="line-clamp-2 font-semibold">{receiptText(messages, receipt)}</p>
        <WhatBecame receipt={receipt} read={read} />
        <p role="alert" className="text-wrong empty:hidden">
          {taking.problem}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {!receipt.undone && canBeUndone(receipt.steps) && taking.problem === null && (
          <Button small deaf={!ready} pending={taking.working} onClick={taking.undo}>
            {messages.general.undo}
          </Button>
        )}
        <Link href={articlePath(receipt.articleId)} prefetch={false} className={buttonClass('quiet', true)}>
          {words.look}
        </Link>
        {next && (
          <Button small deaf={!ready} title={next.title} onClick={next.go}>
            {words.next}
            <kbd aria-hidden className="font-sans text-[0.75rem] text-muted pointer-coarse:hidden">
              W
            </kbd>
          </Button>
        )}
        <button
          type="button"
          aria-label={words.dismiss}
          title={words.dismiss}
          onClick={dismiss}
          className={`${buttonClass('quiet', true)} px-1.5 pointer-coarse:min-w-11`}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
    </section>
  )
}

function useUndo(receipt: StepReceipt, undo: UndoStep) {
  const messages = useMessages()
  const router = useRouter()
  const announce = useAnnounce()
  const { give } = useStepReceipts()
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { articleId, version } = receipt
  return {
    working,
    problem,
    undo: () => {
      setWorking(true)
      startTransition(async () => {
        const outcome = await undo({ articleId, version }).catch(
          (): Outcome<{ version: number }> => ({ ok: false, refusal: { code: 'failed', id: '–' } }),
        )
        startTransition(() => {
          setWorking(false)
          if (outcome.ok) give({ ...receipt, version: outcome.version, undone: true })
          else setProblem(refusalText(messages, outcome.refusal))
          router.refresh()
        })
        if (outcome.ok) announce(receiptText(messages, { ...receipt, undone: true }))
      })
    },
  }
}

/**
 * Keeps the line above the steps that stand under the thumb, however high they are; its style says where they do.
 * @param shown whatever changes when another article's steps stand there
 */
function useAboveBar(shown: unknown) {
  const strip = useRef<HTMLElement>(null)
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or another article, has another bar
  useEffect(() => {
    const bars = [...document.querySelectorAll<HTMLElement>('[data-step-bar]')]
    const measure = () => {
      const height = Math.max(0, ...bars.map((bar) => bar.offsetHeight))
      strip.current?.style.setProperty('--step-bar', `${height}px`)
    }
    const watch = new ResizeObserver(measure)
    for (const bar of bars) watch.observe(bar)
    measure()
    return () => watch.disconnect()
  }, [pathname, shown])
  return strip
}
