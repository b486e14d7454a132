import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef } from 'react'
import type { FindQuery } from '#newsroom/text/find.ts'
import type { FieldTexts, Found } from './found.ts'

/** What find works on. */
export type FindDesk = {
  element: () => HTMLElement | null
  editor: Editor | null
  fields: FieldTexts
  write: (changed: FieldTexts) => void
  showCaption: () => void
}

export type Results = { all: readonly Found[]; here: Found | null; fields: FieldTexts }
export const NOTHING: Results = { all: [], here: null, fields: {} }

/** A place in the text or in a field. */
export type Place = Pick<Found, 'in' | 'start'>

/** What find remembers beside what it shows. */
export type FindMemory = {
  /** For what is asked for from outside a rendering: the newest of everything. */
  now: RefObject<{ desk: FindDesk; query: FindQuery | null; results: Results }>
  /** Where the search goes on: the present place, or where the cursor was. It moves with the text. */
  anchor: RefObject<Place>
  /** The body as it was when it was searched. */
  body: RefObject<Editor['state']['doc'] | null>
}

export function useFindMemory(desk: FindDesk, query: FindQuery | null, results: Results): FindMemory {
  const now = useRef({ desk, query, results })
  useEffect(() => {
    now.current = { desk, query, results }
  })
  const anchor = useRef<Place>({ in: 'kicker', start: 0 })
  const body = useRef<Editor['state']['doc'] | null>(null)
  return { now, anchor, body }
}
