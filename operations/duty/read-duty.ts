import 'server-only'
import { database } from '#db/index.ts'
import type { DeskRow } from '#db/stores/articles/desk-lists.ts'
import {
  listByIds,
  listDeadlines,
  listEventsNamed,
  listRestingSince,
  listScheduledBefore,
  listWaitingSince,
} from '#db/stores/duty/duty.ts'
import { listFailedMail } from '#db/stores/notices/notice-mail.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { BEFORE_APPROVAL } from '#newsroom/articles/states.ts'
import { ALARM_MS, type Duty, type DutyReason, type DutyRow, type FailedMail, HELD_UP_MS } from '#newsroom/duty/duty.ts'
import type { ClockFault } from '#newsroom/duty/server-clock.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { readEvent } from '#newsroom/log/events.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { listedArticles } from '../articles/listed-articles.ts'
import { readClockFaults } from './server-clocks.ts'

const HOUR = 60 * 60 * 1000
/** The next hours that somebody on duty looks ahead to. */
const AHEAD_MS = 14 * HOUR
/** What was missed longer ago is in the lists and no longer on duty's table. */
const MISSED_MS = 14 * 24 * HOUR
/** How long what went wrong stays in the duty book. */
const WRONG_MS = 24 * HOUR
const MOST = 60

type Found = { row: DeskRow; why: DutyReason; at: Date; byMs?: number }

/** What is due, late, stuck and failed, of what the viewer may see. */
export async function readDuty(viewer: Viewer): Promise<Outcome<Duty>> {
  if (!may(viewer, 'duty.read')) return refuse({ code: 'not_allowed' })
  const db = database()
  const newspaper = await readNewspaper(db)
  const at = now()
  const ago = (ms: number) => new Date(at.getTime() - ms)
  const ahead = new Date(at.getTime() + AHEAD_MS)
  const open = [...BEFORE_APPROVAL, 'awaiting_approval', 'approved'] as const
  const due = [
    ...marked(await listDeadlines(db, viewer, open, { from: at, before: ahead }, MOST), 'deadline', 'deadlineAt'),
    ...marked(await listScheduledBefore(db, viewer, ahead, MOST), 'scheduled', 'scheduledAt'),
  ].filter((each) => each.at >= ago(HELD_UP_MS))
  const missed = await listDeadlines(db, viewer, BEFORE_APPROVAL, { from: ago(MISSED_MS), before: at }, MOST)
  const late = marked(missed, 'missed', 'deadlineAt')
  const stuck = [
    ...marked(await listRestingSince(db, viewer, ago(newspaper.dutyHeldHours * HOUR), MOST), 'held', 'updatedAt'),
    ...(await waitingLong(viewer, ago(newspaper.dutyWaitingHours * HOUR))),
  ]
  const failed = await wentWrong(viewer, at, WRONG_MS)
  const shown = await rowsFor(viewer, [...due, ...late, ...stuck, ...failed])
  return {
    ok: true,
    due: shown(due),
    late: shown(late),
    stuck: shown(stuck),
    failed: shown(failed),
    mail: await failedMail(ago(WRONG_MS)),
    clocks: await readClockFaults(),
  }
}

/**
 * What went wrong with publishing just now, for who can act: articles that hang, and for a while those that were late;
 * servers that publish nothing by the clock, because theirs is off.
 */
export async function readAlarms(viewer: Viewer): Promise<{ ok: true; alarms: DutyRow[]; clocks: ClockFault[] }> {
  if (!may(viewer, 'alarms.read')) return { ok: true, alarms: [], clocks: [] }
  const found = await wentWrong(viewer, now(), ALARM_MS)
  const alarms = found.length === 0 ? [] : (await rowsFor(viewer, found))(found)
  return { ok: true, alarms, clocks: await readClockFaults() }
}

async function waitingLong(viewer: Viewer, since: Date): Promise<Found[]> {
  const db = database()
  return [
    ...marked(await listWaitingSince(db, viewer, 'submitted', since, MOST), 'waiting', 'stateSince'),
    ...marked(await listWaitingSince(db, viewer, 'awaiting_approval', since, MOST), 'waiting', 'stateSince'),
  ]
}

async function wentWrong(viewer: Viewer, at: Date, forMs: number): Promise<Found[]> {
  const db = database()
  const hanging = await listScheduledBefore(db, viewer, new Date(at.getTime() - HELD_UP_MS), MOST)
  const late = await listEventsNamed(db, 'published_late', new Date(at.getTime() - forMs), MOST)
  const rows =
    late.length === 0
      ? []
      : await listByIds(
          db,
          viewer,
          late.flatMap((event) => event.articleId ?? []),
        )
  return [
    ...marked(hanging, 'failed', 'scheduledAt'),
    ...late.flatMap((event): Found[] => {
      const row = rows.find((each) => each.id === event.articleId)
      const entry = readEvent(event)
      if (entry?.name !== 'published_late') return []
      const byMs = entry.lateSeconds * 1000
      return row ? [{ row, why: 'published_late', at: event.at, byMs }] : []
    }),
  ]
}

function marked(
  rows: readonly DeskRow[],
  why: DutyReason,
  time: 'deadlineAt' | 'scheduledAt' | 'updatedAt' | 'stateSince',
): Found[] {
  return rows.flatMap((row) => {
    const at = row[time]
    return at ? [{ row, why, at }] : []
  })
}

/** What makes rows ready to be shown: names instead of ids, and the steps that the viewer may take; the earliest first. */
async function rowsFor(viewer: Viewer, found: readonly Found[]): Promise<(some: readonly Found[]) => DutyRow[]> {
  const db = database()
  const rows = new Map(found.map(({ row }) => [row.id, row]))
  const items = await listedArticles(db, viewer, [...rows.values()], await readNewspaper(db))
  const byId = new Map(items.map((item) => [item.id, item]))
  return (some) =>
    some
      .flatMap(({ row, why, at, byMs = 0 }) => {
        const item = byId.get(row.id)
        return item ? [{ item, why, at, byMs }] : []
      })
      .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Mail that was given up, a line a person. */
async function failedMail(since: Date): Promise<FailedMail[]> {
  const db = database()
  const rows = await listFailedMail(db, since, MOST)
  const names = await namesOf(
    db,
    rows.map((row) => row.personId),
  )
  const byPerson = Map.groupBy(rows, (row) => row.personId)
  return [...byPerson].map(([id, of]) => ({
    person: names.get(id) ?? '',
    count: of.length,
    at: of[0]?.at ?? since,
  }))
}
