// Loaded into a server before anything of its own (`--import`): tells how long its event loop was held at a time, in
// milliseconds of its thread's own processor time, so that what else the machine does plays no part.
import { createServer } from 'node:http'
import { isMainThread } from 'node:worker_threads'

const spent = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
let last = spent()
let longest = 0

function look() {
  const now = spent()
  longest = Math.max(longest, now - last)
  last = now
}

// The server's own threads load this too, and hold nobody up.
if (isMainThread) {
  // Comes round once in each turn of the loop.
  setInterval(look, 1).unref()
  // Asking ends one measurement and begins the next.
  createServer((_, response) => {
    look()
    response.end(JSON.stringify({ longestMs: longest }))
    longest = 0
  })
    .listen(Number(process.env.PROBE_PORT), '127.0.0.1')
    .unref()
}
