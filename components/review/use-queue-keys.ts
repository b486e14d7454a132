import { useEffect, useRef } from 'react'
import { STEP_NAMES, type Step, stepRule } from '#newsroom/workflow/steps.ts'
import { onMac } from '../keyboard/key-names.ts'
import { isTyping, pressedShortcut } from '../keyboard/pressed.ts'
import { type ShortcutName, shortcutsOf } from '../keyboard/shortcuts.ts'
import { APPROVE_AND_PUBLISH, APPROVE_AND_SCHEDULE } from '../workflow/step-choice.ts'

/** Keys that stand for runs of steps. */
const RUNS: Partial<Record<ShortcutName, readonly (readonly Step[])[]>> = {
  approvePublish: [APPROVE_AND_PUBLISH, ['publish']],
  schedule: [['schedule'], APPROVE_AND_SCHEDULE],
}

/** The steps, or runs of steps, that a key stands for, of which the first is meant that can be taken now; none for others. */
export function stepsOfKey(name: ShortcutName): readonly (readonly Step[])[] {
  return RUNS[name] ?? STEP_NAMES.filter((step) => stepRule(step).key === name).map((step) => [step])
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
