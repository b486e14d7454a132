import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { insertPaste, type PasteDesk } from '../paste/rich-paste.ts'
import type { ArticleFields } from '../saving/use-draft.ts'
import { sharedPaste } from './shared-paste.ts'
import { beside, PLACES, type Place } from './way-out.ts'

export type Crossing = {
  /** Leaves a place for the one beside it; answers whether there is one. */
  leave: (from: Place, way: 'next' | 'previous') => boolean
  /** Shares out several pasted lines from a place on; answers whether there were several. */
  share: (from: Place, data: DataTransfer) => boolean
}

/** Ways between kicker, title, sapo and text, which are fields and an editor to the browser and one page to whoever writes. */
export function useCrossing(
  desk: RefObject<HTMLElement | null>,
  editor: () => Editor | null,
  draft: { fields: ArticleFields; change: (patch: Partial<ArticleFields>) => void },
  paste: PasteDesk,
): Crossing {
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  const leave = useCallback(
    (from: Place, way: 'next' | 'previous') => {
      const target = beside(from, way)
      return target !== null && enter(target, desk.current, editor(), way)
    },
    [desk, editor],
  )
  const share = useCallback(
    (from: Place, data: DataTransfer) => {
      const body = editor()
      if (body === null) return false
      const { fields, change } = latest.current
      const room = PLACES.slice(PLACES.indexOf(from) + 1).filter(
        (place): place is Exclude<Place, 'body'> =>
          place !== 'body' && fields[place] === '' && isOpen(place, desk.current),
      )
      const shared = sharedPaste(body, data, room.length)
      if (shared === null) return false
      // Through the browser, so that its own undo knows of what came into this field.
      if (shared.here !== '') document.execCommand('insertText', false, shared.here)
      const patch = Object.fromEntries(shared.fields.map((line, n) => [room[n], line]))
      if (shared.fields.length > 0) change(patch)
      const { doc } = body.state
      const empty = doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.childCount === 0
      if (shared.rest.blocks.length > 0) insertPaste(body, paste, shared.rest, data, empty ? 1 : 0)
      return true
    },
    [desk, editor, paste],
  )
  return { leave, share }
}

/** Puts the caret into a place: at its beginning when it is come to from above, else at its end. */
function enter(place: Place, desk: HTMLElement | null, editor: Editor | null, way: 'next' | 'previous'): boolean {
  if (place === 'body') {
    if (editor === null) return false
    const { state, view } = editor
    const selection = way === 'next' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)
    view.dispatch(state.tr.setSelection(selection).scrollIntoView())
    // At once: the next letter may come before the browser paints again.
    view.focus()
    return true
  }
  const field = fieldOf(place, desk)
  if (field === null) return false
  field.focus()
  const at = way === 'next' ? 0 : field.value.length
  field.setSelectionRange(at, at)
  return true
}

function fieldOf(place: Place, desk: HTMLElement | null): HTMLTextAreaElement | null {
  return desk?.querySelector<HTMLTextAreaElement>(`textarea[data-find-field="${place}"]`) ?? null
}

function isOpen(place: Place, desk: HTMLElement | null): boolean {
  return fieldOf(place, desk)?.readOnly === false
}
