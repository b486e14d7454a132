'use client'

import { useMessages } from '../messages.tsx'

/** How many points of a list are ticked, in words and as a bar. */
export function Progress({ ticked, all }: { ticked: number; all: number }) {
  const words = useMessages().returns
  return (
    <span className="inline-flex items-center gap-2 text-[0.8125rem] tabular-nums">
      <span aria-hidden className="inline-block h-1.5 w-14 shrink-0 overflow-hidden rounded-full bg-rule">
        <span
          className="block h-full bg-[var(--state-live)]"
          style={{ width: `${Math.round((100 * ticked) / Math.max(1, all))}%` }}
        />
      </span>
      {words.progress(ticked, all)}
    </span>
  )
}
