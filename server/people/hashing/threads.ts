import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Hashing } from '#operations/people/hashing.ts'
import { log } from '#server/process/log.ts'
import { HashingQueue } from './queue.ts'
import type { Done, Task } from './thread.ts'

type Job = { task: Task; resolve: (value: string | boolean) => void; reject: (error: Error) => void }

/** Two where there are cores for them: hashing is what anybody can make a server do. */
const THREADS = availableParallelism() > 2 ? 2 : 1

/** Beside this file as it stands; beside the bundle of the server once that is built. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './hashing-thread.js', import.meta.url)

/**
 * Begins threads that do nothing but hash, so that the ones on which Node reads files and looks up names are left to those.
 * They begin with the first password and end with the process.
 */
export function hashingThreads(): Hashing {
  const queue = new HashingQueue<Job>()
  const idle: Thread[] = []
  let threads = 0
  let lastId = 0

  const work = () => {
    while (idle.length > 0 || threads < THREADS) {
      const job = queue.next()
      if (!job) return
      const thread = idle.pop() ?? begin()
      thread.run(job)
    }
  }
  const begin = (): Thread => {
    threads += 1
    return new Thread(
      (thread) => {
        idle.push(thread)
        work()
      },
      (thread) => {
        threads -= 1
        const at = idle.indexOf(thread)
        if (at >= 0) idle.splice(at, 1)
        work()
      },
    )
  }
  const job = (password: string, passwordHash: string | null) => {
    const { promise, resolve, reject } = Promise.withResolvers<string | boolean>()
    lastId += 1
    return { promise, job: { task: { id: lastId, password, passwordHash }, resolve, reject } }
  }

  return {
    hash: async (password) => {
      const { promise, job: asked } = job(password, null)
      queue.addFirst(asked)
      work()
      return String(await promise)
    },
    verify: async (passwordHash, password, waiting) => {
      const { promise, job: asked } = job(password, passwordHash)
      if (!queue.add(asked, waiting)) return null
      work()
      return (await promise) === true
    },
    hasRoom: (waiting) => queue.hasRoom(waiting),
  }
}

/** One thread, and the job it is at. */
class Thread {
  private readonly worker = new Worker(PROGRAM)
  private readonly free: (thread: Thread) => void
  private present: Job | null = null

  constructor(free: (thread: Thread) => void, gone: (thread: Thread) => void) {
    this.free = free
    // It keeps no process alive that has nothing else to do.
    this.worker.unref()
    this.worker.on('message', (done: Done) => this.done(done))
    this.worker.on('error', (error) => log('error', 'a hashing thread broke', { detail: error.message }))
    this.worker.on('exit', () => {
      this.present?.reject(new Error('The hashing thread ended.'))
      this.present = null
      gone(this)
    })
  }

  run(job: Job): void {
    this.present = job
    this.worker.postMessage(job.task)
  }

  private done(done: Done): void {
    const job = this.present
    this.present = null
    if ('fault' in done) job?.reject(new Error(done.fault))
    else job?.resolve(done.value)
    this.free(this)
  }
}
