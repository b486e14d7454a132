'use client'

import { useState } from 'react'
import { formatShort } from '#newsroom/format/dates.ts'
import { RETURN_LIMITS } from '#newsroom/returns/return-list.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { Clock } from '../ui/clock.ts'
import type { MendingPoint } from './mending.tsx'
import type { Ticks } from './ticks.ts'

/** A point to mend: its tick, what is answered to it, and the words that it is about. */
export function PointRow(props: {
  point: MendingPoint
  ticks: Ticks
  clock: Clock
  /** Leads to the words of a conversation; absent where there is no text beside. */
  toWords?: ((threadId: string) => void) | undefined
  /** Whether it is the one that was ticked last, which can be taken back in one go. */
  justTicked: boolean
  onTicked: () => void
}) {
  const { returns: words, desk } = useMessages()
  const { point, ticks, clock } = props
  const [answering, setAnswering] = useState(false)
  const { threadId } = point
  const tick = (ticked: boolean) => {
    ticks.tick(point.id, ticked)
    props.onTicked()
  }
  return (
    <li className="border-t border-rule py-2 first:border-t-0">
      <div className="flex items-start gap-2.5">
        <label className="flex shrink-0 items-start justify-center pt-0.5 pointer-coarse:-my-2 pointer-coarse:-ml-3 pointer-coarse:size-11 pointer-coarse:pt-3">
          <input
            type="checkbox"
            className="size-4.5"
            aria-label={words.tick(point.text)}
            checked={point.ticked}
            onChange={(event) => tick(event.target.checked)}
          />
        </label>
        <div className="grid min-w-0 flex-1 gap-1">
          <p className={`whitespace-pre-line ${point.ticked ? 'text-muted line-through' : ''}`} lang="vi">
            {point.text}
          </p>
          {point.quote && (
            <p className="border-l-2 border-rule pl-2 text-[0.8125rem] text-muted" lang="vi">
              {point.quote}
            </p>
          )}
          {point.ticked && point.by && (
            <p className="text-[0.75rem] text-muted">
              {words.ticked(point.by.by, formatShort(point.by.at, clock.now, clock.zone, desk.within))}
            </p>
          )}
          {point.trouble && (
            <p role="alert" className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-wrong">
              {troubleText()}
              {point.trouble === 'unreachable' && (
                <Button small onClick={() => ticks.hurry()}>
                  {words.sendAgain}
                </Button>
              )}
            </p>
          )}
          {answering || point.answer !== '' ? (
            <textarea
              ref={(element) => {
                if (answering && point.answer === '') element?.focus()
              }}
              aria-label={words.answerTo(point.text)}
              placeholder={words.answerPlaceholder}
              lang="vi"
              spellCheck
              rows={1}
              maxLength={RETURN_LIMITS.answer}
              value={point.answer}
              onChange={(event) => ticks.answer(point.id, event.target.value)}
              onBlur={() => {
                setAnswering(false)
                ticks.hurry()
              }}
              className="field-sizing-content w-full resize-none rounded-[3px] border border-field/70 bg-paper px-2.5 py-1.5 placeholder:text-muted pointer-coarse:min-h-11 pointer-coarse:py-2.5 pointer-coarse:text-base"
            />
          ) : null}
          <div className="-ml-2.5 flex flex-wrap empty:hidden">
            {!answering && point.answer === '' && (
              <Button small look="quiet" onClick={() => setAnswering(true)}>
                {words.answer}
              </Button>
            )}
            {threadId !== null && props.toWords && (
              <Button small look="quiet" onClick={() => props.toWords?.(threadId)}>
                {words.toWords}
              </Button>
            )}
            {props.justTicked && (
              <Button small look="quiet" onClick={() => tick(!point.ticked)}>
                {words.undo}
              </Button>
            )}
          </div>
        </div>
      </div>
    </li>
  )

  function troubleText(): string {
    if (point.trouble === 'changed') return words.answerChanged
    return point.trouble === 'refused' ? words.refused : words.unsent
  }
}
