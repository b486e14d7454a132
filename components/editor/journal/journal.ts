/**
 * What the journal can say of the text on the desk: the machine has all of it (`kept`), is about to write what was just
 * typed (`behind`), holds nothing because the server has everything (`empty`), or can't keep it (`failed`: the browser
 * allows no storage, or it is full).
 */
export type JournalState = {
  phase: 'empty' | 'behind' | 'kept' | 'failed'
  /** When the text was written down last, in milliseconds since 1970; null where none lies there. */
  keptAt: number | null
}

/** The world outside, handed in so that the machine can be tested without one. */
export type JournalWorld = {
  /** Writes the text as it stands now over what was written before. */
  write: () => Promise<void>
  erase: () => Promise<void>
  now: () => number
  /** Calls back later; the answer takes the call back. */
  later: (milliseconds: number, call: () => void) => () => void
}

/** How long after a key stroke the text is written at the latest. Typing on does not put it off. */
export const WRITE_MS = 400
/** Storage that refused once is tried again after this time: the disk may have room again. */
const RETRY_MS = 5000

export type Journal = ReturnType<typeof createJournal>

/**
 * Keeps on this machine what the server has not. Writing and erasing take turns, so that the last one asked for is the
 * one that stands.
 */
export function createJournal(world: JournalWorld) {
  let changes = 0
  let written = 0
  let state: JournalState = { phase: 'empty', keptAt: null }
  let timer: (() => void) | null = null
  let turn: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()

  function become(phase: JournalState['phase'], keptAt: number | null = state.keptAt) {
    if (phase === state.phase && keptAt === state.keptAt) return
    state = { phase, keptAt }
    for (const listener of listeners) listener()
  }

  function schedule(milliseconds: number) {
    timer ??= world.later(milliseconds, () => {
      timer = null
      void writeNow()
    })
  }

  function writeNow(): Promise<void> {
    timer?.()
    timer = null
    turn = turn.then(async () => {
      if (written === changes) return
      const mine = changes
      try {
        await world.write()
        written = mine
        become(written === changes ? 'kept' : 'behind', world.now())
        if (written !== changes) schedule(WRITE_MS)
      } catch {
        become('failed')
        schedule(RETRY_MS)
      }
    })
    return turn
  }

  return {
    state: (): JournalState => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Something was typed or chosen. */
    note(): void {
      changes += 1
      if (state.phase !== 'failed') become('behind')
      schedule(WRITE_MS)
    },

    /** Writes at once what is not written: the page may be gone the next moment. */
    writeNow,

    /** The server has everything that was noted. */
    settled(): void {
      if (state.phase === 'empty') return
      timer?.()
      timer = null
      const mine = changes
      turn = turn.then(async () => {
        if (mine !== changes) return
        written = changes
        // What can't be erased now is found on the next visit to be on the server already, and erased then.
        await world.erase().catch(() => {})
        if (mine === changes) become('empty', null)
      })
    },
  }
}
