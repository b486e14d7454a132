import type { StepKey } from '#newsroom/workflow/step-rule.ts'

/** Where a key does something: everywhere (but in the text, whose own keys go first), on the writing desk, in the text, in a list, on the review desk, in the week, in an open form. */
export const SHORTCUT_PLACES = ['everywhere', 'desk', 'text', 'list', 'queue', 'week', 'form'] as const
export type ShortcutPlace = (typeof SHORTCUT_PLACES)[number]

/** Keys as `Mod Alt 2`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. `onMac` where a Mac keeps the usual keys for itself. */
export type Shortcut = { place: ShortcutPlace; keys: readonly string[]; onMac?: readonly string[] }

/**
 * Every key of the newsroom, in the order in which help shows them. Desk and lists bind their keys from here, toolbar and
 * help name them from here; that the keys of the text are bound is what the test beside this file proves.
 */
export const SHORTCUTS = {
  palette: { place: 'everywhere', keys: ['Mod K'] },

  save: { place: 'desk', keys: ['Mod S'] },
  find: { place: 'desk', keys: ['Mod F'] },
  // ⌘H hides the whole program.
  replace: { place: 'desk', keys: ['Mod H'], onMac: ['Mod Shift H'] },
  findNext: { place: 'desk', keys: ['F3'] },
  findPrevious: { place: 'desk', keys: ['Shift F3'] },
  outline: { place: 'desk', keys: ['Mod Alt O'] },
  counts: { place: 'desk', keys: ['Mod Alt C'] },
  focusMode: { place: 'desk', keys: ['Mod Alt M'] },
  suggest: { place: 'desk', keys: ['Mod Alt D'] },
  nextSuggestion: { place: 'desk', keys: ['Mod Alt J'] },
  previousSuggestion: { place: 'desk', keys: ['Mod Alt K'] },
  acceptSuggestion: { place: 'desk', keys: ['Mod Alt Y'] },
  refuseSuggestion: { place: 'desk', keys: ['Mod Alt N'] },
  fullScreen: { place: 'desk', keys: ['Mod Alt Enter'] },
  comment: { place: 'desk', keys: ['Mod Alt G'] },
  nextComment: { place: 'desk', keys: ['Mod Alt I'] },
  previousComment: { place: 'desk', keys: ['Mod Alt U'] },
  side: { place: 'desk', keys: ['Mod Alt B'] },
  help: { place: 'desk', keys: ['?', 'Mod /'] },

  heading2: { place: 'text', keys: ['Mod Alt 2'] },
  heading3: { place: 'text', keys: ['Mod Alt 3'] },
  bold: { place: 'text', keys: ['Mod B'] },
  italic: { place: 'text', keys: ['Mod I'] },
  raised: { place: 'text', keys: ['Mod .'] },
  lowered: { place: 'text', keys: ['Mod ,'] },
  struck: { place: 'text', keys: ['Mod Shift X'] },
  underlined: { place: 'text', keys: ['Mod U'] },
  link: { place: 'text', keys: ['Mod K'] },
  bulletList: { place: 'text', keys: ['Mod Shift 8'] },
  orderedList: { place: 'text', keys: ['Mod Shift 7'] },
  blockquote: { place: 'text', keys: ['Mod Shift B'] },
  lineBreak: { place: 'text', keys: ['Shift Enter'] },
  moveUp: { place: 'text', keys: ['Alt Shift ArrowUp'] },
  moveDown: { place: 'text', keys: ['Alt Shift ArrowDown'] },
  undo: { place: 'text', keys: ['Mod Z'] },
  redo: { place: 'text', keys: ['Mod Shift Z', 'Mod Y'], onMac: ['Mod Shift Z'] },

  rowDown: { place: 'list', keys: ['J'] },
  rowUp: { place: 'list', keys: ['K'] },
  openRow: { place: 'list', keys: ['Enter', 'O'] },
  search: { place: 'list', keys: ['/'] },
  listHelp: { place: 'list', keys: ['?'] },

  weekLater: { place: 'week', keys: ['J'] },
  weekEarlier: { place: 'week', keys: ['K'] },
  weekNow: { place: 'week', keys: ['T'] },
  weekHelp: { place: 'week', keys: ['?'] },
  nextWaiting: { place: 'queue', keys: ['W'] },
  claim: { place: 'queue', keys: ['C'] },
  takeOver: { place: 'queue', keys: ['Shift C'] },
  assign: { place: 'queue', keys: ['G'] },
  forward: { place: 'queue', keys: ['F'] },
  approve: { place: 'queue', keys: ['A'] },
  approvePublish: { place: 'queue', keys: ['Shift A'] },
  publish: { place: 'queue', keys: ['P'] },
  schedule: { place: 'queue', keys: ['S'] },
  giveBack: { place: 'queue', keys: ['R'] },
  release: { place: 'queue', keys: ['U'] },
  edit: { place: 'queue', keys: ['E'] },
  changes: { place: 'queue', keys: ['D'] },
  readText: { place: 'queue', keys: ['T'] },
  nextChange: { place: 'queue', keys: ['N'] },
  previousChange: { place: 'queue', keys: ['Shift N'] },
  bringIn: { place: 'queue', keys: ['L'] },
  closeOpened: { place: 'queue', keys: ['Escape'] },

  send: { place: 'form', keys: ['Mod Enter'] },
  close: { place: 'form', keys: ['Escape'] },
} as const satisfies Record<string, Shortcut> & Record<StepKey, Shortcut>

export type ShortcutName = keyof typeof SHORTCUTS

/** The names of the shortcuts of one place, in the order of the list. */
export function shortcutsOf(place: ShortcutPlace): ShortcutName[] {
  return shortcutNames.filter((name) => SHORTCUTS[name].place === place)
}

const shortcutNames = Object.keys(SHORTCUTS).filter((name): name is ShortcutName => name in SHORTCUTS)

/** The keys of a shortcut on this machine's keyboard. */
export function keysOf(name: ShortcutName, mac: boolean): readonly string[] {
  const shortcut: Shortcut = SHORTCUTS[name]
  return mac ? (shortcut.onMac ?? shortcut.keys) : shortcut.keys
}
