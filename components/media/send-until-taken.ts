import type { Sending, SendResult, Why } from './send-file.ts'

/** How long it is waited before each further try, in milliseconds; the last holds from then on. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000]

/** Something that is sent until it is taken or refused. `now`: does not wait any longer. `stop`: gives it up. */
export type Persistent = { now: () => void; stop: () => void }

/**
 * Sends something again and again while nothing is wrong with it but that it can't be taken now: the network is gone, the
 * server is restarted, the store of files is away.
 * @param send begins one try
 * @param told `waits` while nothing is under way, and what for
 */
export function sendUntilTaken<T>(
  send: (progress: (done: number) => void) => Sending<T>,
  told: { progress: (done: number) => void; waits: (why: Why) => void },
): Persistent & { result: Promise<Exclude<SendResult<T>, { kind: 'later' }>> } {
  let stopped = false
  let underWay: Sending<T> | null = null
  let wake: () => void = () => {}
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
      addEventListener('online', wake, { once: true })
    })
  const go = async () => {
    for (let tried = 0; !stopped; tried += 1) {
      told.progress(0)
      underWay = send(told.progress)
      const answer = await underWay.result
      underWay = null
      if (answer.kind !== 'later') return answer
      if (stopped) break
      told.waits(answer.why)
      await wait(PAUSES_MS[Math.min(tried, PAUSES_MS.length - 1)] ?? 0)
      removeEventListener('online', wake)
    }
    return { kind: 'stopped' as const }
  }
  return {
    result: go(),
    now: () => wake(),
    stop: () => {
      stopped = true
      underWay?.stop()
      wake()
    },
  }
}
