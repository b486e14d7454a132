import { beforeEach, describe, expect, it } from 'vitest'
import type { LiveNews } from '#newsroom/presence/live.ts'
import { createLiveConnection, type LiveEvents, SILENCE_MS } from './connection.ts'

/** A world whose time is moved by hand. */
function aWorld() {
  const timers: { at: number; call: () => void }[] = []
  const streams: { events: LiveEvents; open: boolean }[] = []
  const heard: LiveNews[] = []
  let present = 0
  let turn: (() => void) | null = null
  const connection = createLiveConnection(
    {
      listen: (events) => {
        const stream = { events, open: true }
        streams.push(stream)
        return () => {
          stream.open = false
        }
      },
      takeTurn: (mine) => {
        turn = mine
        return () => {
          turn = null
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
    (news) => heard.push(news),
  )
  return {
    connection,
    heard,
    waits: () => turn !== null,
    myTurn: () => turn?.(),
    opened: () => streams.length,
    open: () => streams.filter((stream) => stream.open),
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

describe('the connection of a page to the newsroom', () => {
  let world: ReturnType<typeof aWorld>
  beforeEach(() => {
    world = aWorld()
    world.connection.lookedAt(true)
  })
  const stream = () => {
    const [first] = world.open()
    if (!first) throw new Error('No stream is open.')
    return first.events
  }

  it('waits for its turn, listens then, and gives the turn up when nobody looks', () => {
    world.connection.online()
    expect(world.opened()).toBe(0)
    world.myTurn()
    expect(world.open()).toHaveLength(1)
    stream().news({ mark: 'a', unread: 1, newest: 'n' })
    expect(world.heard).toEqual([{ mark: 'a', unread: 1, newest: 'n' }])
    world.connection.lookedAt(false)
    expect(world.open()).toHaveLength(0)
    expect(world.waits()).toBe(false)
    world.pass(SILENCE_MS * 3)
    expect(world.open()).toHaveLength(0)
  })

  it('opens a silent stream anew, and one that is broken for good after a pause', () => {
    world.myTurn()
    world.pass(SILENCE_MS)
    expect(world.opened()).toBe(2)
    expect(world.open()).toHaveLength(1)
    stream().broken(false)
    expect(world.open()).toHaveLength(1)
    stream().broken(true)
    expect(world.open()).toHaveLength(0)
    world.pass(5000)
    expect(world.open()).toHaveLength(1)
  })

  it('does not come back after the session has ended, until somebody looks again', () => {
    world.myTurn()
    stream().over()
    world.pass(SILENCE_MS * 3)
    expect(world.open()).toHaveLength(0)
    world.connection.lookedAt(false)
    world.connection.lookedAt(true)
    world.myTurn()
    expect(world.open()).toHaveLength(1)
  })
})
