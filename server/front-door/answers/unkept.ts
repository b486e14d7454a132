import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { Budget } from '../limits/budget.ts'
import { askerOf } from '../limits/client-address.ts'
import { Busy, Turns } from '../limits/turns.ts'

/** What is not kept is looked for no faster than this, whoever asks, in milliseconds between two. */
const APART_MS = 2
/** Who would wait longer than this is refused, in milliseconds. */
const LONGEST_WAIT_MS = 5000

/** When the next may go, in milliseconds of the process: of pages, and of files apart from them, so that neither waits for the other. */
const nextAt = { pages: 0, files: 0 }

/**
 * Lets so many requests a second through to what is not in memory: most of them lead nowhere, and many together would leave no
 * processor to those who are answered from memory.
 * @throws Busy where too many wait already
 */
export async function inPace(line: 'pages' | 'files' = 'pages'): Promise<void> {
  const now = performance.now()
  const at = Math.max(now, nextAt[line])
  if (at - now > LONGEST_WAIT_MS) throw new Busy(503, 5)
  nextAt[line] = at + APART_MS
  // What came in the same moment as few others need not wait.
  if (at - now > 10 * APART_MS) await pause(at - now)
}

const renderings = new Turns({
  atOnce: 2,
  waiting: 300,
  waitingOfOne: 40,
  patienceMs: LONGEST_WAIT_MS,
  longestMs: 2000,
  rest: 0.5,
})
/** Pages made for one asker: a reader opens few that nobody has read before, a line that many share some more. */
const pages = new Budget(120, 20)
const searches = new Budget(60, 5)

/**
 * Makes a page that is not in memory when its turn comes.
 * @throws Busy where the asker has had too many made, or too many wait
 */
export function makingPage<T>(request: IncomingMessage, path: string, make: () => Promise<T>): Promise<T> {
  const asker = askerOf(request)
  if (asker !== null) (path === publicPath.search() ? searches : pages).spend(asker)
  return renderings.run(asker, make)
}

/** Pages that strangers ask of the newsroom: the sign-in page, mostly, and those that only send them there. */
const strangers = new Turns({
  atOnce: 2,
  waiting: 200,
  waitingOfOne: 40,
  patienceMs: 8000,
  longestMs: 2000,
  rest: 0.5,
})

/**
 * Does what somebody without a session asks of the newsroom, when their turn comes.
 * @throws Busy where too many wait
 */
export function forStranger<T>(request: IncomingMessage, work: () => Promise<T>): Promise<T> {
  return strangers.run(askerOf(request), work)
}
