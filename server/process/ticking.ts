import { isDatabaseAway } from '#db/index.ts'
import { logFailure } from './log.ts'

/**
 * Does something again and again, with a pause after each time, until it is stopped. What breaks is logged, and it goes on:
 * the database may be away for a moment.
 * @param name what the log calls it
 * @param tick is told how to ask whether it is to end early
 * @returns what stops it, after the tick under way
 */
export function keepTicking(
  name: string,
  pauseMs: number,
  tick: (isStopped: () => boolean) => Promise<void>,
): () => Promise<void> {
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = (async () => {
    while (!stopped) {
      try {
        await tick(() => stopped)
      } catch (error) {
        // That the database is away has been said once.
        if (!isDatabaseAway(error)) logFailure(`${name} failed`, error)
      }
      if (!stopped) await pause()
    }
  })()
  return async () => {
    stopped = true
    wake()
    await running
  }
}
