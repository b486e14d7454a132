'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useMessages } from '../messages.tsx'

const ANSWER = z.object({
  ok: z.literal(true),
  items: z.array(z.object({ kind: z.enum(['article', 'front']), time: z.string(), name: z.string() })),
  more: z.boolean(),
})
type Others = z.infer<typeof ANSWER>

/** Nobody is asked while a time is still being typed. */
const PAUSE_MS = 300

/** What else goes out around a time. */
export function SameHour({ at, except }: { at: string; except: string }) {
  const messages = useMessages()
  const words = messages.time.others
  const others = useOthers(at, except)
  return (
    <div role="status" className="text-[0.8125rem] text-muted empty:hidden">
      {others === null ? null : others.items.length === 0 ? (
        words.none
      ) : (
        <>
          <p>{words.title}</p>
          <ul className="mt-0.5 grid gap-0.5">
            {others.items.map((other) => (
              <li key={`${other.time} ${other.name}`} className="flex gap-2">
                <span className="text-ink tabular-nums">{other.time}</span>
                <span>{nameOf(other)}</span>
              </li>
            ))}
            {others.more && <li>{words.more}</li>}
          </ul>
        </>
      )}
    </div>
  )

  function nameOf({ kind, name }: Others['items'][number]): string {
    if (kind === 'front') return name === '' ? words.front : words.sectionFront(name)
    return name || messages.desk.untitled
  }
}

/** Null while it is not known; where the server can't be asked, nothing is said. */
function useOthers(at: string, except: string): Others | null {
  const [known, setKnown] = useState<{ at: string; others: Others } | null>(null)
  useEffect(() => {
    const over = new AbortController()
    const asking = setTimeout(async () => {
      const query = new URLSearchParams({ at, ...(except ? { except } : {}) })
      const answer = await fetch(`/api/schedule?${query}`, { signal: over.signal })
        .then((response) => response.json())
        .catch(() => null)
      const read = ANSWER.safeParse(answer)
      if (read.success && !over.signal.aborted) setKnown({ at, others: read.data })
    }, PAUSE_MS)
    return () => {
      clearTimeout(asking)
      over.abort()
    }
  }, [at, except])
  return known?.at === at ? known.others : null
}
