import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Desk } from '../editor/desk/desk-context.tsx'

/**
 * Holds on to a writing desk while the server has not answered for all that is typed there, although the page that came
 * next has none: what is typed between the question and the new page would go with the desk. Once the server has refused
 * the text (and kept it), the desk stays until another page is asked for.
 */
export function useKeptDesk(page: { content: ReactNode; mayWrite: boolean }, desk: Desk | null): ReactNode {
  const [kept, keep] = useState(page)
  const [refusedFor, setRefusedFor] = useState<ReactNode>(null)
  const latest = useRef(page.content)
  latest.current = page.content
  const leaving = kept.mayWrite && !page.mayWrite && desk?.unsaved === true
  const holds = leaving && (refusedFor === null || refusedFor === page.content)
  if (!holds && kept.content !== page.content) {
    keep(page)
    if (refusedFor !== null) setRefusedFor(null)
  }

  const flush = desk?.flush
  useEffect(() => {
    if (!holds || !flush) return
    const asked = latest.current
    void flush().then((flushed) => {
      if (!flushed.ok) setRefusedFor(asked)
    })
  }, [holds, flush])

  return holds ? kept.content : page.content
}
