import { useCallback } from 'react'
import type { FindMemory } from './find-memory.ts'
import { type Found, findAll } from './found.ts'

/** Typing rests this long before a long text is searched anew. */
export const RESTED_MS = 200
/** Searching gives way to everything else after this long. */
const SLICE_MS = 8

/** Looks through fields and body: all at once, or in slices beside whatever else is done. */
export function useSearch({ now }: FindMemory) {
  /** Everything that answers at this moment, without a pause. */
  const findNow = useCallback((): Found[] => {
    const { desk, query } = now.current
    if (query === null || desk.editor === null) return []
    const search = findAll(query, desk.fields, desk.editor.state.doc)
    for (;;) {
      const { done, value } = search.next()
      if (done) return value
    }
  }, [now])

  /** Looks anew once typing rests, in slices; `arrive` says what to do with what is found. */
  const findSoon = useCallback(
    (arrive: (all: Found[]) => void, after: number): (() => void) => {
      let timer = setTimeout(begin, after)
      function begin() {
        const { desk, query } = now.current
        if (query === null || desk.editor === null) return arrive([])
        const search = findAll(query, desk.fields, desk.editor.state.doc)
        const goOn = () => {
          const until = performance.now() + SLICE_MS
          do {
            const { done, value } = search.next()
            if (done) return arrive(value)
          } while (performance.now() < until)
          timer = setTimeout(goOn)
        }
        goOn()
      }
      return () => clearTimeout(timer)
    },
    [now],
  )

  return { findNow, findSoon }
}
