import type { IncomingMessage } from 'node:http'
import { setImmediate as pause } from 'node:timers/promises'
import { isDatabaseAway } from '#db/index.ts'
import { pageCache } from '../../pages/cache.ts'
import { OLDEST_MS } from '../../pages/kept-while-away.ts'
import { Budget } from '../limits/budget.ts'
import { askerOf } from '../limits/client-address.ts'
import { inPace } from './unkept.ts'

/** Files of a kind that are remembered at most. */
const MOST = 20_000
/** Pages that are looked through at a time. */
const PAGES_AT_ONCE = 20

/** What is not there, for one asker: a page whose pictures were taken down has some, a machine that guesses has nothing else. */
const misses = new Budget(300, 20)

/** `changes`: how many changes readers' pages had seen when it was known to be public. */
type Known<T> = { facts: T; at: number; changes: number }

/**
 * Which files of a kind readers may have. The database is asked each time, so that a take-down holds at once. While it is away,
 * they may have what they lately had, unless anything has changed since; and what stands on the pages that they are given.
 */
export class KnownPublic<T extends object | true> {
  private readonly known = new Map<string, Known<T>>()
  private readonly ask: (fileKey: string) => Promise<T | null>

  /** @param ask what is known of a file where it is public, null where it is not */
  constructor(ask: (fileKey: string) => Promise<T | null>) {
    this.ask = ask
  }

  /**
   * @returns what is known of a file that is public; true where only kept pages say so; null where it is not
   * @throws Busy where the asker has guessed too often; DatabaseAway where nobody knows
   */
  async find(request: IncomingMessage, fileKey: string): Promise<T | true | null> {
    const last = this.known.get(fileKey)
    const asker = last ? null : askerOf(request)
    if (asker !== null) misses.check(asker)
    if (!last) await inPace('files')
    const { changes } = pageCache()
    try {
      const facts = await this.ask(fileKey)
      this.known.delete(fileKey)
      if (facts !== null) this.remember(fileKey, { facts, at: performance.now(), changes })
      else if (asker !== null) misses.spend(asker)
      return facts
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      if (last && last.changes === changes && performance.now() - last.at <= OLDEST_MS) return last.facts
      if ((await keysOnKeptPages()).has(fileKey)) return true
      throw error
    }
  }

  /** Set anew, so that what was read longest ago stands first and is forgotten first. */
  private remember(fileKey: string, known: Known<T>): void {
    this.known.set(fileKey, known)
    if (this.known.size > MOST) for (const [oldest] of this.known) if (this.known.delete(oldest)) break
  }
}

/** For so long what was found on kept pages is good: while the database is away, none is made or forgotten. */
const LOOKED_MS = 2000
let looked: { at: number; keys: Promise<ReadonlySet<string>> } | null = null

/** Keys that stand on kept pages. */
function keysOnKeptPages(): Promise<ReadonlySet<string>> {
  const now = performance.now()
  if (looked === null || now - looked.at > LOOKED_MS) looked = { at: now, keys: keysOnPages() }
  return looked.keys
}

async function keysOnPages(): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  let count = 0
  for (const [key] of pageCache().lastReadFirst()) {
    const body = pageCache().last(key, OLDEST_MS)?.body.toString('latin1') ?? ''
    for (const [, found = ''] of body.matchAll(/\/(?:anh|tep)\/([0-9a-z]{26})[-/]/g)) keys.add(found)
    count += 1
    if (count % PAGES_AT_ONCE === 0) await pause()
  }
  return keys
}
