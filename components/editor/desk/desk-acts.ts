import type { ShortcutName } from '#components/keyboard/shortcuts.ts'
import { isFindField } from '../find/find-bar.tsx'
import type { Find } from '../find/use-find.ts'
import type { Autosave } from '../saving/autosave.ts'
import type { Suggesting } from '../suggesting/use-suggesting.ts'
import type { useView } from '../view/use-view.ts'
import type { DeskDialog } from './desk-dialogs.tsx'
import type { DeskAct } from './use-desk-keys.ts'

/** What the keys of the desk do, by their names. */
export function deskActs(desk: {
  autosave: Autosave
  find: Find
  view: ReturnType<typeof useView>
  suggesting: Suggesting
  open: (dialog: DeskDialog) => void
}): Partial<Record<ShortcutName, DeskAct>> {
  const { autosave, find, view, suggesting, open } = desk
  return {
    save: () => void autosave.flush(),
    // Pressed again in its own field, the key is the browser's.
    find: () => !isFindField(document.activeElement) && find.show(false),
    replace: () => find.show(true),
    findNext: () => find.open && find.next(),
    findPrevious: () => find.open && find.previous(),
    outline: () => view.showOutline(!view.outline),
    counts: () => view.showCounts(!view.counts),
    focusMode: () => view.setFocusMode(!view.focusMode),
    suggest: suggesting.toggle,
    nextSuggestion: suggesting.acts.next,
    previousSuggestion: suggesting.acts.previous,
    acceptSuggestion: suggesting.acts.accept,
    refuseSuggestion: suggesting.acts.refuse,
    fullScreen: () => view.fullScreen?.toggle(),
    help: () => open('keys'),
  }
}
