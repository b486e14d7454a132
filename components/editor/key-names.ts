import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Names keys as this machine's keyboard does: `Mod Alt 2` is `⌘⌥2` on a Mac and `Ctrl+Alt+2` elsewhere. */
export function useKeyNames(): (keys: string) => string {
  // The server can't know the keyboard; the page is corrected once it is in the browser.
  const mac = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
  return mac ? onMac : elsewhere
}

function elsewhere(keys: string): string {
  return keys.replace('Mod', 'Ctrl').replaceAll(' ', '+')
}

function onMac(keys: string): string {
  return keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll(' ', '')
}
