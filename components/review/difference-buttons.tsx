'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { buttonClass } from '../ui/button.tsx'
import { goToDifference } from './difference-steps.ts'

/** Leads from one difference to the next, for those without the keys. */
export function DifferenceButtons() {
  const { queue } = useMessages()
  const announce = useAnnounce()
  const go = (down: boolean) => {
    const place = goToDifference(down)
    announce(place === null ? queue.noDifference : queue.difference(place.at, place.of))
  }
  return (
    <span className="inline-flex gap-1 print:hidden">
      {([true, false] as const).map((down) => {
        const Icon = down ? ChevronDown : ChevronUp
        const name = down ? queue.nextDifference : queue.previousDifference
        return (
          <button
            key={name}
            type="button"
            aria-label={name}
            title={name}
            onClick={() => go(down)}
            className={`${buttonClass('plain', true)} px-1.5 pointer-coarse:min-w-11`}
          >
            <Icon size={16} aria-hidden />
          </button>
        )
      })}
    </span>
  )
}
