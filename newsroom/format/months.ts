import { addDays, dayBegins, dayOf } from './days.ts'

const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/

/** Reads a month as addresses carry it, `2026-11`; null for what is none. */
export function readMonth(text: unknown): string | null {
  return typeof text === 'string' && MONTH.test(text) ? text : null
}

/** The month that an instant falls in. */
export function monthOf(instant: Date, zone: string): string {
  return dayOf(instant, zone).slice(0, 7)
}

/** When a month begins in the zone, and when the next one does. */
export function monthSpan(month: string, zone: string): { from: Date; until: Date } {
  return { from: dayBegins(`${month}-01`, zone), until: dayBegins(`${monthAfter(month)}-01`, zone) }
}

export function monthAfter(month: string): string {
  return addDays(`${month}-01`, 31).slice(0, 7)
}

export function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7)
}

/** `11/2026` */
export function formatMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`
}
