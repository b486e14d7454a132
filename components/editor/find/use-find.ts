import { useCallback, useEffect, useMemo, useState } from 'react'
import { type FindOptions, findQuery } from '#newsroom/text/find.ts'
import { type FindDesk, NOTHING, useFindMemory } from './find-memory.ts'
import { compareFound, type Found } from './found.ts'
import { atOrBehind, before, behind } from './found-order.ts'
import { goTo, placeOfCursor, revealFound, selectedWords } from './places.ts'
import { useFoundMarks } from './use-found-marks.ts'
import { type Replaced, useReplacing } from './use-replacing.ts'
import { RESTED_MS, useSearch } from './use-search.ts'
import { useTextChanges } from './use-text-changes.ts'

const OPTIONS: FindOptions = { strictMarks: false, matchCase: false, wholeWords: false }

/**
 * Find and replace through fields and body. It looks while typing rests and tells nothing to the document before
 * something is replaced.
 */
export function useFind(desk: FindDesk) {
  const { editor } = desk
  // How often it was asked for: each time the bar takes the focus.
  const [asked, setAsked] = useState(0)
  const [open, setOpen] = useState(false)
  const [replacing, setReplacing] = useState(false)
  const [typed, setTyped] = useState('')
  const [options, setOptions] = useState(OPTIONS)
  const [replacement, setReplacement] = useState('')
  const [results, setResults] = useState(NOTHING)
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const query = useMemo(() => findQuery(typed, options), [typed, options])
  const memory = useFindMemory(desk, query, results)
  const { now, anchor, body } = memory
  const { findNow, findSoon } = useSearch(memory)

  const show = useCallback(
    (all: readonly Found[], here: Found | null, reveal: boolean) => {
      const { desk } = now.current
      if (here !== null) anchor.current = here
      body.current = desk.editor?.state.doc ?? null
      const shown = { all, here, fields: desk.fields }
      now.current.results = shown
      setResults(shown)
      if (here === null || !reveal) return
      if (here.in === 'caption') desk.showCaption()
      // Once what had been folded away is there.
      requestAnimationFrame(() => revealFound(here, desk.element(), desk.editor))
    },
    [now, anchor, body],
  )

  // Something else is looked for: on to the first place behind the cursor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is read when its time has come
  useEffect(() => {
    if (!open) return
    return findSoon((all) => show(all, atOrBehind(all, anchor.current), true), typed === '' ? 0 : RESTED_MS)
  }, [open, query, findSoon, show])

  const countSoon = useCallback(
    () =>
      findSoon((all) => {
        const here = all.find((each) => compareFound(each, anchor.current) === 0) ?? null
        show(all, here, false)
      }, RESTED_MS),
    [findSoon, show, anchor],
  )
  const forgetReplaced = useCallback(() => setReplaced(null), [])
  useTextChanges(open, editor, desk.fields, memory, countSoon, forgetReplaced)
  useFoundMarks(open, editor, results, memory)
  const { replaceOne, replaceAll } = useReplacing(desk, memory, replacement, { findNow, show }, setReplaced)

  const move = (by: 1 | -1) => {
    const all = findNow()
    const here = by === 1 ? behind(all, anchor.current) : before(all, anchor.current)
    show(all, here, true)
  }

  return {
    asked,
    open,
    replacing,
    typed,
    options,
    replacement,
    results,
    replaced,
    query,
    count: results.all.length,
    /** Which of them is the present one, from 1; 0 where none is. */
    at: results.here === null ? 0 : results.all.indexOf(results.here) + 1,
    setTyped,
    setOptions,
    setReplacement,
    next: () => move(1),
    previous: () => move(-1),
    show: (withReplacement: boolean) => {
      if (!open) {
        const element = desk.element()
        anchor.current = placeOfCursor(element, editor)
        const words = selectedWords(element, editor)
        if (words !== '') setTyped(words)
      }
      setOpen(true)
      setAsked(asked + 1)
      setReplacing(withReplacement || (open && replacing))
    },
    showReplacement: setReplacing,
    close: () => {
      const { here } = now.current.results
      setOpen(false)
      setReplaced(null)
      setResults(NOTHING)
      goTo(here ?? anchor.current, desk.element(), editor)
    },
    replaceOne,
    replaceAll,
  }
}

export type Find = ReturnType<typeof useFind>
