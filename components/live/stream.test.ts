import { beforeEach, describe, expect, it } from 'vitest'
import type { LiveNews, Told } from '#newsroom/presence/live.ts'
import { createLiveStream, type OpenHere, SILENCE_MS, type StreamEvents } from './stream.ts'

const NEWS: LiveNews = { mark: 'a', unread: 1, newest: 'n' }
const TOLD = { version: 1 } as Told
const HERE = { articleId: 'a1', pageId: 'p1' }

/** A world whose time is moved by hand. */
function aWorld() {
  const timers: { at: number; call: () => void }[] = []
  const streams: { of: OpenHere | null; events: StreamEvents; open: boolean }[] = []
  const heard: LiveNews[] = []
  const passed: LiveNews[] = []
  const ofArticle: string[] = []
  let present = 0
  let turn: (() => void) | null = null
  const stream = createLiveStream(
    {
      listen: (of, events) => {
        const opened = { of, events, open: true }
        streams.push(opened)
        return () => {
          opened.open = false
        }
      },
      takeTurn: (mine) => {
        turn = mine
        return () => {
          turn = null
        }
      },
      pass: (news) => passed.push(news),
      later: (milliseconds, call) => {
        const timer = { at: present + milliseconds, call }
        timers.push(timer)
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1)
        }
      },
    },
    (news) => heard.push(news),
  )
  return {
    stream,
    heard,
    passed,
    ofArticle,
    openArticle: () =>
      stream.openArticle(HERE, {
        told: () => ofArticle.push('told'),
        over: (refusal) => ofArticle.push(refusal.code),
        listens: (now) => {
          const said = now ? 'listens' : 'deaf'
          if (ofArticle.at(-1) !== said) ofArticle.push(said)
        },
      }),
    waits: () => turn !== null,
    myTurn: () => turn?.(),
    opened: () => streams.length,
    open: () => streams.filter((each) => each.open),
    pass: (milliseconds: number) => {
      const until = present + milliseconds
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        present = due.at
        timers.splice(timers.indexOf(due), 1)
        due.call()
      }
      present = until
    },
  }
}

let world: ReturnType<typeof aWorld>
beforeEach(() => {
  world = aWorld()
  world.stream.lookedAt(true)
})
const only = () => {
  const [first, ...others] = world.open()
  if (!first || others.length > 0) throw new Error(`${world.open().length} streams are open.`)
  return first
}
const events = () => only().events

describe('the stream of a page without an article', () => {
  it('waits for its turn, listens then, tells the others, and gives the turn up when nobody looks', () => {
    world.stream.online()
    expect(world.opened()).toBe(0)
    world.myTurn()
    expect(only().of).toBeNull()
    events().news(NEWS)
    expect(world.heard).toEqual([NEWS])
    expect(world.passed).toEqual([NEWS])
    world.stream.lookedAt(false)
    expect(world.open()).toHaveLength(0)
    expect(world.waits()).toBe(false)
    world.pass(SILENCE_MS * 3)
    expect(world.open()).toHaveLength(0)
  })

  it('hears what another window passes on while it waits, and nothing while nobody looks', () => {
    world.stream.passed(NEWS)
    expect(world.heard).toEqual([NEWS])
    world.stream.lookedAt(false)
    world.stream.passed(NEWS)
    expect(world.heard).toHaveLength(1)
  })

  it('is opened anew when it is silent, and after a pause when it is broken for good', () => {
    world.myTurn()
    world.pass(SILENCE_MS)
    expect(world.opened()).toBe(2)
    expect(world.open()).toHaveLength(1)
    events().broken(false)
    expect(world.open()).toHaveLength(1)
    events().broken(true)
    expect(world.open()).toHaveLength(0)
    world.pass(5000)
    expect(world.open()).toHaveLength(1)
  })

  it('does not come back after the session has ended, until somebody looks again', () => {
    world.myTurn()
    events().over({ code: 'signed_out' })
    world.pass(SILENCE_MS * 3)
    expect(world.open()).toHaveLength(0)
    world.stream.lookedAt(false)
    world.stream.lookedAt(true)
    world.myTurn()
    expect(world.open()).toHaveLength(1)
  })
})

describe('the stream of a page with an article', () => {
  it('is one, without waiting for a turn, and tells of both', () => {
    world.openArticle()
    expect(world.waits()).toBe(false)
    expect(only().of).toEqual(HERE)
    events().article(TOLD)
    events().news(NEWS)
    expect(world.heard).toEqual([NEWS])
    expect(world.ofArticle.slice(0, 2)).toEqual(['listens', 'told'])
    // Other windows need not be told by it, nor it by them.
    expect(world.passed).toEqual([])
    world.stream.passed({ ...NEWS, unread: 0 })
    expect(world.heard).toHaveLength(1)
  })

  it('takes the place of the one that was open before the article, and gives way to it again', () => {
    world.myTurn()
    const leave = world.openArticle()
    expect(world.waits()).toBe(false)
    expect(only().of).toEqual(HERE)
    leave()
    expect(world.open()).toHaveLength(0)
    world.myTurn()
    expect(only().of).toBeNull()
  })

  it('says when it tells nothing: broken, silent, put away; and comes back', () => {
    world.openArticle()
    events().still()
    events().broken(false)
    expect(world.ofArticle.at(-1)).toBe('deaf')
    events().still()
    expect(world.ofArticle.at(-1)).toBe('listens')
    world.pass(SILENCE_MS)
    expect(world.ofArticle.at(-1)).toBe('deaf')
    events().broken(true)
    world.pass(5000)
    expect(only().of).toEqual(HERE)
    world.stream.lookedAt(false)
    expect(world.open()).toHaveLength(0)
    world.stream.lookedAt(true)
    expect(only().of).toEqual(HERE)
  })

  it('ends for an article that may no longer be read, and the page listens to the newsroom alone', () => {
    const leave = world.openArticle()
    events().over({ code: 'not_found' })
    expect(world.ofArticle.at(-1)).toBe('not_found')
    expect(world.open()).toHaveLength(0)
    leave()
    world.myTurn()
    expect(only().of).toBeNull()
  })

  it('is opened again by whoever has the article once the session is there again', () => {
    const leave = world.openArticle()
    events().over({ code: 'signed_out' })
    leave()
    world.myTurn()
    world.pass(SILENCE_MS * 3)
    expect(world.open()).toHaveLength(0)
    world.openArticle()
    expect(only().of).toEqual(HERE)
  })
})
