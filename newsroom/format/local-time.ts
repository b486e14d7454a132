import { DEFAULT_ZONE, offsetMinutes } from './zone.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?$/

/**
 * Reads what `<input type="datetime-local">` sends as a time in the given zone. Null for anything else, and for days
 * that are not in the calendar (30 February). Where the clock change makes an hour happen twice the first is meant;
 * a time it leaves out is moved on by as much as the clock was.
 */
export function parseLocalDateTime(value: string, zone: string = DEFAULT_ZONE): Date | null {
  const match = LOCAL.exec(value.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  // Date.UTC lets 31 April be 1 May; asking it back tells.
  const asked = new Date(shown).toISOString().slice(0, 16)
  if (asked !== match[0].slice(0, 16) || second > 59) return null

  const before = shown - offsetMinutes(new Date(shown - DAY), zone) * MINUTE
  const after = shown - offsetMinutes(new Date(shown + DAY), zone) * MINUTE
  const real = [before, after].filter((t) => t + offsetMinutes(new Date(t), zone) * MINUTE === shown)
  return new Date(real.length > 0 ? Math.min(...real) : before)
}

/** The value for `<input type="datetime-local">`: `2026-11-22T10:05`. */
export function formatLocalDateTime(instant: Date, zone: string = DEFAULT_ZONE): string {
  return isoInZone(instant, zone).slice(0, 16)
}

/** The instant for machines, in the newspaper's own zone: `2021-05-07T10:05:00+07:00`. */
export function isoInZone(instant: Date, zone: string = DEFAULT_ZONE): string {
  const offset = offsetMinutes(instant, zone)
  const shown = new Date(instant.getTime() + offset * MINUTE).toISOString().slice(0, 19)
  const ahead = Math.abs(offset)
  const hours = String(Math.floor(ahead / 60)).padStart(2, '0')
  return `${shown}${offset < 0 ? '-' : '+'}${hours}:${String(ahead % 60).padStart(2, '0')}`
}
