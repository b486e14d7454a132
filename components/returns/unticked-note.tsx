'use client'

import { useEffect, useRef } from 'react'
import { useMessages } from '../messages.tsx'
import { useInView } from '../press/use-in-view.ts'
import { Button } from '../ui/button.tsx'
import type { MendingPoint } from './mending.tsx'

/** Asks once whether a text is to go on although points are not ticked, and names them. */
export function UntickedNote(props: {
  points: readonly MendingPoint[]
  /** What the step is called. */
  step: string
  onGoOn: () => void
  onBack: () => void
}) {
  const words = useMessages().returns
  const box = useRef<HTMLDivElement>(null)
  // The press that brought it up is not the one that answers it.
  const ready = useInView('unticked', true)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  return (
    <div
      ref={box}
      role="alert"
      className="grid basis-full gap-2 border-l-2 border-wrong py-1 pl-3 text-left md:max-w-[38rem]"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onBack()
      }}
    >
      <p>{words.unticked(props.points.length)}</p>
      <ul className="max-h-40 list-disc overflow-y-auto pl-5 text-muted" lang="vi">
        {props.points.map((point) => (
          <li key={point.id} className="whitespace-pre-line">
            {point.text}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button deaf={!ready} onClick={props.onGoOn}>
          {words.goOn(props.step)}
        </Button>
        <Button look="quiet" onClick={props.onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  )
}
