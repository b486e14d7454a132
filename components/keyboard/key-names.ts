import { useSyncExternalStore } from 'react'
import { keysOf, type ShortcutName } from './shortcuts.ts'

const never = () => () => {}

/** True on a machine with a Mac's keyboard. */
export function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

/** Names the keys of a shortcut as this machine's keyboard does: `⌘⌥2` on a Mac and `Ctrl+Alt+2` elsewhere. */
export function useKeyNames(): (name: ShortcutName) => string[] {
  // The server can't know the keyboard; the page is corrected once it is in the browser.
  const mac = useSyncExternalStore(never, onMac, () => false)
  return (name) => keysOf(name, mac).map((keys) => (mac ? asOnMac(keys) : asElsewhere(keys)))
}

function asElsewhere(keys: string): string {
  return keys
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('Mod', 'Ctrl')
    .replace('Escape', 'Esc')
    .replaceAll(' ', '+')
}

function asOnMac(keys: string): string {
  return keys
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('Mod', '⌘')
    .replace('Alt', '⌥')
    .replace('Shift', '⇧')
    .replace('Enter', '↩')
    .replace('Escape', 'Esc')
    .replaceAll(' ', '')
}
