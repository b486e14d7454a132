import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type FindOptions, findQuery } from '#newsroom/text/find.ts'
import { whenSettled } from '../saving/settled.ts'
import { compareFound, type FieldTexts, type Found, findAll } from './found.ts'
import { clearFound, paintFound } from './found-highlights.ts'
import { goTo, placeOfCursor, revealFound, selectedWords } from './places.ts'
import { replacedBody, replacedFields } from './replace.ts'
import { followHistory, stillAs } from './replaced-together.ts'

/** Typing rests this long before a long text is searched anew. */
const RESTED_MS = 200
/** Searching gives way to everything else after this long. */
const SLICE_MS = 8

type Results = { all: readonly Found[]; here: Found | null; fields: FieldTexts }
const NOTHING: Results = { all: [], here: null, fields: {} }

/** What was replaced, until something else is changed: it can be taken back as a whole. */
type Replaced = { count: number; undo: () => void }

const OPTIONS: FindOptions = { strictMarks: false, matchCase: false, wholeWords: false }

/**
 * Find and replace through fields and body. It looks while typing rests and tells nothing to the document before
 * something is replaced.
 */
export function useFind(desk: {
  element: () => HTMLElement | null
  editor: Editor | null
  fields: FieldTexts
  write: (changed: FieldTexts) => void
  showCaption: () => void
}) {
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

  // What is asked for from outside a rendering: the newest of everything.
  const now = useRef({ desk, query, results })
  useEffect(() => {
    now.current = { desk, query, results }
  })
  /** Where the search goes on: the present place, or where the cursor was. It moves with the text. */
  const anchor = useRef<Pick<Found, 'in' | 'start'>>({ in: 'kicker', start: 0 })
  const body = useRef<Editor['state']['doc'] | null>(null)
  const lookAgain = useRef<(() => void) | null>(null)
  const pairs = useRef<Parameters<typeof followHistory>[1]>([])
  const { kicker, title, sapo, caption } = desk.fields

  const show = useCallback((all: readonly Found[], here: Found | null, reveal: boolean) => {
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
  }, [])

  /** Everything that answers at this moment, without a pause. */
  const findNow = useCallback((): Found[] => {
    const { desk, query } = now.current
    if (query === null || desk.editor === null) return []
    const search = findAll(query, desk.fields, desk.editor.state.doc)
    for (;;) {
      const { done, value } = search.next()
      if (done) return value
    }
  }, [])

  /** Looks anew once typing rests, in slices; `arrive` says what to do with what is found. */
  const findSoon = useCallback((arrive: (all: Found[]) => void, after: number): (() => void) => {
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
  }, [])

  // Something else is looked for: on to the first place behind the cursor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is read when its time has come
  useEffect(() => {
    if (!open) return
    return findSoon((all) => show(all, atOrBehind(all, anchor.current), true), typed === '' ? 0 : RESTED_MS)
  }, [open, query, findSoon, show])

  // The text changed: the same places, counted anew.
  useEffect(() => {
    if (!open || editor === null) return
    let stop = () => {}
    const later = () => {
      stop()
      stop = findSoon((all) => {
        const here = all.find((each) => compareFound(each, anchor.current) === 0) ?? null
        show(all, here, false)
      }, RESTED_MS)
    }
    const changed = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      if (anchor.current.in === 'body') {
        anchor.current = { in: 'body', start: transaction.mapping.map(anchor.current.start) }
      }
      setReplaced(null)
      later()
    }
    lookAgain.current = later
    editor.on('transaction', changed)
    return () => {
      stop()
      lookAgain.current = null
      editor.off('transaction', changed)
    }
  }, [open, editor, findSoon, show])
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the texts whose change is meant
  useEffect(() => lookAgain.current?.(), [kicker, title, sapo, caption])

  // Marks in the body, those in the window; and none where the text has moved on since it was searched.
  useEffect(() => {
    if (!open || editor === null) return
    let frame = 0
    const paint = () => {
      frame = 0
      if (!editor.isDestroyed && body.current === editor.state.doc) paintFound(editor.view, results.all, results.here)
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint)
    }
    paint()
    window.addEventListener('scroll', soon, { passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', soon)
      window.removeEventListener('resize', soon)
      clearFound()
    }
  }, [open, editor, results])

  useEffect(() => {
    if (editor === null) return
    return followHistory(editor, pairs.current, {
      read: () => now.current.desk.fields,
      write: (changed) => now.current.desk.write(changed),
    })
  }, [editor])

  const move = (by: 1 | -1) => {
    const all = findNow()
    const here = by === 1 ? behind(all, anchor.current) : before(all, anchor.current)
    show(all, here, true)
  }

  const put = (chosen: readonly Found[], after: (all: Found[]) => Found | null) => {
    if (editor === null || chosen.length === 0) return
    const text = replacement.toWellFormed().normalize('NFC')
    const side = { body: editor.state.doc, fields: replacedFields(desk.fields, chosen, text) }
    const previous: FieldTexts = {}
    for (const name of Object.keys(side.fields) as (keyof FieldTexts)[]) previous[name] = desk.fields[name] ?? ''
    const inBody = chosen.some((each) => each.in === 'body')
    if (inBody) editor.view.dispatch(replacedBody(editor.state, chosen, text))
    const done = { body: editor.state.doc, fields: side.fields }
    if (Object.keys(done.fields).length > 0) {
      desk.write(done.fields)
      // What is shown next is counted in the texts as they are now.
      now.current.desk = { ...desk, fields: { ...desk.fields, ...done.fields } }
      if (inBody) pairs.current.push({ before: { body: side.body, fields: previous }, after: done })
    }
    const all = findNow()
    show(all, after(all), true)
    setReplaced({
      count: chosen.length,
      undo: () => {
        setReplaced(null)
        const { desk } = now.current
        if (inBody) editor.commands.undo()
        else desk.write(stillAs(done.fields, desk.fields, previous))
      },
    })
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
    replaceOne: () => {
      if (editor === null) return
      whenSettled(editor, () => {
        const all = findNow()
        const here = all.find((each) => compareFound(each, anchor.current) === 0)
        if (here === undefined) return show(all, atOrBehind(all, anchor.current), true)
        put([here], (left) => atOrBehind(left, { in: here.in, start: here.start + replacement.length }))
      })
    },
    replaceAll: () => {
      if (editor !== null) whenSettled(editor, () => put(findNow(), () => null))
    },
  }
}

export type Find = ReturnType<typeof useFind>

/** The first place at or behind another one; the first of all where there is none. */
function atOrBehind(all: readonly Found[], place: Pick<Found, 'in' | 'start'>): Found | null {
  return all.find((each) => compareFound(each, place) >= 0) ?? all[0] ?? null
}

function behind(all: readonly Found[], place: Pick<Found, 'in' | 'start'>): Found | null {
  return all.find((each) => compareFound(each, place) > 0) ?? all[0] ?? null
}

function before(all: readonly Found[], place: Pick<Found, 'in' | 'start'>): Found | null {
  return all.findLast((each) => compareFound(each, place) < 0) ?? all.at(-1) ?? null
}
