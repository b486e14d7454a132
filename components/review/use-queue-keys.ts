import { useEffect, useRef } from 'react'
import type { Step } from '#newsroom/workflow/workflow.ts'
import { onMac } from '../keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '../keyboard/pressed.ts'
import { type ShortcutName, shortcutsOf } from '../keyboard/shortcuts.ts'
import { APPROVE_AND_PUBLISH, APPROVE_AND_SCHEDULE } from '../workflow/step-choice.ts'

/** The steps, or runs of steps, that a key stands for; of several the first that can be taken now. */
export const STEP_KEYS: Partial<Record<ShortcutName, readonly (readonly Step[])[]>> = {
  claim: [['claim']],
  takeOver: [['take_over']],
  assign: [['assign']],
  forward: [['forward']],
  approve: [['approve']],
  approvePublish: [APPROVE_AND_PUBLISH, ['publish']],
  publish: [['publish']],
  schedule: [['schedule'], APPROVE_AND_SCHEDULE],
  giveBack: [['return'], ['send_back']],
  release: [['release']],
}

/** Keys that may be held. */
const MOVES: ReadonlySet<ShortcutName> = new Set<ShortcutName>(['rowDown', 'rowUp', 'nextChange', 'previousChange'])

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
      // A key that is held would take a step with what comes next as well.
      if (name === undefined || (event.repeat && !MOVES.has(name))) return
      latest.current(name, event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** The buttons of an open form are part of what is being written. */
function inForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null
}
