import { useEffect, useRef } from 'react'
import type { Step } from '#newsroom/workflow.ts'
import { onMac } from '../keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '../keyboard/pressed.ts'
import { type ShortcutName, shortcutsOf } from '../keyboard/shortcuts.ts'

/** The steps that a key stands for; of several the one that can be taken now. */
export const STEP_KEYS: Partial<Record<ShortcutName, readonly Step[]>> = {
  claim: ['claim'],
  takeOver: ['take_over'],
  assign: ['assign'],
  forward: ['forward'],
  approve: ['approve'],
  publish: ['publish'],
  giveBack: ['return', 'send_back'],
  release: ['release'],
}

/** Calls back for every key of the review desk that is pressed; never for one that is typed into something. */
export function useQueueKeys(pressed: (name: ShortcutName, event: KeyboardEvent) => void): void {
  const latest = useRef(pressed)
  useEffect(() => {
    latest.current = pressed
  })
  useEffect(() => {
    const mac = onMac()
    const names = [...shortcutsOf('list'), ...shortcutsOf('queue')]
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || inForm(event.target)) return
      const name = pressedShortcut(event, names, mac)
      if (name !== undefined) latest.current(name, event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** The buttons of an open form are part of what is being written. */
function inForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null
}
