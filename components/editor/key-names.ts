/** Keys as this machine's keyboard names them: `Mod Alt 2` is `⌘ ⌥ 2` on a Mac and `Ctrl+Alt+2` elsewhere. */
export function keysAs(keys: string): string {
  const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
  if (!mac) return keys.replace('Mod', 'Ctrl').replaceAll(' ', '+')
  return keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll(' ', '')
}
