import { type Dispatch, type SetStateAction, useEffect, useRef } from 'react'
import { whenSettled } from '../saving/settled.ts'
import type { FindDesk, FindMemory } from './find-memory.ts'
import { compareFound, type FieldTexts, type Found } from './found.ts'
import { atOrBehind } from './found-order.ts'
import { replacedBody, replacedFields } from './replace.ts'
import { followHistory, stillAs } from './replaced-together.ts'

/** What was replaced, until something else is changed: it can be taken back as a whole. */
export type Replaced = { count: number; undo: () => void }

/** Replaces what was found, in fields and body together. */
export function useReplacing(
  desk: FindDesk,
  { now, anchor }: FindMemory,
  replacement: string,
  search: { findNow: () => Found[]; show: (all: readonly Found[], here: Found | null, reveal: boolean) => void },
  setReplaced: Dispatch<SetStateAction<Replaced | null>>,
) {
  const { editor } = desk
  const { findNow, show } = search
  const pairs = useRef<Parameters<typeof followHistory>[1]>([])
  useEffect(() => {
    if (editor === null) return
    return followHistory(editor, pairs.current, {
      read: () => now.current.desk.fields,
      write: (changed) => now.current.desk.write(changed),
    })
  }, [editor, now])

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
