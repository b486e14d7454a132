import { beforeEach, describe, expect, it } from 'vitest'
import type { Told } from '#newsroom/presence/live.ts'
import { BEAT_MS, HIDDEN_MS } from '#newsroom/presence/presence.ts'
import type { ArticleEvents } from '../live/stream.ts'
import {
  BEAT_WITHOUT_STREAM_MS,
  type BeatReply,
  createPagePresence,
  type PagePresence,
  type PageState,
  UNSAVED_MS,
} from './page-presence.ts'

const NEWS = { version: 1 } as Told

/** A world whose time is moved by hand and whose server answers at once. */
function aWorld() {
  const beats: PageState[] = []
  const heard: string[] = []
  const timers: { at: number; call: () => void }[] = []
  const streams: { events: ArticleEvents; open: boolean }[] = []
  let present = 0
  let left = 0
  let reply: BeatReply = { kind: 'news', news: NEWS }
  const presence = createPagePresence(
    {
      beat: (state) => {
        beats.push(state)
        return Promise.resolve(reply)
      },
      leave: () => {
        left += 1
      },
      listen: (events) => {
        const stream = { events, open: true }
        streams.push(stream)
        return () => {
          stream.open = false
        }
      },
      later: (milliseconds, call) => {
        const timer = { at: present + milliseconds, call }
        timers.push(timer)
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1)
        }
      },
    },
    {
      news: () => heard.push('news'),
      over: (refusal) => heard.push(refusal.code),
      lost: () => heard.push('lost'),
    },
  )
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    presence,
    beats,
    heard,
    left: () => left,
    open: () => streams.filter((stream) => stream.open),
    answers: (next: BeatReply) => {
      reply = next
    },
    settle,
    /** Lets time pass; what falls due is done in its order. */
    pass: async (milliseconds: number) => {
      const until = present + milliseconds
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        present = due.at
        timers.splice(timers.indexOf(due), 1)
        due.call()
        await settle()
      }
      present = until
    },
  }
}

describe('the presence of an open page', () => {
  let world: ReturnType<typeof aWorld>
  let presence: PagePresence
  beforeEach(async () => {
    world = aWorld()
    presence = world.presence
    presence.resume()
    await world.settle()
  })
  const stream = () => {
    const [first] = world.open()
    if (!first) throw new Error('No stream is open.')
    return first.events
  }
  it('beats at once and then as often as is agreed, while the stream tells it the rest', async () => {
    expect(world.beats).toHaveLength(1)
    stream().listens(true)
    await world.pass(BEAT_MS * 3)
    expect(world.beats.length).toBeGreaterThanOrEqual(4)
    expect(world.beats.length).toBeLessThanOrEqual(5)
    expect(world.open()).toHaveLength(1)
    stream().told(NEWS)
    expect(world.heard.filter((each) => each === 'news').length).toBe(world.beats.length + 1)
  })

  it('asks more often while there is no stream, and its answers are news all the same', async () => {
    stream().listens(false)
    const before = world.beats.length
    await world.pass(BEAT_WITHOUT_STREAM_MS * 3)
    expect(world.beats.length - before).toBeGreaterThanOrEqual(3)
    expect(world.heard.filter((each) => each === 'news').length).toBe(world.beats.length)
  })

  it('goes on beating while nobody looks, and puts itself away before its timers sleep', async () => {
    presence.lookedAt(false)
    stream().listens(false)
    await world.settle()
    const before = world.beats.length
    await world.pass(BEAT_MS * 2)
    expect(world.beats.length - before).toBe(2)
    await world.pass(HIDDEN_MS)
    expect(world.left()).toBe(1)
    expect(world.open()).toHaveLength(0)
    const put = world.beats.length
    await world.pass(HIDDEN_MS)
    expect(world.beats).toHaveLength(put)
    presence.lookedAt(true)
    await world.settle()
    expect(world.beats).toHaveLength(put + 1)
    expect(world.open()).toHaveLength(1)
  })

  it('says at once that it writes, and only after a while that something is unsent', async () => {
    presence.is({ writes: true, unsaved: false })
    await world.settle()
    expect(world.beats.at(-1)).toEqual({ writes: true, unsaved: false })
    const before = world.beats.length
    presence.is({ writes: true, unsaved: true })
    await world.pass(1000)
    presence.is({ writes: true, unsaved: false })
    await world.pass(1000)
    expect(world.beats).toHaveLength(before)
    presence.is({ writes: true, unsaved: true })
    await world.pass(UNSAVED_MS)
    expect(world.beats.at(-1)?.unsaved).toBe(true)
    presence.is({ writes: true, unsaved: false })
    await world.settle()
    expect(world.beats.at(-1)?.unsaved).toBe(false)
  })

  it('answers at once whoever waits for what is typed', async () => {
    presence.is({ writes: true, unsaved: true })
    await world.settle()
    presence.answer(false)
    await world.settle()
    expect(world.beats.at(-1)).toEqual({ writes: true, unsaved: false })
  })

  it('tells when it may know no more, and when nothing is known', async () => {
    stream().listens(false)
    world.answers({ kind: 'refused', refusal: { code: 'signed_out' } })
    await world.pass(BEAT_WITHOUT_STREAM_MS)
    expect(world.heard.at(-1)).toBe('signed_out')
    world.answers({ kind: 'unreachable' })
    await world.pass(BEAT_MS)
    expect(world.heard.at(-1)).toBe('lost')
    world.answers({ kind: 'news', news: NEWS })
    presence.online()
    await world.settle()
    expect(world.heard.at(-1)).toBe('news')
  })

  it('asks the stream for nothing that it may not know, until a beat is answered well again', async () => {
    stream().over({ code: 'not_found' })
    expect(world.heard.at(-1)).toBe('not_found')
    expect(world.open()).toHaveLength(0)
    world.answers({ kind: 'refused', refusal: { code: 'not_found' } })
    await world.pass(BEAT_MS)
    expect(world.open()).toHaveLength(0)
    world.answers({ kind: 'news', news: NEWS })
    await world.pass(BEAT_MS)
    expect(world.open()).toHaveLength(1)
    expect(world.heard.at(-1)).toBe('news')
  })

  it('leaves when the page is closed, and nothing of it goes on', async () => {
    presence.pause()
    expect(world.left()).toBe(1)
    expect(world.open()).toHaveLength(0)
    const before = world.beats.length
    await world.pass(HIDDEN_MS)
    expect(world.beats).toHaveLength(before)
    presence.resume()
    await world.settle()
    expect(world.beats).toHaveLength(before + 1)
  })
})
