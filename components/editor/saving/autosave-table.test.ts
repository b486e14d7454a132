import { describe, expect, it } from 'vitest'
import { beginSaving, type Phase, type Saving } from './autosave-state.ts'
import { type Events, LONGEST_MS, RESTED_MS, TABLE, transition } from './autosave-table.ts'

const NOW = 10_000
const LATER = '2021-05-07T03:05:12.000Z'
const MALFORMED = { phase: 'refused', refusal: { code: 'malformed' } } as const
const LOCKED_REFUSAL = { code: 'locked', state: 'editing', keptVersionId: 'v' } as const
const LOCKED = { phase: 'refused', refusal: LOCKED_REFUSAL } as const
const SIGNED_OUT = { phase: 'refused', refusal: { code: 'signed_out' } } as const
const CONFLICT = { phase: 'conflict', current: 7, keptVersionId: 'v' } as const

/** A draft of version 5 with two changes, of which the server has one. */
function draft(phase: Phase, more: Partial<Saving> = {}): Saving {
  const pending = phase.phase === 'sending' ? { baseVersion: 5, ifLost: 'tell' as const, edits: 2 } : null
  const begun = beginSaving({ version: 5, savedAt: '2021-05-07T03:00:00.000Z' })
  return { ...begun, phase, edits: 2, onServer: 1, firstUnsent: 9900, pending, ...more }
}

const FACTS: Events = {
  typed: {},
  due: {},
  asked: {},
  hurried: {},
  wentOffline: {},
  saved: { version: 6, savedAt: LATER },
  behind: { current: 7, keptVersionId: null },
  refused: { refusal: { code: 'malformed' } },
  unreachable: { offline: false },
  merged: { version: 7, savedAt: LATER, same: true },
  clashed: {},
  decided: { version: 7 },
  keptBeside: { edits: 2, current: 7, keptVersionId: 'w' },
  rebased: { version: 6, savedAt: LATER },
  adopted: { version: 7, savedAt: LATER },
}
const NAMES = Object.keys(FACTS) as (keyof Events)[]

/** What becomes of a draft: `state: what is done`, or `–` where nothing does. */
function told(saving: Saving, name: keyof Events): string {
  const change = transition(saving, name, FACTS[name], NOW)
  const done = change.effects.map((effect) => (effect.do === 'wait' ? `wait ${effect.milliseconds}` : effect.do))
  return change.saving === saving && done.length === 0 ? '–' : [`${change.saving.phase.phase}:`, ...done].join(' ')
}

describe('the table of states', () => {
  const states: [string, Saving, Partial<Record<keyof Events, string>>][] = [
    [
      'idle',
      draft({ phase: 'idle' }),
      {
        typed: `idle: wait ${RESTED_MS}`,
        due: 'sending: send',
        asked: 'sending: send',
        hurried: 'sending: send',
        wentOffline: 'offline:',
        rebased: `idle: wait ${RESTED_MS}`,
        adopted: 'idle: forget tell',
      },
    ],
    [
      'idle, with everything on the server',
      draft({ phase: 'idle' }, { onServer: 2, firstUnsent: null }),
      { typed: `idle: wait ${RESTED_MS}`, asked: 'idle:', rebased: 'idle:', adopted: 'idle: forget tell' },
    ],
    [
      'sending',
      draft({ phase: 'sending' }),
      {
        typed: 'sending:',
        asked: 'sending:',
        saved: 'idle: tell',
        behind: 'merging: reconcile',
        refused: 'refused: giveUp',
        unreachable: 'retrying: giveUp wait 1000',
        rebased: 'sending:',
        adopted: 'idle: forget tell',
      },
    ],
    [
      'merging',
      draft({ phase: 'merging' }),
      {
        typed: 'merging:',
        asked: 'merging:',
        merged: 'idle: tell',
        clashed: 'sending: send',
        unreachable: 'retrying: giveUp wait 1000',
        adopted: 'idle: forget tell',
      },
    ],
    [
      'retrying',
      draft({ phase: 'retrying' }),
      {
        typed: 'retrying:',
        due: 'sending: send',
        asked: 'sending: send',
        hurried: 'sending: send',
        wentOffline: 'offline:',
        rebased: 'retrying:',
        adopted: 'idle: forget tell',
      },
    ],
    [
      'offline',
      draft({ phase: 'offline' }),
      {
        typed: 'offline:',
        due: 'sending: send',
        asked: 'sending: send',
        hurried: 'sending: send',
        rebased: 'offline:',
        adopted: 'idle: forget tell',
      },
    ],
    [
      'conflict',
      draft(CONFLICT),
      { typed: 'conflict:', decided: 'sending: send', keptBeside: 'conflict:', adopted: 'idle: forget tell' },
    ],
    [
      'refused for its text',
      draft(MALFORMED),
      {
        typed: `idle: wait ${RESTED_MS}`,
        due: 'sending: send',
        asked: 'sending: send',
        rebased: `idle: wait ${RESTED_MS}`,
        adopted: 'idle: forget tell',
      },
    ],
    [
      'refused as locked',
      draft(LOCKED),
      {
        typed: `refused: wait ${RESTED_MS}`,
        due: 'sending: send',
        asked: 'sending: send',
        rebased: `idle: wait ${RESTED_MS}`,
        adopted: 'idle: forget tell',
      },
    ],
    [
      'refused as signed out',
      draft(SIGNED_OUT),
      {
        typed: 'refused:',
        due: 'sending: send',
        asked: 'sending: send',
        hurried: 'sending: send',
        rebased: `idle: wait ${RESTED_MS}`,
        adopted: 'idle: forget tell',
      },
    ],
  ]

  for (const [name, saving, expected] of states) {
    it(`${name}: does what is written, and nothing about anything else`, () => {
      const all = Object.fromEntries(NAMES.map((event) => [event, told(saving, event)]))
      const nothing = Object.fromEntries(NAMES.map((event) => [event, '–']))
      expect(all).toEqual({ ...nothing, ...expected })
    })
  }

  it('has every state', () => {
    expect(new Set(states.map(([, saving]) => saving.phase.phase))).toEqual(new Set(Object.keys(TABLE)))
  })
})

describe('what is sent', () => {
  it('is based on the version that was known, and goes again as it was until it is answered', () => {
    const first = transition(draft({ phase: 'idle' }), 'due', {}, NOW).saving
    expect(first).toMatchObject({ pending: { baseVersion: 5, ifLost: 'tell', edits: 2 }, firstUnsent: null })
    const typed = transition(first, 'typed', {}, NOW).saving
    const failed = transition(typed, 'unreachable', { offline: true }, NOW).saving
    expect(failed).toMatchObject({ phase: { phase: 'offline' }, failures: 1 })
    const again = transition(failed, 'due', {}, NOW).saving
    expect(again.pending).toBe(first.pending)
    const { saving, effects } = transition(again, 'saved', FACTS.saved, NOW)
    expect(saving).toMatchObject({ version: 6, edits: 3, onServer: 2, failures: 0, pending: null })
    expect(effects).toEqual([{ do: 'tell' }, { do: 'wait', milliseconds: RESTED_MS }])
  })

  it('goes on at once where somebody waits for what was typed meanwhile', () => {
    const typed = transition(draft({ phase: 'sending' }), 'typed', {}, NOW).saving
    const asked = transition(typed, 'asked', {}, NOW).saving
    expect(transition(asked, 'saved', FACTS.saved, NOW).effects).toEqual([{ do: 'tell' }, { do: 'send' }])
  })

  it('waits no longer than some seconds for typing to rest', () => {
    const { effects } = transition(draft({ phase: 'idle' }), 'typed', {}, 9900 + LONGEST_MS - 300)
    expect(effects).toEqual([{ do: 'wait', milliseconds: 300 }])
  })

  it('after two texts clashed it is kept beside the newer one, and what a person decided takes that one’s place', () => {
    const kept = transition(draft({ phase: 'merging' }), 'clashed', {}, NOW).saving
    expect(kept.pending).toMatchObject({ ifLost: 'keep', baseVersion: 5 })
    const conflict = transition(kept, 'behind', { current: 7, keptVersionId: 'v' }, NOW).saving
    expect(conflict).toMatchObject({ phase: CONFLICT, editsAtConflict: 2, pending: null })
    const decided = transition(conflict, 'decided', { version: 7 }, NOW).saving
    expect(decided).toMatchObject({ edits: 3, pending: { baseVersion: 7, keepPresent: true, edits: 3 } })
  })

  it('counts as on the server where who can write no more has it in the history', () => {
    const { saving } = transition(draft({ phase: 'sending' }), 'refused', { refusal: LOCKED_REFUSAL }, NOW)
    expect(saving).toMatchObject({ onServer: 2, pending: null })
  })
})
