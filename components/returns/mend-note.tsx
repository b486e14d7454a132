'use client'

import { ChevronDown } from 'lucide-react'
import { formatShort } from '#newsroom/format/dates.ts'
import { useMessages } from '../messages.tsx'
import type { Clock } from '../ui/clock.ts'
import { leadToWords } from './lead-to-words.ts'
import { useMending } from './mending.tsx'
import { Progress } from './progress.tsx'
import { ToMend } from './to-mend.tsx'

/** Above the text of whoever has to mend it, where nobody can miss it: how far it is, what comes next, the list in it. */
export function MendNote({ clock }: { clock: Clock }) {
  const { returns: words, desk } = useMessages()
  const mending = useMending()
  if (mending === null || !mending.round.mayTick) return null
  const { round, points } = mending
  const next = points.find((point) => !point.ticked)
  return (
    <aside
      aria-label={words.title}
      className="border-b border-l-4 border-b-rule border-l-wrong bg-ground px-4 print:hidden"
    >
      <details className="group">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-0.5 py-2">
          <span className="font-semibold">{words.title}</span>
          <Progress ticked={points.length - points.filter((point) => !point.ticked).length} all={points.length} />
          <span className="text-[0.8125rem] text-muted">
            {words.from[round.step](round.by, formatShort(round.at, clock.now, clock.zone, desk.within))}
            {round.number > 1 && ` · ${words.round(round.number)}`}
          </span>
          <ChevronDown size={16} aria-hidden className="ml-auto shrink-0 group-open:rotate-180" />
          {next && (
            <span className="line-clamp-2 basis-full group-open:hidden" lang="vi">
              {next.text}
            </span>
          )}
        </summary>
        <div className="max-h-[55dvh] max-w-[56rem] overflow-y-auto pb-3">
          <ToMend clock={clock} toWords={leadToWords} bare />
        </div>
      </details>
    </aside>
  )
}
