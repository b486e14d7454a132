/**
 * How long the event loop of this process was held at a time while something ran, in milliseconds of this thread's own
 * processor time: what else the machine does, and what other threads do, plays no part.
 */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = spent()
  const look = () => {
    const now = spent()
    longest = Math.max(longest, now - last)
    last = now
  }
  // Comes round once in each turn of the loop.
  const round = setInterval(look, 1)
  try {
    // What was begun before is no part of it.
    await new Promise((resolve) => setTimeout(resolve, 5))
    longest = 0
    await work()
    await new Promise((resolve) => setImmediate(resolve))
    look()
  } finally {
    clearInterval(round)
  }
  return longest
}

function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
