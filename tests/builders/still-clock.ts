/** A clock that stands still until a test moves it, for machines that are handed their timers. */
export function stillClock() {
  let present = 0
  const timers = new Set<{ at: number; call: () => void }>()
  /** Lets everything that waits for nothing but its turn have it. */
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    now: () => present,
    settle,
    /** Calls back when so much time has passed; the answer takes the call back. */
    later(milliseconds: number, call: () => void): () => void {
      const timer = { at: present + milliseconds, call }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    /** Lets time pass; what falls due is done in its order. */
    async pass(milliseconds: number): Promise<void> {
      const until = present + milliseconds
      for (;;) {
        const [next] = [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        timers.delete(next)
        present = next.at
        next.call()
        await settle()
      }
      present = until
      await settle()
    },
  }
}
