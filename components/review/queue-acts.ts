import type { ShortcutName } from '../keyboard/shortcuts.ts'
import { focusSearch } from '../shell/row-keys.tsx'

/** What the keys of the review desk are about when one is pressed. */
export type QueueAtHand = {
  /** The article that is open; empty where none is. */
  open: string
  /** The row that has the focus. */
  focused: string | null
  /** The row above or below the present one; null where there is none. */
  beside: (down: boolean) => string | null
  /** The next article that waits for the viewer. */
  waiting: () => string | null
  /** Opens an article beside the queue, or none. */
  go: (id: string | null, how: 'push' | 'replace') => void
  focus: (id: string) => void
  write: (id: string) => void
  /** Shows what changed, or the text, of the open article or of the one in the focused row. */
  look: (at: string, tab: 'changes' | 'text') => void
  nextDifference: (down: boolean) => void
  bringIn: () => void
  /** Closes the open article and leads back to its row. */
  close: () => void
  noneWaits: () => void
  help: () => void
}

/** Does what a key of the review desk says that is no step. */
export function actOnQueue(name: ShortcutName, event: KeyboardEvent, desk: QueueAtHand): void {
  const { open, focused, go } = desk
  const how = open ? 'replace' : 'push'
  const at = open || focused
  switch (name) {
    case 'rowDown':
    case 'rowUp': {
      const next = desk.beside(name === 'rowDown')
      if (next === null) return
      if (open) go(next, 'replace')
      else desk.focus(next)
      return
    }
    case 'nextWaiting': {
      const next = desk.waiting()
      if (next === null) desk.noneWaits()
      else go(next, how)
      return
    }
    case 'openRow':
      // Enter opens a link by itself.
      if (event.key !== 'Enter' && focused !== null && focused !== open) go(focused, how)
      return
    case 'edit':
      if (at !== null) desk.write(at)
      return
    case 'changes':
    case 'readText':
      if (at !== null) desk.look(at, name === 'changes' ? 'changes' : 'text')
      return
    case 'nextChange':
    case 'previousChange':
      desk.nextDifference(name === 'nextChange')
      return
    case 'bringIn':
      desk.bringIn()
      return
    case 'closeOpened':
      if (open) desk.close()
      return
    case 'search':
      if (focusSearch()) event.preventDefault()
      return
    case 'listHelp':
      desk.help()
      return
  }
}
