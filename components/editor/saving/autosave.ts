import type { Refusal } from '#newsroom/kit/refusals.ts'
import type { Draft, Reconciled, SaveReply } from './save.ts'

type Phase =
  /** `merging`: there is a newer text, which is being brought together with this one. */
  | { phase: 'idle' | 'sending' | 'merging' | 'retrying' | 'offline' }
  | { phase: 'conflict'; current: number; keptVersionId: string | null }
  | { phase: 'refused'; refusal: Refusal }

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

/** The world outside, handed in so that the machine can be tested without one. */
export type AutosaveWorld<Content> = {
  /** The text as it stands now; asked for only when it is sent. */
  snapshot: () => Content
  /** Sends once. May reject; that counts as no answer. */
  send: (draft: Draft<Content>) => Promise<SaveReply>
  /** Brings the server's newer text onto the desk beside what is typed there. May reject; that counts as no answer. */
  reconcile: () => Promise<Reconciled>
  newKey: () => string
  now: () => number
  /** Calls back later; the answer takes the call back. */
  later: (milliseconds: number, call: () => void) => () => void
}

export type FlushResult = { ok: true; version: number } | { ok: false }

/** How long typing has to rest before it is sent, and how long it may go on without being sent. */
export const RESTED_MS = 800
export const LONGEST_MS = 5000
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000]

/** Refusals of the text itself: another text may pass, so typing on tries again. The others wait for a person. */
const ABOUT_THE_TEXT: ReadonlySet<Refusal['code']> = new Set(['document', 'too_large', 'fields', 'malformed'])

export type Autosave = ReturnType<typeof createAutosave>

/**
 * Decides when a draft is sent and knows what the server has. One save is under way at a time, each named and stating
 * the version it is based on; one that gets no answer is sent again as it was, and what is typed meanwhile goes after
 * it. It never touches the text.
 */
export function createAutosave<Content>(start: { version: number; savedAt: string }, world: AutosaveWorld<Content>) {
  let { version, savedAt } = start
  let phase: Phase = { phase: 'idle' }
  /** Counts changes; the server has everything when `onServer` has caught up. */
  let edits = 0
  let onServer = 0
  let editsAtConflict = 0
  let firstUnsent: number | null = null
  let failures = 0
  let keepPresent = false
  /** The save that is under way, or that got no answer and goes again before anything newer. */
  let pending: { draft: Draft<Content>; edits: number } | null = null
  /** Names the attempt that is under way; the answer to any other is not listened to. */
  let attempt = 0
  let cancelTimer = () => {}
  let waiting: { edits: number; resolve: (result: FlushResult) => void }[] = []
  let state = present()
  const listeners = new Set<() => void>()

  function present(): AutosaveState {
    const common = { version, savedAt, unsaved: edits !== onServer }
    return phase.phase === 'conflict'
      ? { ...common, ...phase, editedSince: edits !== editsAtConflict }
      : { ...common, ...phase }
  }

  function changed(next: Phase = phase) {
    phase = next
    state = present()
    for (const listener of listeners) listener()
  }

  function schedule(milliseconds: number) {
    cancelTimer()
    cancelTimer = world.later(milliseconds, () => sendNow())
  }

  function sendNow(ifLost: 'keep' | 'tell' = 'tell') {
    cancelTimer()
    if (phase.phase === 'sending' || phase.phase === 'merging' || phase.phase === 'conflict') return
    if (edits === onServer) return
    attempt += 1
    pending ??= {
      draft: {
        saveKey: world.newKey(),
        baseVersion: version,
        content: world.snapshot(),
        ifLost,
        ...(keepPresent ? { keepPresent: true } : {}),
      },
      edits,
    }
    const sent = pending
    if (sent.edits === edits) firstUnsent = null
    changed({ phase: 'sending' })
    hearing(
      () => world.send(sent.draft),
      (reply) => heard(reply, sent),
    )
  }

  /** Waits for an answer and passes it on, unless something else has become of the text meanwhile. */
  function hearing<T extends { kind: string }>(
    ask: () => Promise<T>,
    hear: (answer: T | { kind: 'unreachable'; offline: boolean }) => void,
  ) {
    const mine = attempt
    Promise.resolve()
      .then(ask)
      .then(
        (given) => mine === attempt && hear(given),
        () => mine === attempt && hear({ kind: 'unreachable', offline: false }),
      )
  }

  function heard(reply: SaveReply, sent: NonNullable<typeof pending>) {
    if (reply.kind !== 'unreachable') pending = null
    switch (reply.kind) {
      case 'saved':
        version = Math.max(version, reply.version)
        savedAt = reply.savedAt
        onServer = sent.edits
        failures = 0
        keepPresent = false
        goOn()
        return
      case 'conflict':
        if (sent.draft.ifLost === 'tell') merge()
        else {
          editsAtConflict = sent.edits
          changed({ phase: 'conflict', current: reply.current, keptVersionId: reply.keptVersionId })
          giveUpWaiting()
        }
        return
      case 'refused':
        // Who can't write any more has their text in the history.
        if (reply.refusal.code === 'locked') onServer = sent.edits
        changed({ phase: 'refused', refusal: reply.refusal })
        giveUpWaiting()
        return
      case 'unreachable':
        tryLater(reply.offline)
        return
    }
  }

  function merge() {
    changed({ phase: 'merging' })
    hearing(world.reconcile, (result) => {
      switch (result.kind) {
        case 'merged':
          version = result.version
          failures = 0
          if (result.same) {
            savedAt = result.savedAt
            onServer = edits
          }
          goOn()
          return
        case 'clash':
          changed({ phase: 'idle' })
          sendNow('keep')
          return
        case 'unreachable':
          tryLater(result.offline)
          return
      }
    })
  }

  /** The server has answered well: whoever waited is told, and what was typed meanwhile goes next. */
  function goOn() {
    changed({ phase: 'idle' })
    settle()
    if (edits === onServer) return
    if (waiting.length > 0) sendNow()
    else schedule(untilNextSend())
  }

  function tryLater(offline: boolean) {
    const pause = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 30_000
    failures += 1
    changed({ phase: offline ? 'offline' : 'retrying' })
    giveUpWaiting()
    schedule(pause)
  }

  function untilNextSend(): number {
    const since = firstUnsent ?? world.now()
    return Math.max(0, Math.min(RESTED_MS, since + LONGEST_MS - world.now()))
  }

  function settle() {
    const done = waiting.filter((one) => one.edits <= onServer)
    waiting = waiting.filter((one) => one.edits > onServer)
    for (const one of done) one.resolve({ ok: true, version })
  }

  function giveUpWaiting() {
    const given = waiting
    waiting = []
    for (const one of given) one.resolve({ ok: false })
  }

  const isRefusedAs = (codes: ReadonlySet<Refusal['code']>) =>
    phase.phase === 'refused' && codes.has(phase.refusal.code)

  return {
    state: (): AutosaveState => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Something was typed or chosen. */
    touch(): void {
      edits += 1
      firstUnsent ??= world.now()
      if (isRefusedAs(ABOUT_THE_TEXT)) changed({ phase: 'idle' })
      else if (!state.unsaved || (state.phase === 'conflict' && !state.editedSince)) changed()
      if (phase.phase === 'idle' || isRefusedAs(LOCKED)) schedule(untilNextSend())
    },

    /** Sends now what is not on the server, and answers when the server has all that had been typed at this moment. */
    flush(): Promise<FlushResult> {
      if (edits === onServer) return Promise.resolve({ ok: true, version })
      if (phase.phase === 'conflict') return Promise.resolve({ ok: false })
      return new Promise((resolve) => {
        waiting.push({ edits, resolve })
        sendNow()
      })
    },

    /** The network is back, the page is about to be hidden or looked at again: no reason to wait any longer. */
    hurry(): void {
      if (
        phase.phase === 'idle' ||
        phase.phase === 'retrying' ||
        phase.phase === 'offline' ||
        isRefusedAs(SIGNED_OUT)
      ) {
        sendNow()
      }
    },

    /** The network went away: said at once, without waiting for an attempt to fail. */
    wentOffline(): void {
      if (phase.phase === 'retrying' || (phase.phase === 'idle' && state.unsaved)) changed({ phase: 'offline' })
    },

    /**
     * After a conflict: the desk has the text that a person made of both, on top of this version. What it takes the
     * place of stays in the history.
     */
    goOnFrom(newest: { version: number }): void {
      if (phase.phase !== 'conflict') return
      version = newest.version
      edits += 1
      keepPresent = true
      changed({ phase: 'idle' })
      sendNow()
    },

    /**
     * Before the newer text replaces this one: what was typed after the conflict goes to the server too. The base is
     * still the old version, so the server keeps it beside the newer one. Answers whether the server has it.
     */
    async keepTypedSince(): Promise<boolean> {
      if (state.phase !== 'conflict' || (!state.editedSince && state.keptVersionId !== null)) return true
      const sent = edits
      const draft = {
        saveKey: world.newKey(),
        baseVersion: version,
        content: world.snapshot(),
        ifLost: 'keep',
      } as const
      const reply = await world.send(draft).catch(() => null)
      if (reply?.kind !== 'conflict' || phase.phase !== 'conflict') return false
      editsAtConflict = sent
      changed({ phase: 'conflict', current: reply.current, keptVersionId: reply.keptVersionId })
      return true
    },

    /** A step moved the version on and left the text as it was: what is typed since goes on top of it. */
    rebase(moved: { version: number; savedAt: string }): void {
      if (phase.phase === 'conflict' || phase.phase === 'merging' || moved.version <= version) return
      version = moved.version
      savedAt = moved.savedAt
      changed(phase.phase === 'refused' ? { phase: 'idle' } : phase)
      if (phase.phase === 'idle' && edits !== onServer) schedule(RESTED_MS)
    },

    /** The text on the desk is the server's text of this version now: a newer one was taken. */
    adopt(taken: { version: number; savedAt: string }): void {
      attempt += 1
      cancelTimer()
      pending = null
      version = taken.version
      savedAt = taken.savedAt
      onServer = edits
      firstUnsent = null
      failures = 0
      keepPresent = false
      changed({ phase: 'idle' })
      settle()
    },
  }
}

const LOCKED: ReadonlySet<Refusal['code']> = new Set(['locked'])
const SIGNED_OUT: ReadonlySet<Refusal['code']> = new Set(['signed_out'])
