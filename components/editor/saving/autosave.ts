import { type AutosaveState, beginSaving, isUnsaved, type Pending, stateOf } from './autosave-state.ts'
import { type Effect, type Events, transition } from './autosave-table.ts'
import type { Draft, Reconciled, SaveReply } from './save.ts'

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

export type Autosave = ReturnType<typeof createAutosave>

/**
 * Decides when a draft is sent and knows what the server has: what happens is looked up in the table of states, and what
 * that asks for is done here. It never touches the text.
 */
export function createAutosave<Content>(start: { version: number; savedAt: string }, world: AutosaveWorld<Content>) {
  let saving = beginSaving(start)
  let state = stateOf(saving)
  /** The text of the save that is pending, which goes again as it was. */
  let drafted: { of: Pending; draft: Draft<Content> } | null = null
  /** Names the question that is under way; the answer to any other is not listened to. */
  let asking = 0
  let cancelTimer = () => {}
  let waiting: { edits: number; resolve: (result: FlushResult) => void }[] = []
  const listeners = new Set<() => void>()

  function happens<Name extends keyof Events>(name: Name, facts: Events[Name]) {
    const change = transition(saving, name, facts, world.now())
    saving = change.saving
    publish()
    for (const effect of change.effects) carryOut(effect)
  }

  function publish() {
    const next = stateOf(saving)
    if (isSame(next, state)) return
    state = next
    for (const listener of listeners) listener()
  }

  function carryOut(effect: Effect) {
    switch (effect.do) {
      case 'send': {
        cancelTimer()
        if (saving.pending === null) return
        const draft = draftOf(saving.pending)
        hearing(() => world.send(draft), heard)
        return
      }
      case 'reconcile':
        hearing(world.reconcile, met)
        return
      case 'wait':
        cancelTimer()
        cancelTimer = world.later(effect.milliseconds, () => happens('due', {}))
        return
      case 'tell':
        answer((one) => (one.edits <= saving.onServer ? { ok: true, version: saving.version } : null))
        return
      case 'giveUp':
        answer(() => ({ ok: false }))
        return
      case 'forget':
        asking += 1
        cancelTimer()
        return
    }
  }

  function draftOf(pending: Pending): Draft<Content> {
    if (drafted?.of === pending) return drafted.draft
    const { edits, ...rest } = pending
    drafted = { of: pending, draft: { saveKey: world.newKey(), content: world.snapshot(), ...rest } }
    return drafted.draft
  }

  /** Waits for an answer and passes it on, unless something else has become of the text meanwhile. */
  function hearing<T extends { kind: string }>(
    ask: () => Promise<T>,
    hear: (answer: NoInfer<T> | { kind: 'unreachable'; offline: boolean }) => void,
  ) {
    asking += 1
    const mine = asking
    Promise.resolve()
      .then(ask)
      .then(
        (given) => mine === asking && hear(given),
        () => mine === asking && hear({ kind: 'unreachable', offline: false }),
      )
  }

  function heard(reply: SaveReply) {
    switch (reply.kind) {
      case 'saved':
        return happens('saved', reply)
      case 'conflict':
        return happens('behind', { current: reply.current, keptVersionId: reply.keptVersionId })
      case 'refused':
        return happens('refused', reply)
      case 'unreachable':
        return happens('unreachable', reply)
    }
  }

  function met(result: Reconciled) {
    switch (result.kind) {
      case 'merged':
        return happens('merged', result)
      case 'clash':
        return happens('clashed', {})
      case 'unreachable':
        return happens('unreachable', result)
    }
  }

  /** Answers those who wait, where there is an answer for them. */
  function answer(how: (one: { edits: number }) => FlushResult | null) {
    const asked = waiting
    waiting = asked.filter((one) => how(one) === null)
    for (const one of asked) {
      const result = how(one)
      if (result) one.resolve(result)
    }
  }

  return {
    state: (): AutosaveState => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Something was typed or chosen. */
    touch: (): void => happens('typed', {}),

    /** Sends now what is not on the server, and answers when the server has all that had been typed at this moment. */
    flush(): Promise<FlushResult> {
      if (!isUnsaved(saving)) return Promise.resolve({ ok: true, version: saving.version })
      if (saving.phase.phase === 'conflict') return Promise.resolve({ ok: false })
      return new Promise((resolve) => {
        waiting.push({ edits: saving.edits, resolve })
        happens('asked', {})
      })
    },

    /** The network is back, the page is about to be hidden or looked at again: no reason to wait any longer. */
    hurry: (): void => happens('hurried', {}),

    /** The network went away: said at once, without waiting for an attempt to fail. */
    wentOffline: (): void => happens('wentOffline', {}),

    /**
     * After a conflict: the desk has the text that a person made of both, on top of this version. What it takes the
     * place of stays in the history.
     */
    goOnFrom: (newest: { version: number }): void => happens('decided', newest),

    /**
     * Before the newer text replaces this one: what was typed after the conflict goes to the server too. The base is
     * still the old version, so the server keeps it beside the newer one. Answers whether the server has it.
     */
    async keepTypedSince(): Promise<boolean> {
      if (state.phase !== 'conflict' || (!state.editedSince && state.keptVersionId !== null)) return true
      const { edits, version } = saving
      const content = world.snapshot()
      const draft = { saveKey: world.newKey(), baseVersion: version, content, ifLost: 'keep' } as const
      const reply = await world.send(draft).catch(() => null)
      if (reply?.kind !== 'conflict' || saving.phase.phase !== 'conflict') return false
      happens('keptBeside', { edits, current: reply.current, keptVersionId: reply.keptVersionId })
      return true
    },

    /** A step moved the version on and left the text as it was: what is typed since goes on top of it. */
    rebase: (moved: { version: number; savedAt: string }): void => happens('rebased', moved),

    /** The text on the desk is the server's text of this version now: a newer one was taken. */
    adopt: (taken: { version: number; savedAt: string }): void => happens('adopted', taken),
  }
}

/** Whether two states would be shown alike. */
function isSame(one: AutosaveState, other: AutosaveState): boolean {
  const [a, b] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return a.length === b.size && a.every(([name, value]) => b.get(name) === value)
}
