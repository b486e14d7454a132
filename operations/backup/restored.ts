import 'server-only'
import { z } from 'zod'
import { database, type Store } from '#db/index.ts'
import { claimDueArticles } from '#db/stores/articles/articles.ts'
import { listByIds } from '#db/stores/duty/duty.ts'
import { updateSchedule, waitingSchedules } from '#db/stores/front/fronts.ts'
import { databaseTime } from '#db/stores/kit/clock.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { RESTORED, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { forgetRunning } from '#db/stores/running.ts'
import { now } from '#newsroom/kit/clock.ts'
import { id, wholeNumber } from '#newsroom/kit/input.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { takeByClock } from '../workflow/by-clock.ts'

const moment = z.iso.datetime().transform((text) => new Date(text))
const held = z.object({ articles: z.array(id), fronts: wholeNumber() })
const schema = z.object({
  at: moment,
  /** The moment whose state was brought back. */
  of: moment,
  /** What was due when a server was first started afterwards; null until then. */
  held: held.nullable(),
})

/** How long the duty book speaks of it. */
const NEWS_MS = 3 * 24 * 60 * 60 * 1000
const PORTION = 500

/**
 * Settles a database that was brought back from a backup, before any server serves it: what servers told each other is
 * forgotten, mail that was waiting then stays unsent (it may have gone out since), and what is due will ask first.
 * @param of the moment whose state it is
 */
export async function settleRestored(store: Store, of: Date): Promise<void> {
  await forgetRunning(store, { mail: true })
  const { version } = await readSetting(store, RESTORED)
  await writeSetting(store, RESTORED, version, { at: now(), of, held: null })
}

/** The same of one that was moved, where everything goes on. */
export function settleMoved(store: Store): Promise<void> {
  return forgetRunning(store, { mail: false })
}

/**
 * At the first start after a newsroom was brought back: what came due while it was away goes out when somebody says so. Such
 * articles are approved and without a time again, and plans of fronts are cancelled, both in the log. Called before anything
 * goes out by the clock; one of several servers does it.
 */
export async function holdWhatWasDue(): Promise<void> {
  await database().transaction(async (tx) => {
    const { version, value } = await readSetting(tx, RESTORED)
    const restored = schema.safeParse(value)
    if (!restored.success || restored.data.held !== null) return
    const articles: string[] = []
    for (;;) {
      const due = await claimDueArticles(tx, { limit: PORTION })
      if (due.length === 0) break
      for (const row of due) await takeByClock(tx, row, 'unschedule', await databaseTime(tx))
      articles.push(...due.map(({ id }) => id))
    }
    let fronts = 0
    for (;;) {
      const due = await waitingSchedules(tx, { due: true, limit: PORTION })
      if (due.length === 0) break
      for (const front of due) {
        await updateSchedule(tx, front.id, front.version, { state: 'cancelled' })
        await logEvent(tx, { name: 'front_schedule_cancelled', actorId: null, subject: front.frontId })
      }
      fronts += due.length
    }
    await writeSetting(tx, RESTORED, version, { ...restored.data, held: { articles, fronts } })
  })
}

/** What the duty book says of a newsroom that was brought back. `articles`: those that still wait for somebody to say so. */
export type RestoredNews = { at: Date; of: Date; fronts: number; articles: { id: string; title: string }[] }

/** What was brought back lately and what of it waits, for who is told of what went wrong; null for others, and otherwise. */
export async function readRestoredNews(viewer: Viewer): Promise<{ ok: true; news: RestoredNews | null }> {
  if (!may(viewer, 'alarms.read')) return { ok: true, news: null }
  const db = database()
  const read = schema.safeParse((await readSetting(db, RESTORED)).value)
  if (!read.success || !read.data.held) return { ok: true, news: null }
  const { at, of, held: due } = read.data
  const rows = due.articles.length > 0 ? await listByIds(db, viewer, due.articles) : []
  const waiting = rows.filter(({ state }) => state === 'approved').map(({ id, title }) => ({ id, title }))
  if (waiting.length === 0 && now().getTime() - at.getTime() > NEWS_MS) return { ok: true, news: null }
  return { ok: true, news: { at, of, fronts: due.fronts, articles: waiting } }
}
