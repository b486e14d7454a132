import 'server-only'
import { database } from '#db/index.ts'
import { waitingSchedules } from '#db/stores/front/fronts.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { scheduledWithin } from '#db/stores/planning/calendar.ts'
import { formatTime, parseLocalDateTime } from '#newsroom/format/dates.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

const HALF_AN_HOUR_MS = 30 * 60_000
/** More than fit beside a field. */
const MOST = 6

/** What goes out by the clock: an article by its title, or a layout by its section, `''` for the front page. */
export type SetThen = { kind: 'article' | 'front'; time: string; name: string }

/**
 * What else goes out within half an hour of a time, of what the viewer may see, the soonest first.
 * @param input `at` in the newspaper's zone; `except` is the article or the front that the time is for
 */
export async function readSameHour(
  viewer: Viewer,
  input: { at: string; except: string },
): Promise<Outcome<{ items: SetThen[]; more: boolean }>> {
  const db = database()
  const zone = (await readNewspaper(db)).timeZone
  const at = parseLocalDateTime(input.at, zone)?.getTime()
  if (at === undefined) return refuse({ code: 'malformed' })
  const [from, until] = [new Date(at - HALF_AN_HOUR_MS), new Date(at + HALF_AN_HOUR_MS)]
  const articles = await scheduledWithin(db, viewer, { from, before: until }, {}, MOST + 2)
  const fronts = may(viewer, 'front.arrange') ? await waitingSchedules(db, { from, until, limit: MOST + 2 }) : []
  const sections = fronts.length > 0 ? await readSections(db) : []
  const nameOf = (id: string) => sections.find((section) => section.id === id)?.name ?? ''
  const all = [
    ...articles.map(({ id, title, scheduledAt }) => ({
      id,
      at: scheduledAt ?? from,
      kind: 'article' as const,
      name: title,
    })),
    ...fronts.map(({ frontId, at }) => ({ id: frontId, at, kind: 'front' as const, name: nameOf(frontId) })),
  ]
    .filter((each) => each.id !== input.except)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const items = all.slice(0, MOST).map(({ kind, name, at }) => ({ kind, name, time: formatTime(at, zone) }))
  return { ok: true, items, more: all.length > MOST }
}
