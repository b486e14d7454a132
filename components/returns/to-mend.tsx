'use client'

import { useState } from 'react'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import type { Clock } from '../ui/clock.ts'
import { useMending } from './mending.tsx'
import { PointRow } from './point-row.tsx'
import { Progress } from './progress.tsx'

/** The list that stands on the article, to be ticked off: for the side of the desk, and beside a text that is read. */
export function ToMend(props: {
  clock: Clock
  toWords?: ((threadId: string) => void) | undefined
  /** Where how far it is stands above already. */
  bare?: boolean
}) {
  const { clock, toWords } = props
  const { returns: words } = useMessages()
  const announce = useAnnounce()
  const mending = useMending()
  const [last, setLast] = useState<string | null>(null)
  if (mending === null) return <p className="text-muted">{words.nothing}</p>
  const { round, points, ticks } = mending
  if (!round.mayTick) return null
  const ticked = points.filter((point) => point.ticked).length
  return (
    <div className="grid gap-2 font-sans">
      {!props.bare && <Progress ticked={ticked} all={points.length} />}
      <ul>
        {points.map((point) => (
          <PointRow
            key={point.id}
            point={point}
            ticks={ticks}
            clock={clock}
            toWords={toWords}
            justTicked={last === point.id}
            onTicked={() => {
              setLast(point.id)
              announce(point.ticked ? words.undone : words.done)
            }}
          />
        ))}
      </ul>
      {ticked === points.length && <p className="text-muted">{words.allTicked}</p>}
    </div>
  )
}
