import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { NoThread, type Threads, TooMuch } from '#threads/beside.ts'
import { turns } from '#threads/turns.ts'

/** Ten times what the most expensive task takes alone on a small machine: where one takes longer, the machine stands still. */
const MOST_MS = 20_000
/** Twice what two texts at all their limits take: a last resort, for what a task takes is bounded by what it is given. */
const MEMORY_MB = 768
/** How many tasks may wait for one person: more than a desk asks for at once. */
const MOST_WAITING = 12
/** A thread that nobody needed for so long ends, and gives its memory back. */
const IDLE_MS = 30_000

/** `begin` sends the task to a thread, and calls `after` when it is answered. */
type Job = { begin(worker: Worker, after: () => void): void; reject(error: Error): void }
type Thread = { worker: Worker; ready: boolean; job: Job | null; timer: NodeJS.Timeout | null }

/** Where the threads' program lies: beside the server's, bundled as it is, or among the sources. */
function program(): URL {
  const bundled = import.meta.url.endsWith('.js')
  return new URL(bundled ? './thread.js' : '../../threads/thread.ts', import.meta.url)
}

/** Threads that are begun when there is something to do: as many as the machine can spare, and two at most. */
export function openThreads(file: URL = program(), limits = { ms: MOST_MS, memoryMb: MEMORY_MB }): Threads {
  const most = Math.max(1, Math.min(2, availableParallelism() - 1))
  const threads = new Set<Thread>()
  const waiting = turns<Job>()

  const isFree = ({ ready, job }: Thread) => ready && job === null
  const goOn = () => {
    if (waiting.length === 0) return
    const free = [...threads].find(isFree)
    if (!free && threads.size < most) open()
    const job = free && waiting.next()
    if (!job) return
    free.job = job
    watch(free, limits.ms, `longer than ${limits.ms} ms`)
    job.begin(free.worker, () => {
      free.job = null
      watch(free, IDLE_MS, 'nothing to do')
      goOn()
    })
  }

  const open = () => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } })
    // A process that has nothing else to do does not stay for it.
    worker.unref()
    const thread: Thread = { worker, ready: false, job: null, timer: null }
    threads.add(thread)
    worker.once('message', () => {
      thread.ready = true
      watch(thread, IDLE_MS, 'nothing to do')
      goOn()
    })
    worker.on('error', (error) => end(thread, String(error)))
    worker.on('messageerror', (error) => end(thread, String(error)))
    worker.on('exit', () => end(thread, 'the thread ended'))
  }

  const watch = (thread: Thread, ms: number, why: string) => {
    if (thread.timer) clearTimeout(thread.timer)
    thread.timer = setTimeout(() => end(thread, why), ms)
    thread.timer.unref()
  }

  const end = (thread: Thread, why: string) => {
    if (!threads.delete(thread)) return
    if (thread.timer) clearTimeout(thread.timer)
    void thread.worker.terminate()
    thread.job?.reject(new TooMuch(why))
    if (thread.ready || threads.size > 0) return goOn()
    for (let job = waiting.next(); job; job = waiting.next()) job.reject(new NoThread(why))
  }

  return {
    run: (task, input, person) =>
      new Promise((resolve, reject) => {
        if (waiting.waitingFor(person) >= MOST_WAITING) throw new TooMuch('too many wait for one person')
        waiting.add(person, {
          begin: (worker, after) => {
            worker.once('message', ({ ok, answer, error }) => {
              if (ok) resolve(answer)
              else reject(new Error(error))
              after()
            })
            try {
              worker.postMessage({ task, input })
            } catch (error) {
              worker.emit('message', { ok: false, error: String(error) })
            }
          },
          reject,
        })
        goOn()
      }),
  }
}
