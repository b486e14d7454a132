import type { Refusal } from '#newsroom/kit/refusals.ts'
import { isUnsaved, type Phase, type Saving } from './autosave-state.ts'
import type { Draft } from './save.ts'

/** How long typing has to rest before it is sent, and how long it may go on without being sent. */
export const RESTED_MS = 800
export const LONGEST_MS = 5000
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000]

/** What happens to a draft, and what is known of it then. */
export type Events = {
  /** Something was typed or chosen. */
  typed: object
  /** The pause is over. */
  due: object
  /** Somebody asks for everything to be sent, and waits. */
  asked: object
  /** No reason to wait any longer. */
  hurried: object
  wentOffline: object
  /** Answers to a save. */
  saved: { version: number; savedAt: string }
  behind: { current: number; keptVersionId: string | null }
  refused: { refusal: Refusal }
  unreachable: { offline: boolean }
  /** Answers to bringing two texts together. `same`: the desk has nothing that the server has not. */
  merged: { version: number; savedAt: string; same: boolean }
  clashed: object
  /** A person made one text of both, on top of this version. */
  decided: { version: number }
  /** What was typed up to this change after the conflict is on the server too, beside the newer text. */
  keptBeside: { edits: number; current: number; keptVersionId: string | null }
  /** A step moved the version on and left the text as it was. */
  rebased: { version: number; savedAt: string }
  /** The text on the desk is the server's of this version now. */
  adopted: { version: number; savedAt: string }
}

/** What is to be done in the world, in this order. */
export type Effect =
  /** Send what is pending. */
  | { do: 'send' }
  /** Bring the newer text and this one together. */
  | { do: 'reconcile' }
  /** Be due after so many milliseconds; another pause ends. */
  | { do: 'wait'; milliseconds: number }
  /** Tell whoever waits for no more than the server has now. */
  | { do: 'tell' }
  /** Tell all who wait that it can't be now. */
  | { do: 'giveUp' }
  /** Listen to no answer that is still to come, and be due no more. */
  | { do: 'forget' }

export type Change = { saving: Saving; effects: readonly Effect[] }

/** @param now in milliseconds, by the clock that pauses are measured with */
type Act<Facts> = (saving: Saving, facts: Facts, now: number) => Change
type Acts = { readonly [Name in keyof Events]?: Act<Events[Name]> }

/**
 * The table: what is done in each state about what happens. Where it names nothing, nothing is done. One save is under way
 * at a time, stating the version it is based on; one that got no answer goes again as it was, and what is typed meanwhile
 * goes after it.
 */
export const TABLE: Readonly<Record<Phase['phase'], Acts>> = {
  idle: {
    typed: (saving, _, now) => sendSoon(noted(saving, now), now),
    due: (saving) => send(saving),
    asked: (saving) => send(waiting(saving)),
    hurried: (saving) => send(saving),
    wentOffline: (saving) => (isUnsaved(saving) ? to({ phase: 'offline' }, saving) : only(saving)),
    rebased: rebaseAndGoOn,
    adopted: adopt,
  },
  sending: {
    typed: (saving, _, now) => only(noted(saving, now)),
    asked: (saving) => only(waiting(saving)),
    saved,
    behind,
    refused,
    unreachable: tryLater,
    rebased: (saving, moved) => only(rebase(saving, moved)),
    adopted: adopt,
  },
  merging: {
    typed: (saving, _, now) => only(noted(saving, now)),
    asked: (saving) => only(waiting(saving)),
    merged,
    clashed: (saving) => send({ ...saving, phase: { phase: 'idle' } }, 'keep'),
    unreachable: tryLater,
    adopted: adopt,
  },
  retrying: {
    typed: (saving, _, now) => only(noted(saving, now)),
    due: (saving) => send(saving),
    asked: (saving) => send(waiting(saving)),
    hurried: (saving) => send(saving),
    wentOffline: (saving) => to({ phase: 'offline' }, saving),
    rebased: (saving, moved) => only(rebase(saving, moved)),
    adopted: adopt,
  },
  offline: {
    typed: (saving, _, now) => only(noted(saving, now)),
    due: (saving) => send(saving),
    asked: (saving) => send(waiting(saving)),
    hurried: (saving) => send(saving),
    rebased: (saving, moved) => only(rebase(saving, moved)),
    adopted: adopt,
  },
  // Waits for a person.
  conflict: {
    typed: (saving, _, now) => only(noted(saving, now)),
    decided: (saving, { version }) => send({ ...saving, version, edits: saving.edits + 1, keepPresent: true }),
    keptBeside: (saving, { edits, ...phase }) =>
      to({ phase: 'conflict', ...phase }, { ...saving, editsAtConflict: edits }),
    adopted: adopt,
  },
  refused: {
    typed: typedAfterRefusal,
    due: (saving) => send(saving),
    asked: (saving) => send(waiting(saving)),
    hurried: (saving) => (isRefusedFor(saving, SIGNED_OUT) ? send(saving) : only(saving)),
    rebased: rebaseAndGoOn,
    adopted: adopt,
  },
}

/** What becomes of a draft when something happens. */
export function transition<Name extends keyof Events>(
  saving: Saving,
  name: Name,
  facts: Events[Name],
  now: number,
): Change {
  const act: Act<Events[Name]> | undefined = TABLE[saving.phase.phase][name]
  return act ? act(saving, facts, now) : only(saving)
}

/** Refusals of the text itself: another text may pass, so typing on tries again. The others wait for a person. */
const ABOUT_THE_TEXT: ReadonlySet<Refusal['code']> = new Set(['document', 'too_large', 'fields', 'malformed'])
const LOCKED: ReadonlySet<Refusal['code']> = new Set(['locked'])
const SIGNED_OUT: ReadonlySet<Refusal['code']> = new Set(['signed_out'])

function isRefusedFor({ phase }: Saving, codes: ReadonlySet<Refusal['code']>): boolean {
  return phase.phase === 'refused' && codes.has(phase.refusal.code)
}

function only(saving: Saving, ...effects: Effect[]): Change {
  return { saving, effects }
}

function to(phase: Phase, saving: Saving, ...effects: Effect[]): Change {
  return { saving: { ...saving, phase }, effects }
}

function noted(saving: Saving, now: number): Saving {
  return { ...saving, edits: saving.edits + 1, firstUnsent: saving.firstUnsent ?? now }
}

function waiting(saving: Saving): Saving {
  return { ...saving, waitedFor: saving.edits }
}

function typedAfterRefusal(saving: Saving, _: object, now: number): Change {
  const typed = noted(saving, now)
  if (isRefusedFor(saving, ABOUT_THE_TEXT)) return sendSoon({ ...typed, phase: { phase: 'idle' } }, now)
  return isRefusedFor(saving, LOCKED) ? sendSoon(typed, now) : only(typed)
}

/** Sends what is not on the server; what got no answer goes first, as it was. */
function send(saving: Saving, ifLost: Draft<never>['ifLost'] = 'tell'): Change {
  if (!isUnsaved(saving)) return only(saving)
  const { edits, version } = saving
  const pending = saving.pending ?? {
    baseVersion: version,
    ifLost,
    ...(saving.keepPresent ? { keepPresent: true as const } : {}),
    edits,
  }
  const firstUnsent = pending.edits === edits ? null : saving.firstUnsent
  return to({ phase: 'sending' }, { ...saving, pending, firstUnsent }, { do: 'send' })
}

function sendSoon(saving: Saving, now: number): Change {
  const since = saving.firstUnsent ?? now
  return only(saving, { do: 'wait', milliseconds: Math.max(0, Math.min(RESTED_MS, since + LONGEST_MS - now)) })
}

/** The server has answered well: whoever waited is told, and what was typed meanwhile goes next. */
function goOn(saving: Saving, now: number): Change {
  const idle: Saving = { ...saving, phase: { phase: 'idle' } }
  const next = !isUnsaved(idle) ? only(idle) : idle.waitedFor > idle.onServer ? send(idle) : sendSoon(idle, now)
  return only(next.saving, { do: 'tell' }, ...next.effects)
}

function saved(saving: Saving, { version, savedAt }: Events['saved'], now: number): Change {
  const newest = Math.max(saving.version, version)
  const had = { ...saving, version: newest, savedAt, onServer: saving.pending?.edits ?? saving.onServer }
  return goOn({ ...had, pending: null, failures: 0, keepPresent: false }, now)
}

function behind(saving: Saving, newer: Events['behind']): Change {
  const { pending } = saving
  const answered = { ...saving, pending: null }
  if (pending?.ifLost !== 'keep') return to({ phase: 'merging' }, answered, { do: 'reconcile' })
  return to({ phase: 'conflict', ...newer }, { ...gaveUp(answered), editsAtConflict: pending.edits }, { do: 'giveUp' })
}

function refused(saving: Saving, { refusal }: Events['refused']): Change {
  // Who can't write any more has their text in the history.
  const onServer = refusal.code === 'locked' ? (saving.pending?.edits ?? saving.onServer) : saving.onServer
  return to({ phase: 'refused', refusal }, { ...gaveUp(saving), onServer, pending: null }, { do: 'giveUp' })
}

function tryLater(saving: Saving, { offline }: Events['unreachable']): Change {
  const milliseconds = RETRY_MS[Math.min(saving.failures, RETRY_MS.length - 1)] ?? 30_000
  const failed = { ...gaveUp(saving), failures: saving.failures + 1 }
  return to({ phase: offline ? 'offline' : 'retrying' }, failed, { do: 'giveUp' }, { do: 'wait', milliseconds })
}

function gaveUp(saving: Saving): Saving {
  return { ...saving, waitedFor: 0 }
}

function merged(saving: Saving, { version, savedAt, same }: Events['merged'], now: number): Change {
  const based = { ...saving, version, failures: 0 }
  return goOn(same ? { ...based, savedAt, onServer: saving.edits } : based, now)
}

function rebase(saving: Saving, { version, savedAt }: Events['rebased']): Saving {
  return version <= saving.version ? saving : { ...saving, version, savedAt }
}

/** What is typed already goes on top of the new version, once typing rests. */
function rebaseAndGoOn(saving: Saving, moved: Events['rebased']): Change {
  const rebased = rebase(saving, moved)
  if (rebased === saving) return only(saving)
  const wait: Effect[] = isUnsaved(saving) ? [{ do: 'wait', milliseconds: RESTED_MS }] : []
  return to({ phase: 'idle' }, rebased, ...wait)
}

function adopt(saving: Saving, { version, savedAt }: Events['adopted']): Change {
  const taken: Saving = {
    ...saving,
    version,
    savedAt,
    onServer: saving.edits,
    firstUnsent: null,
    failures: 0,
    keepPresent: false,
    pending: null,
  }
  return to({ phase: 'idle' }, taken, { do: 'forget' }, { do: 'tell' })
}
