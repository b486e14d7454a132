/** The places of an article that are written in, from top to bottom; the dateline beside the sapo is reached by Tab. */
export const PLACES = ['kicker', 'title', 'sapo', 'body'] as const
export type Place = (typeof PLACES)[number]

/** The place before or after another; null where there is none. */
export function beside(place: Place, way: 'next' | 'previous'): Place | null {
  return PLACES[PLACES.indexOf(place) + (way === 'next' ? 1 : -1)] ?? null
}

/** Where the caret stands in a field: characters of its text, and whether on its first or last line as it is shown. */
export type Caret = { start: number; end: number; length: number; onFirstLine: boolean; onLastLine: boolean }

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'repeat' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>

/** What a browser gives as the code of a key that an input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229
const LEADING = ['Enter', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Backspace']

/**
 * Where a key leads out of a field, as it would out of a paragraph; `stay` where it does nothing at all, null where it is
 * the field's own. Enter goes on and never breaks a line of its own accord (Shift+Enter does, where the field has lines).
 * A key that is held down deletes or enters in the field where it was pressed, and in no other; one that belongs to a
 * composition is the input method's.
 */
export function wayOut(
  pressed: Pressed,
  /** Asked only where the answer depends on it: it is looked up on the screen. */
  caretNow: () => Caret,
  oneLine: boolean,
): 'next' | 'previous' | 'stay' | null {
  if (!LEADING.includes(pressed.key) || pressed.isComposing || pressed.keyCode === TAKEN_BY_INPUT_METHOD) return null
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null
  if (pressed.key === 'Enter') {
    if (pressed.shiftKey) return oneLine ? 'stay' : null
    return pressed.repeat ? 'stay' : 'next'
  }
  if (pressed.shiftKey) return null
  const caret = caretNow()
  if (caret.start !== caret.end) return null
  switch (pressed.key) {
    case 'ArrowDown':
      return caret.onLastLine ? 'next' : null
    case 'ArrowRight':
      return caret.start === caret.length ? 'next' : null
    case 'ArrowUp':
      return caret.onFirstLine ? 'previous' : null
    case 'ArrowLeft':
      return caret.start === 0 ? 'previous' : null
    case 'Backspace':
      return caret.start === 0 && !pressed.repeat ? 'previous' : null
    default:
      return null
  }
}
