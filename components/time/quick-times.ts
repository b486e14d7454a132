import { formatLocalDateTime } from '#newsroom/format/dates.ts'
import { addDays, dayOf } from '#newsroom/format/days.ts'
import type { TypedAgainst } from '#newsroom/format/typed-time.ts'

export type QuickTime = 'tonight' | 'tomorrowEvening' | 'morning' | 'hour' | 'today' | 'tomorrow'

const EVENING = 'T18:00'
const MORNING = 'T06:00'
const HOUR_MS = 3_600_000

/** What is offered to be chosen with one press. */
export function quickTimes(of: 'time' | 'day', { now, zone }: TypedAgainst): QuickTime[] {
  if (of === 'day') return ['today', 'tomorrow']
  const over = formatLocalDateTime(now, zone).slice(10) >= EVENING
  return [over ? 'tomorrowEvening' : 'tonight', 'morning', 'hour']
}

/** The moment, or the day, that one of them stands for. */
export function quickTime(which: QuickTime, { now, zone }: TypedAgainst): string {
  const today = dayOf(now, zone)
  switch (which) {
    case 'today':
      return today
    case 'tomorrow':
      return addDays(today, 1)
    case 'tonight':
      return today + EVENING
    case 'tomorrowEvening':
      return addDays(today, 1) + EVENING
    case 'morning':
      return addDays(today, 1) + MORNING
    case 'hour':
      return formatLocalDateTime(new Date(now.getTime() + HOUR_MS), zone)
  }
}
