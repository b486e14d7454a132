import 'server-only'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { log } from '../process/log.ts'
import { ANSWERS, type Answers, type Job, type Orders, returned, type Sent } from './jobs.ts'
import { IDLE_MS, JOB_MS, WAITING } from './limits.ts'
import { type PictureProcess, startPictureProcess } from './start-process.ts'

/**
 * What came of an order. `busy`: too many wait already. `heavy`: it took more time or memory than one picture may have.
 * `failed`: something broke, and is in the log.
 */
export type Ordered<K extends Job> = { ok: true; answer: Answers[K] } | { ok: false; why: 'busy' | 'heavy' | 'failed' }

type Waiting = { sent: Sent; settle: (outcome: Returned) => void }
type Returned = { ok: true; answer: unknown } | { ok: false; why: 'busy' | 'heavy' | 'failed' }

/** One line for each kind of work, so that robots that want headlines do not keep a reporter's picture waiting. */
type Desk = { lines: Record<Job, Waiting[]>; last: Job | null; process: PictureProcess | null; working: boolean }

const desk = oneInAProcess<Desk>('picture-process').orMake(() => ({
  lines: { picture: [], headline: [], sign: [] },
  last: null,
  process: null,
  working: false,
}))

/**
 * Has something decoded or drawn in the process of pictures, which is started where it does not run. One thing at a time, the
 * lines in turn.
 */
export async function order<K extends Job>(job: K, what: Orders[K]): Promise<Ordered<K>> {
  const line = desk.lines[job]
  if (line.length >= WAITING[job]) return { ok: false, why: 'busy' }
  const outcome = await new Promise<Returned>((settle) => {
    line.push({ sent: { job, order: what }, settle })
    void work()
  })
  if (!outcome.ok) return outcome
  const read = ANSWERS[job].safeParse(outcome.answer)
  if (read.success) return { ok: true, answer: read.data }
  log('error', 'the process of pictures answered what nobody asked for', { job })
  return { ok: false, why: 'failed' }
}

/** How many wait for their turn in a line. */
export function waitingFor(job: Job): number {
  return desk.lines[job].length
}

/** The number in the system of the process while it runs, for who watches over it; null while nobody needs one. */
export function pictureProcessId(): number | null {
  return (desk.process?.alive() && desk.process.pid) || null
}

async function work(): Promise<void> {
  if (desk.working) return
  desk.working = true
  for (let next = nextInTurn(); next; next = nextInTurn()) next.settle(await doOne(next.sent))
  desk.working = false
  desk.process?.endIn(IDLE_MS)
}

function nextInTurn(): Waiting | null {
  const jobs: Job[] = ['picture', 'headline', 'sign']
  const after = desk.last === null ? 0 : jobs.indexOf(desk.last) + 1
  for (let step = 0; step < jobs.length; step += 1) {
    const job = jobs[(after + step) % jobs.length]
    const next = job && desk.lines[job].shift()
    if (!next) continue
    desk.last = job
    return next
  }
  return null
}

async function doOne(sent: Sent): Promise<Returned> {
  if (!desk.process?.alive()) desk.process = startPictureProcess()
  const came = await desk.process.do(sent, JOB_MS)
  if (came.kind === 'ended') {
    log('warn', 'the process of pictures was ended over one of them', { job: sent.job, reason: came.reason })
    return { ok: false, why: came.reason === 'not started' ? 'failed' : 'heavy' }
  }
  const read = returned.safeParse(came.message)
  if (read.success && 'answer' in read.data) return { ok: true, answer: read.data.answer }
  log('error', 'a picture could not be made', {
    job: sent.job,
    detail: read.success && 'failed' in read.data ? read.data.failed : 'no answer',
  })
  return { ok: false, why: 'failed' }
}
