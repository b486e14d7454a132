// The process of pictures: what strangers' files are decoded in, and what headlines are drawn in. It is started by
// `picture-process.ts`, does one thing at a time, and ends with whoever started it.
import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import sharp from 'sharp'
import { drawHeadline, drawSign } from './draw-headline.ts'
import type { Answers, Job, Received } from './jobs.ts'
import { LOADERS } from './limits.ts'
import { makeSizes } from './make-sizes.ts'

const WATCH_MS = 20
/** The most memory that it may hold is said by whoever starts it. */
const residentBytes = Number(process.argv[2])

sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: [...LOADERS] })

// Readers come first, and where memory is short, this process is the one to go.
attempt(() => setPriority(10))
attempt(() => writeFileSync('/proc/self/oom_score_adj', '1000'))
// A stop is told to whoever started it, who may be waiting for the picture under way.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit(0))

// Decoding goes on beside this loop, so it can be seen to grow.
setInterval(() => {
  if (process.memoryUsage.rss() > residentBytes) process.kill(process.pid, 'SIGKILL')
}, WATCH_MS)

process.on('message', (sent: Received) => {
  work(sent).then(
    (answer) => process.send?.({ answer }),
    (error) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

function work(sent: Received): Promise<Answers[Job]> {
  switch (sent.job) {
    case 'picture':
      return makeSizes(sent.order)
    case 'headline':
      return drawHeadline(sent.order)
    case 'sign':
      return drawSign(sent.order)
  }
}

function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // Another system than Linux, or one that does not let us: the limits hold without it.
  }
}
