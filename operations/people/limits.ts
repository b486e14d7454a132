import 'server-only'
import { database, type Store } from '#db/index.ts'
import {
  type AttemptRow,
  type Counted,
  countAttempt,
  holdAttempts,
  readAttempts,
  takeTurn,
  uncountAttempt,
} from '#db/stores/people/attempts.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Refused, refuse } from '#newsroom/kit/refusals.ts'

/**
 * How often something may be tried: so many times in a window; then one at a time, each after a longer wait, up to the
 * longest. Nobody is shut out for good, and nothing is held open while it waits.
 */
export type Limit = Counted & { free: number; firstWaitMs: number; longestWaitMs: number }

/** What was let through: it is taken back where it was no wrong try. */
export type Passed = { ok: true; takeBack: (tx: Store) => Promise<void> }

/**
 * Lets one attempt through all of the limits, or says how long to wait. Where one of them stands in the way, nothing is
 * counted under the others.
 */
export async function passLimits(limits: readonly Limit[]): Promise<Passed | Refused> {
  const at = now()
  // Whoever is held up is told so by a look: a flood of them writes nothing.
  const rows = await readAttempts(
    database(),
    limits.map(({ key }) => key),
  )
  const held = limits.flatMap((limit) => waitOf(limit, rows, at) ?? [])
  if (held.length > 0) return tooMany(Math.max(...held))
  const waitMs = await database().transaction((tx) => countAll(tx, limits, at))
  if (waitMs !== null) return tooMany(waitMs)
  return { ok: true, takeBack: (tx) => uncountAll(tx, limits) }
}

/** How long a limit holds an attempt up now; null where it does not. */
function waitOf(limit: Limit, rows: readonly AttemptRow[], at: Date): number | null {
  const row = rows.find(({ key }) => key === limit.key)
  if (!row?.heldUntil || at.getTime() - row.windowStartedAt.getTime() > limit.windowMs) return null
  const wait = row.heldUntil.getTime() - at.getTime()
  return wait > 0 ? wait : null
}

async function countAll(tx: Store, limits: readonly Limit[], at: Date): Promise<number | null> {
  const counted: Limit[] = []
  for (const limit of limits) {
    counted.push(limit)
    const { count, heldUntil } = await countAttempt(tx, limit, at)
    const until = new Date(at.getTime() + waitAfter(limit, count))
    if (count === limit.free) await holdAttempts(tx, limit.key, until)
    if (count <= limit.free || (await takeTurn(tx, limit.key, at, until))) continue
    await uncountAll(tx, counted)
    return Math.max(1000, (heldUntil ?? until).getTime() - at.getTime())
  }
  return null
}

async function uncountAll(tx: Store, limits: readonly Limit[]): Promise<void> {
  for (const { key, free } of limits) await uncountAttempt(tx, key, free)
}

/** Twice as long each time. */
function waitAfter({ free, firstWaitMs, longestWaitMs }: Limit, count: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(30, Math.max(0, count - free)))
}

function tooMany(waitMs: number): Refused {
  return refuse({ code: 'too_many_attempts', seconds: Math.ceil(waitMs / 1000) })
}
