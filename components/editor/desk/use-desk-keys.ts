import { type RefObject, useEffect, useRef } from 'react'
import { onMac } from '#components/keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '#components/keyboard/pressed.ts'
import { type ShortcutName, shortcutsOf } from '#components/keyboard/shortcuts.ts'

/** What a key of the desk does; `false` leaves the key to the browser. */
export type DeskAct = () => unknown

/** Binds the keys of the desk: while the focus is on it, or nowhere. */
export function useDeskKeys(desk: RefObject<HTMLElement | null>, acts: Partial<Record<ShortcutName, DeskAct>>): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const mac = onMac()
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Node)) return
      const name = pressedShortcut(event, shortcutsOf('desk'), mac)
      if (name === undefined) return
      // Also in a dialog: the browser's own saving would only keep a file of this page.
      const here = event.target === document.body || desk.current?.contains(event.target) === true || name === 'save'
      const bare = !event.ctrlKey && !event.metaKey && event.key.length === 1
      if (!here || (bare && isTyping(event.target))) return
      const act = latest.current[name]
      if (act === undefined || act() === false) return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk])
}
