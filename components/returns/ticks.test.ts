import { expect, it } from 'vitest'
import type { ReturnPoint } from '#newsroom/returns/return-list.ts'
import type { PointReply } from './point-requests.ts'
import { createTicks, type PointChange, type Wishes } from './ticks.ts'

const POINT: ReturnPoint = {
  id: 'a',
  text: 'Sai số liệu',
  chip: true,
  threadId: null,
  quote: '',
  ticked: null,
  answer: '',
}

/** Ticks whose requests are answered by hand and whose time stands still. */
function aWorld() {
  const sent: PointChange[] = []
  const answers: ((reply: PointReply) => void)[] = []
  let pause: (() => void) | null = null
  let wishes: Wishes = {}
  let kept: Wishes = {}
  const ticks = createTicks({
    send: (_, change) => {
      sent.push(change)
      return new Promise((resolve) => answers.push(resolve))
    },
    later: (_, call) => {
      pause = call
      return () => {
        pause = null
      }
    },
    changed: (next) => {
      wishes = next
    },
    keep: (unsent) => {
      kept = unsent
    },
  })
  ticks.bring([POINT])
  return {
    ticks,
    sent,
    wish: () => wishes.a,
    unsent: () => kept.a,
    reply: async (reply: PointReply) => {
      answers.shift()?.(reply)
      await Promise.resolve()
      await Promise.resolve()
    },
    pause: () => pause?.(),
  }
}

const kept = (ticked: boolean, answer = ''): PointReply => ({ kind: 'kept', ticked, answer })

it('sends a tick at once, and what was wished for meanwhile after its answer', async () => {
  const { ticks, sent, reply, wish } = aWorld()
  ticks.tick('a', true)
  ticks.tick('a', false)
  ticks.tick('a', true)
  ticks.tick('a', false)
  expect(sent).toEqual([{ ticked: true }])
  await reply(kept(true))
  expect(sent).toEqual([{ ticked: true }, { ticked: false }])
  await reply(kept(false))
  expect(sent).toHaveLength(2)
  expect(wish()).toEqual({ ticked: false })
})

it('keeps a tick that could not be sent, and sends it again', async () => {
  const { ticks, sent, reply, wish } = aWorld()
  ticks.tick('a', true)
  await reply({ kind: 'unreachable' })
  expect(wish()).toEqual({ ticked: true, trouble: 'unreachable' })
  ticks.hurry()
  await reply(kept(true))
  expect(sent).toEqual([{ ticked: true }, { ticked: true }])
  expect(wish()).toEqual({ ticked: true })
})

it('sends an answer when its writer pauses, over the one that the server has', async () => {
  const { ticks, sent, reply, pause } = aWorld()
  ticks.answer('a', 'đã')
  ticks.answer('a', 'đã sửa ')
  expect(sent).toEqual([])
  pause()
  expect(sent).toEqual([{ answer: { from: '', to: 'đã sửa ' } }])
  ticks.answer('a', 'đã sửa theo Sở Y tế')
  await reply(kept(false, 'đã sửa'))
  expect(sent).toHaveLength(1)
  pause()
  expect(sent[1]).toEqual({ answer: { from: 'đã sửa', to: 'đã sửa theo Sở Y tế' } })
})

it('sends nothing that the server has already', () => {
  const { ticks, sent } = aWorld()
  ticks.tick('a', false)
  ticks.hurry()
  expect(sent).toEqual([])
})

it('waits for no answer when its page goes, and sends nothing twice', async () => {
  const { ticks, sent, reply } = aWorld()
  ticks.answer('a', 'đã sửa')
  ticks.hurry()
  ticks.tick('a', true)
  expect(sent).toEqual([{ answer: { from: '', to: 'đã sửa' } }])
  ticks.leave()
  ticks.leave()
  expect(sent.slice(1)).toEqual([{ ticked: true }])
  // The page stayed after all.
  await reply(kept(false, 'đã sửa'))
  expect(sent).toHaveLength(3)
})

it('keeps what the server does not have yet, and a later page takes it up', async () => {
  const before = aWorld()
  before.ticks.tick('a', true)
  before.ticks.answer('a', 'đã sửa')
  const left = before.unsent()
  expect(left).toEqual({ ticked: true, answer: 'đã sửa' })

  const { ticks, sent, reply, wish, unsent } = aWorld()
  ticks.resume({ a: left ?? {} })
  expect(wish()).toEqual(left)
  expect(sent).toEqual([{ ticked: true, answer: { from: '', to: 'đã sửa' } }])
  await reply(kept(true, 'đã sửa'))
  expect(unsent()).toBeUndefined()
})
