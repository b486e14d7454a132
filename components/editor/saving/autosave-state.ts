import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Draft } from './save.ts'

export type Phase =
  /** `merging`: there is a newer text, which is being brought together with this one. */
  | { phase: 'idle' | 'sending' | 'merging' | 'retrying' | 'offline' }
  | { phase: 'conflict'; current: number; keptVersionId: string | null }
  | { phase: 'refused'; refusal: Refusal }

/** How a draft's saving stands, for whoever shows it. */
export type AutosaveState = {
  /** The version on the server that the next save is based on. */
  version: number
  /** ISO 8601: when the server last said that it had everything. */
  savedAt: string
  /** True while something typed is not on the server. */
  unsaved: boolean
} & (
  | Exclude<Phase, { phase: 'conflict' }>
  | { phase: 'conflict'; current: number; keptVersionId: string | null; editedSince: boolean }
)

/** A save that is under way, or that got no answer and goes again before anything newer. */
export type Pending = Omit<Draft<never>, 'content' | 'saveKey'> & {
  /** What had been typed when it was begun. */
  edits: number
}

/** All that autosaving knows, save the texts. */
export type Saving = {
  readonly phase: Phase
  readonly version: number
  readonly savedAt: string
  /** Counts changes; the server has everything when `onServer` has caught up. */
  readonly edits: number
  readonly onServer: number
  readonly editsAtConflict: number
  /** When the first change was made that is in no save yet, in milliseconds; null where there is none. */
  readonly firstUnsent: number | null
  readonly failures: number
  /** A person decided that the next save takes the place of a newer text. */
  readonly keepPresent: boolean
  readonly pending: Pending | null
  /** Somebody waits until the server has this much; 0 where nobody does. */
  readonly waitedFor: number
}

export function beginSaving(start: { version: number; savedAt: string }): Saving {
  return {
    ...start,
    phase: { phase: 'idle' },
    edits: 0,
    onServer: 0,
    editsAtConflict: 0,
    firstUnsent: null,
    failures: 0,
    keepPresent: false,
    pending: null,
    waitedFor: 0,
  }
}

export function isUnsaved({ edits, onServer }: Saving): boolean {
  return edits !== onServer
}

export function stateOf(saving: Saving): AutosaveState {
  const { phase, version, savedAt } = saving
  const common = { version, savedAt, unsaved: isUnsaved(saving) }
  return phase.phase === 'conflict'
    ? { ...common, ...phase, editedSince: saving.edits !== saving.editsAtConflict }
    : { ...common, ...phase }
}
