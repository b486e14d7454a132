import type { Editor } from '@tiptap/core'
import { whenSettled } from '../saving/settled.ts'
import type { Found } from './found.ts'
import { rangeOf } from './found-highlights.ts'

/** The attribute by which a field says which one it is. */
const FIELD = 'data-find-field'
/** What is chosen in the text is what is looked for, if it can be words of one line. */
const LONGEST_SELECTED = 100

type Place = Pick<Found, 'in' | 'start'>

/** Where the cursor is: where a search begins. */
export function placeOfCursor(desk: HTMLElement | null, editor: Editor | null): Place {
  const field = focusedField(desk)
  if (field !== null) return { in: nameOf(field), start: field.selectionStart }
  if (editor?.isFocused) return { in: 'body', start: editor.state.selection.from }
  return { in: 'kicker', start: 0 }
}

/** The words that are chosen in the text, to look for them. */
export function selectedWords(desk: HTMLElement | null, editor: Editor | null): string {
  const field = focusedField(desk)
  const { from = 0, to = 0 } = editor?.isFocused ? editor.state.selection : {}
  const words =
    field !== null
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : (editor?.state.doc.textBetween(from, to, '\n', '\n') ?? '')
  return words.length > LONGEST_SELECTED || words.includes('\n') ? '' : words.trim()
}

/** Brings a place into the window, below the head of the desk. */
export function revealFound(found: Found, desk: HTMLElement | null, editor: Editor | null): void {
  const shown = found.in === 'body' ? editor && rangeOf(editor.view, found) : fieldNamed(desk, found.in)
  if (shown !== null) bringIntoView(shown.getBoundingClientRect(), desk, false)
}

/** Scrolls to a box of the text where it is not well in sight (`always`: in any case), below what covers the text. */
export function bringIntoView(box: DOMRect, desk: HTMLElement | null, always: boolean): void {
  const covers = [...(desk?.querySelectorAll('.desk-head, .desk-view') ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter((cover) => cover.left <= box.left && cover.right >= box.right)
  const top = Math.max(0, ...covers.map((cover) => cover.bottom))
  const height = window.innerHeight - top
  const inSight = box.top >= top + height * 0.1 && box.bottom <= top + height * 0.8
  if (always || !inSight) window.scrollBy({ top: box.top - top - height / 4 })
}

/** Puts the cursor at a place, what was found chosen. */
export function goTo(place: Place & { end?: number }, desk: HTMLElement | null, editor: Editor | null): void {
  const { start, end = start } = place
  const field = place.in === 'body' ? null : fieldNamed(desk, place.in)
  if (field !== null) {
    field.focus()
    field.setSelectionRange(start, end)
  } else if (editor !== null && place.in === 'body') {
    whenSettled(editor, () => editor.chain().setTextSelection({ from: start, to: end }).focus().run())
  } else editor?.commands.focus()
}

function focusedField(desk: HTMLElement | null): HTMLTextAreaElement | null {
  const { activeElement } = document
  const field = activeElement instanceof HTMLTextAreaElement && activeElement.hasAttribute(FIELD)
  return field && desk?.contains(activeElement) ? activeElement : null
}

function fieldNamed(desk: HTMLElement | null, name: string): HTMLTextAreaElement | null {
  return desk?.querySelector<HTMLTextAreaElement>(`textarea[${FIELD}="${name}"]`) ?? null
}

function nameOf(field: HTMLTextAreaElement): Place['in'] {
  const name = field.getAttribute(FIELD)
  return name === 'title' || name === 'sapo' || name === 'caption' ? name : 'kicker'
}
