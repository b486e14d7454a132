import { describe, expect, it } from 'vitest'
import { stillClock } from '#tests/builders/still-clock.ts'
import { type Autosave, type AutosaveWorld, createAutosave } from './autosave.ts'
import { LONGEST_MS, RESTED_MS } from './autosave-table.ts'
import type { Reconciled, SaveReply } from './save.ts'

const AT = '2021-05-07T03:05:12.000Z'

/** A desk whose clock and server stand still until a test moves them. */
function desk() {
  const clock = stillClock()
  let text = ''
  let keys = 0
  const meetings: ((result: Reconciled) => Promise<void>)[] = []
  const sent: {
    saveKey: string
    ifLost: 'keep' | 'tell'
    keepPresent?: true
    baseVersion: number
    content: string
    answer: (reply: SaveReply) => Promise<void>
    fail: () => Promise<void>
  }[] = []
  const world: AutosaveWorld<string> = {
    snapshot: () => text,
    now: clock.now,
    later: clock.later,
    newKey: () => {
      keys += 1
      return `save ${keys}`
    },
    reconcile: () =>
      new Promise((resolve) => {
        meetings.push((result) => {
          resolve(result)
          return clock.settle()
        })
      }),
    send: (draft) =>
      new Promise((resolve, reject) => {
        sent.push({
          ...draft,
          answer: (reply) => {
            resolve(reply)
            return clock.settle()
          },
          fail: () => {
            reject(new Error('network'))
            return clock.settle()
          },
        })
      }),
  }
  const autosave: Autosave = createAutosave({ version: 1, savedAt: AT }, world)
  const last = () => {
    const one = sent.at(-1)
    if (one === undefined) throw new Error('nothing was sent')
    return one
  }
  return {
    autosave,
    sent,
    /** Ends the bringing together of two texts that is under way. */
    meet: async (result: Reconciled) => {
      const meeting = meetings.shift()
      if (meeting === undefined) throw new Error('nothing is being brought together')
      await meeting(result)
    },
    /** A conflict that no merge solves, up to where a person is asked. */
    async clash(keptVersionId: string) {
      await last().answer({ kind: 'conflict', current: 5, keptVersionId: null })
      await meetings.shift()?.({ kind: 'clash' })
      await last().answer({ kind: 'conflict', current: 5, keptVersionId })
    },
    last,
    type: (more: string) => {
      text += more
      autosave.touch()
    },
    pass: clock.pass,
  }
}

const saved = (version: number): SaveReply => ({ kind: 'saved', version, savedAt: AT })

describe('when it sends', () => {
  it('sends once typing rests, with the version it is based on', async () => {
    const { autosave, sent, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS - 1)
    type('b')
    await pass(RESTED_MS - 1)
    expect(sent).toHaveLength(0)
    expect(autosave.state()).toMatchObject({ phase: 'idle', unsaved: true })
    await pass(1)
    expect(last()).toMatchObject({ baseVersion: 1, content: 'ab' })
    await last().answer(saved(2))
    expect(autosave.state()).toMatchObject({ phase: 'idle', unsaved: false, version: 2 })
    await pass(60_000)
    expect(sent).toHaveLength(1)
  })

  it('does not wait longer than a few seconds for somebody who never rests', async () => {
    const { sent, type, pass } = desk()
    for (let at = 0; at < LONGEST_MS; at += 500) {
      type('x')
      await pass(500)
    }
    expect(sent).toHaveLength(1)
  })

  it('sends nothing where nothing was typed', async () => {
    const { autosave, sent, pass } = desk()
    autosave.hurry()
    expect(await autosave.flush()).toEqual({ ok: true, version: 1 })
    await pass(60_000)
    expect(sent).toHaveLength(0)
  })
})

describe('one at a time', () => {
  it('what is typed during a save goes after its answer, on top of it', async () => {
    const { autosave, sent, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    type('b')
    autosave.hurry()
    await pass(20_000)
    expect(sent).toHaveLength(1)
    await last().answer(saved(2))
    expect(autosave.state().unsaved).toBe(true)
    await pass(RESTED_MS)
    expect(sent).toHaveLength(2)
    expect(last()).toMatchObject({ baseVersion: 2, content: 'ab' })
    await last().answer(saved(3))
    expect(autosave.state()).toMatchObject({ unsaved: false, version: 3 })
  })

  it('an answer that comes after it has been given up changes nothing', async () => {
    const { autosave, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    const slow = last()
    autosave.adopt({ version: 7, savedAt: AT })
    await slow.answer(saved(2))
    expect(autosave.state()).toMatchObject({ phase: 'idle', version: 7, unsaved: false })
    type('b')
    await pass(RESTED_MS)
    expect(last().baseVersion).toBe(7)
  })
})

describe('when there is no answer', () => {
  it('sends the same save again, more and more seldom, and only then what was typed since', async () => {
    const { autosave, sent, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    await last().fail()
    expect(autosave.state()).toMatchObject({ phase: 'retrying', unsaved: true })
    type('b')
    await pass(1000)
    // Perhaps the first one was stored and only its answer lost: under its name it is stored once.
    expect(last()).toMatchObject({ saveKey: 'save 1', baseVersion: 1, content: 'a' })
    await last().answer({ kind: 'unreachable', offline: true })
    expect(autosave.state().phase).toBe('offline')
    await pass(1999)
    expect(sent).toHaveLength(2)
    await pass(1)
    expect(sent).toHaveLength(3)
    await last().answer({ kind: 'unreachable', offline: true })
    autosave.hurry()
    await pass(0)
    expect(sent).toHaveLength(4)
    await last().answer(saved(2))
    expect(autosave.state()).toMatchObject({ phase: 'idle', unsaved: true, version: 2 })
    await pass(RESTED_MS)
    expect(last()).toMatchObject({ saveKey: 'save 2', baseVersion: 2, content: 'ab' })
    await last().answer(saved(3))
    expect(autosave.state()).toMatchObject({ phase: 'idle', unsaved: false })
  })
})

describe('a newer version', () => {
  it('is brought together with what is typed, and both go on from it', async () => {
    const { autosave, sent, type, pass, last, meet } = desk()
    type('a')
    await pass(RESTED_MS)
    expect(last().ifLost).toBe('tell')
    await last().answer({ kind: 'conflict', current: 5, keptVersionId: null })
    expect(autosave.state()).toMatchObject({ phase: 'merging', unsaved: true })
    type('b')
    await pass(60_000)
    expect(sent).toHaveLength(1)
    await meet({ kind: 'merged', version: 5, savedAt: AT, same: false })
    await pass(RESTED_MS)
    expect(last()).toMatchObject({ baseVersion: 5, content: 'ab', ifLost: 'tell' })
    expect(last().keepPresent).toBeUndefined()
    await last().answer(saved(6))
    expect(autosave.state()).toMatchObject({ phase: 'idle', version: 6, unsaved: false })
  })

  it('that has everything already leaves nothing to send', async () => {
    const { autosave, sent, type, pass, last, meet } = desk()
    type('a')
    const flushed = autosave.flush()
    await pass(0)
    await last().answer({ kind: 'conflict', current: 5, keptVersionId: null })
    await meet({ kind: 'merged', version: 5, savedAt: AT, same: true })
    expect(await flushed).toEqual({ ok: true, version: 5 })
    await pass(60_000)
    expect(sent).toHaveLength(1)
    expect(autosave.state()).toMatchObject({ phase: 'idle', unsaved: false })
  })

  it('that can not be had now is asked for again later', async () => {
    const { autosave, type, pass, last, meet, sent } = desk()
    type('a')
    await pass(RESTED_MS)
    await last().answer({ kind: 'conflict', current: 5, keptVersionId: null })
    await meet({ kind: 'unreachable', offline: true })
    expect(autosave.state()).toMatchObject({ phase: 'offline', unsaved: true })
    await pass(1000)
    expect(sent).toHaveLength(2)
  })
})

describe('conflict and refusal', () => {
  it('a clash keeps this text on the server and stops sending until a person has decided', async () => {
    const { autosave, sent, type, pass, last, clash } = desk()
    type('a')
    await pass(RESTED_MS)
    await clash('k')
    expect(last()).toMatchObject({ ifLost: 'keep', content: 'a' })
    expect(autosave.state()).toMatchObject({ phase: 'conflict', current: 5, keptVersionId: 'k', editedSince: false })
    type('b')
    expect(autosave.state()).toMatchObject({ editedSince: true, unsaved: true })
    autosave.hurry()
    expect(await autosave.flush()).toEqual({ ok: false })
    await pass(60_000)
    expect(sent).toHaveLength(2)
    autosave.goOnFrom({ version: 5 })
    await pass(0)
    expect(last()).toMatchObject({ baseVersion: 5, content: 'ab', keepPresent: true })
    await last().answer(saved(6))
    expect(autosave.state()).toMatchObject({ phase: 'idle', version: 6, unsaved: false })
  })

  it('what was typed after the conflict is kept on the server before the newer text is taken', async () => {
    const { autosave, sent, type, pass, last, clash } = desk()
    type('a')
    await pass(RESTED_MS)
    await clash('k')
    expect(await autosave.keepTypedSince()).toBe(true)
    expect(sent).toHaveLength(2)
    type('b')
    const kept = autosave.keepTypedSince()
    expect(last()).toMatchObject({ baseVersion: 1, content: 'ab', ifLost: 'keep' })
    await last().answer({ kind: 'conflict', current: 5, keptVersionId: 'k2' })
    expect(await kept).toBe(true)
    expect(autosave.state()).toMatchObject({ phase: 'conflict', keptVersionId: 'k2', editedSince: false })
    autosave.adopt({ version: 5, savedAt: AT })
    expect(autosave.state()).toMatchObject({ phase: 'idle', version: 5, unsaved: false })
  })

  it('who can not write any more has their text in the history: nothing is unsent', async () => {
    const { autosave, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    await last().answer({ kind: 'refused', refusal: { code: 'locked', state: 'submitted', keptVersionId: 'k' } })
    expect(autosave.state()).toMatchObject({ phase: 'refused', unsaved: false })
    type('b')
    await pass(RESTED_MS)
    expect(last()).toMatchObject({ content: 'ab' })
  })

  it('a refusal of the person stops and says why; asking again tries again', async () => {
    const { autosave, sent, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    await last().answer({ kind: 'refused', refusal: { code: 'signed_out' } })
    expect(autosave.state()).toMatchObject({ phase: 'refused', refusal: { code: 'signed_out' }, unsaved: true })
    type('b')
    await pass(60_000)
    expect(sent).toHaveLength(1)
    const flushed = autosave.flush()
    await pass(0)
    await last().answer(saved(2))
    expect(await flushed).toEqual({ ok: true, version: 2 })
  })

  it('a refusal of the text is tried again with another text', async () => {
    const { autosave, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    await last().answer({ kind: 'refused', refusal: { code: 'too_large', limitBytes: 1 } })
    expect(autosave.state().phase).toBe('refused')
    type('b')
    await pass(RESTED_MS)
    expect(last().content).toBe('ab')
  })
})

describe('flush', () => {
  it('answers when the server has everything typed until then, also across a save under way', async () => {
    const { autosave, sent, type, pass, last } = desk()
    type('a')
    await pass(RESTED_MS)
    type('b')
    const flushed = autosave.flush()
    type('c')
    await last().answer(saved(2))
    expect(sent).toHaveLength(2)
    expect(last().content).toBe('abc')
    await last().answer(saved(3))
    expect(await flushed).toEqual({ ok: true, version: 3 })
  })

  it('answers no where the server can’t be reached, and goes on trying', async () => {
    const { autosave, sent, type, pass, last } = desk()
    type('a')
    const flushed = autosave.flush()
    await pass(0)
    await last().fail()
    expect(await flushed).toEqual({ ok: false })
    await pass(1000)
    expect(sent).toHaveLength(2)
  })
})
