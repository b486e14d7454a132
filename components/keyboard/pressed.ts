import { keysOf, type ShortcutName } from './shortcuts.ts'

/** What of a keyboard event says which keys are down. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/** Which of the shortcuts has been pressed, if any. Keys that an input method is putting a letter together with are none. */
export function pressedShortcut<T extends ShortcutName>(
  press: KeyPress,
  among: readonly T[],
  mac: boolean,
): T | undefined {
  if (press.isComposing) return undefined
  return among.find((name) => keysOf(name, mac).some((keys) => isPressed(press, keys, mac)))
}

function isPressed(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split(' ')
  const key = parts.at(-1) ?? ''
  const mod = parts.includes('Mod')
  if ((mac ? press.metaKey : press.ctrlKey) !== mod || (mac ? press.ctrlKey : press.metaKey)) return false
  if (press.altKey !== parts.includes('Alt')) return false
  // Whether a sign needs Shift is the keyboard's affair.
  const sign = key.length === 1 && !/[A-Z0-9]/.test(key)
  if (!sign && press.shiftKey !== parts.includes('Shift')) return false
  // With Alt a Mac's keyboard writes other letters.
  return press.key.toLowerCase() === key.toLowerCase() || (press.altKey && press.code === `Key${key}`)
}

/** True where letters are being written, so that a bare key is text and no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  const place = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]'
  return target instanceof Element && target.closest(place) !== null
}
