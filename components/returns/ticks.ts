import type { ReturnPoint } from '#newsroom/returns/return-list.ts'
import { normaliseProse } from '#newsroom/text/normalise.ts'
import type { PointReply } from './point-requests.ts'

/** What somebody wants of a point and the server may not have yet. */
export type Wish = { ticked?: boolean; answer?: string; trouble?: Exclude<PointReply['kind'], 'kept'> }
export type Wishes = Readonly<Record<string, Wish>>

export type PointChange = { ticked?: boolean; answer?: { from: string; to: string } }

/** What ticks need of the world around them. */
export type TicksWorld = {
  send: (pointId: string, change: PointChange) => Promise<PointReply>
  /** Calls after a while, unless it is taken back. */
  later: (milliseconds: number, call: () => void) => () => void
  changed: (wishes: Wishes) => void
  /** Keeps, beside the page, what the server does not have yet. */
  keep: (unsent: Wishes) => void
}

/** How long after the last letter an answer is sent. */
const TYPED_MS = 1200

/**
 * Ticks and answers of one list: each shows at once and is sent, one request at a time for a point. What could not be
 * sent stays as it was wished for until it is sent again.
 */
export function createTicks(world: TicksWorld) {
  let known: Record<string, { ticked: boolean; answer: string }> = {}
  let wishes: Wishes = {}
  /** What the server has of a point once it keeps what is under way. */
  const sending = new Map<string, { ticked: boolean; answer: string }>()
  const waiting = new Map<string, () => void>()

  const put = (pointId: string, wish: Wish) => {
    wishes = { ...wishes, [pointId]: wish }
    world.changed(wishes)
    world.keep(Object.fromEntries(Object.entries(wishes).filter(([id]) => changeOf(id, known[id]) !== null)))
  }
  /** What the server still has to be told of a point, by what it has of it. */
  const changeOf = (pointId: string, has = sending.get(pointId) ?? known[pointId]): PointChange | null => {
    const wish = wishes[pointId]
    if (!has || !wish) return null
    const change: PointChange = {}
    if (wish.ticked !== undefined && wish.ticked !== has.ticked) change.ticked = wish.ticked
    if (wish.answer !== undefined && normaliseProse(wish.answer) !== has.answer) {
      change.answer = { from: has.answer, to: wish.answer }
    }
    return change.ticked === undefined && change.answer === undefined ? null : change
  }
  const underWay = (pointId: string, { ticked, answer }: PointChange) => {
    const has = sending.get(pointId) ?? known[pointId]
    sending.set(pointId, {
      ticked: ticked ?? has?.ticked ?? false,
      answer: answer ? normaliseProse(answer.to) : (has?.answer ?? ''),
    })
  }
  const send = async (pointId: string): Promise<void> => {
    const change = sending.has(pointId) ? null : changeOf(pointId)
    if (change === null) return
    underWay(pointId, change)
    const reply = await world.send(pointId, change)
    sending.delete(pointId)
    const { trouble: _, ...wish } = wishes[pointId] ?? {}
    if (reply.kind !== 'kept') {
      put(pointId, { ...wish, trouble: reply.kind })
      return
    }
    known = { ...known, [pointId]: { ticked: reply.ticked, answer: reply.answer } }
    put(pointId, wish)
    // It may have been wished for otherwise meanwhile; letters that are still being typed wait for their pause.
    if (!waiting.has(pointId)) await send(pointId)
  }
  const stopWaiting = () => {
    for (const stop of waiting.values()) stop()
    waiting.clear()
  }
  return {
    /** What the page brings is what the server has. */
    bring(points: readonly ReturnPoint[]) {
      known = Object.fromEntries(
        points.map((point) => [point.id, { ticked: point.ticked !== null, answer: point.answer }]),
      )
    },
    /** Takes up what a page before this one kept. */
    resume(unsent: Wishes) {
      for (const [pointId, wish] of Object.entries(unsent)) {
        put(pointId, { ...wish, ...wishes[pointId] })
        void send(pointId)
      }
    },
    tick(pointId: string, ticked: boolean) {
      put(pointId, { ...wishes[pointId], ticked })
      void send(pointId)
    },
    answer(pointId: string, answer: string) {
      put(pointId, { ...wishes[pointId], answer })
      waiting.get(pointId)?.()
      const sendNow = () => {
        waiting.delete(pointId)
        void send(pointId)
      }
      waiting.set(pointId, world.later(TYPED_MS, sendNow))
    },
    /** Sends what is still to be sent, without waiting for the pause of who types. */
    hurry() {
      stopWaiting()
      for (const pointId of Object.keys(wishes)) void send(pointId)
    },
    /** Sends all of it at once: nobody is left to hear how requests that are under way end. */
    leave() {
      stopWaiting()
      for (const pointId of Object.keys(wishes)) {
        const change = changeOf(pointId)
        if (change === null) continue
        underWay(pointId, change)
        void world.send(pointId, change)
      }
    },
  }
}

export type Ticks = ReturnType<typeof createTicks>
