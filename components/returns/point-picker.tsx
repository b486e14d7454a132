'use client'

import { Plus } from 'lucide-react'
import { useId } from 'react'
import type { AskedPoint, ReturnFormFacts } from '#newsroom/returns/return-list.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { TypedPoints } from '../ui/kept-form.ts'
import { OwnPoints } from './own-points.tsx'

export const NO_POINTS: TypedPoints = { chips: [], own: [''], leftOut: [] }

/** The points that were chosen and written, in the order in which the form shows them. */
export function askedPoints(typed: TypedPoints, facts: ReturnFormFacts | null): AskedPoint[] {
  const threads = (facts?.threads ?? []).filter(({ id }) => !typed.leftOut.includes(id))
  return [
    ...typed.chips.map((text) => ({ text })),
    ...threads.map(({ id }) => ({ threadId: id })),
    ...typed.own.flatMap((text) => (text.trim() === '' ? [] : [{ text }])),
  ]
}

/** What is to be mended: the newsroom's own reasons to tick, the open conversations of the text, and words of one's own. */
export function PointPicker(props: {
  label: string
  typed: TypedPoints
  onTyped: (typed: TypedPoints) => void
  offer: { facts: ReturnFormFacts | null; failed: boolean; again: () => void }
  problem: string | null
}) {
  const words = useMessages().returns.form
  const { typed, onTyped, offer } = props
  const id = useId()
  const { facts } = offer
  // A reason that was renamed while the form lay open stays chosen as it was.
  const chips = [...new Set([...(facts?.reasons ?? []), ...typed.chips])]
  const toggled = (list: readonly string[], item: string, on: boolean) =>
    on ? [...list, item] : list.filter((each) => each !== item)
  return (
    <fieldset
      tabIndex={-1}
      className="grid min-w-0 gap-4 outline-none"
      aria-describedby={props.problem ? `${id}-problem` : undefined}
      data-invalid={props.problem ? true : undefined}
    >
      <legend className="mb-2 font-semibold">{props.label}</legend>
      {offer.failed ? (
        <p role="alert" className="flex flex-wrap items-center gap-2 border-l-2 border-wrong pl-3 text-wrong">
          {words.failed}
          <Button small onClick={offer.again}>
            {words.again}
          </Button>
        </p>
      ) : (
        facts === null && <p className="min-h-11 text-muted">{words.loading}</p>
      )}
      {chips.length > 0 && (
        <fieldset className="flex min-w-0 flex-wrap gap-2">
          <legend className="sr-only">{words.reasons}</legend>
          {chips.map((chip) => (
            <label
              key={chip}
              className="touchable inline-flex min-h-8 cursor-pointer items-center rounded-full border border-field/60 px-3 hover:bg-hover has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={typed.chips.includes(chip)}
                onChange={(event) => onTyped({ ...typed, chips: toggled(typed.chips, chip, event.target.checked) })}
              />
              {chip}
            </label>
          ))}
        </fieldset>
      )}
      {facts !== null && facts.threads.length > 0 && (
        <fieldset className="grid min-w-0 gap-1">
          <legend className="text-[0.8125rem] text-muted">{words.threads}</legend>
          {facts.threads.map((thread) => (
            <label key={thread.id} className="touchable flex items-start gap-2.5 border-t border-rule py-2">
              <input
                type="checkbox"
                className="mt-0.5 size-4 shrink-0"
                checked={!typed.leftOut.includes(thread.id)}
                onChange={(event) =>
                  onTyped({ ...typed, leftOut: toggled(typed.leftOut, thread.id, !event.target.checked) })
                }
              />
              <span className="min-w-0">
                <span className="whitespace-pre-line" lang="vi">
                  {thread.text}
                </span>
                <span className="block text-[0.8125rem] text-muted" lang="vi">
                  {thread.quote ? words.about(thread.author, thread.quote) : thread.author}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="grid gap-2">
        <OwnPoints texts={typed.own} onTexts={(own) => onTyped({ ...typed, own })} invalid={props.problem !== null} />
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <Button small look="quiet" onClick={() => onTyped({ ...typed, own: [...typed.own, ''] })}>
            <Plus size={16} aria-hidden />
            {words.add}
          </Button>
          <span className="text-[0.8125rem] text-muted pointer-coarse:hidden">{words.keys}</span>
        </div>
      </div>
      {props.problem && (
        <p id={`${id}-problem`} role="alert" className="text-[0.8125rem] text-wrong">
          {props.problem}
        </p>
      )}
    </fieldset>
  )
}
