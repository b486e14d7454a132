import { addDays, readDay } from '../format/days.ts'

/** Spans of time that a search can be narrowed to with one choice, as they stand in its address. */
export const SEARCH_SPANS = ['hom-nay', '7-ngay', '30-ngay', 'nam-nay'] as const
export type SearchSpan = (typeof SEARCH_SPANS)[number]

/** What a search asks for, as its form and its address have it; empty where it is not narrowed. */
export type SearchAsked = {
  query: string
  /** The last part of the address of a section. */
  section: string
  /** The last part of the address of an author. */
  author: string
  span: SearchSpan | ''
  /** Days, both included. They go before `span`. */
  from: string
  to: string
}

/** The first and the last day of a search; null where it has no end on that side. */
export function searchDays(asked: SearchAsked, today: string): { from: string | null; to: string | null } {
  if (asked.from !== '' || asked.to !== '') return { from: readDay(asked.from), to: readDay(asked.to) }
  switch (asked.span) {
    case '':
      return { from: null, to: null }
    case 'hom-nay':
      return { from: today, to: today }
    case '7-ngay':
      return { from: addDays(today, -6), to: today }
    case '30-ngay':
      return { from: addDays(today, -29), to: today }
    case 'nam-nay':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
  }
}

/** The parameters of a search's address, in the order that they stand in. */
export function searchParameters(asked: SearchAsked): Record<string, string> {
  const all = {
    q: asked.query,
    muc: asked.section,
    'tac-gia': asked.author,
    trong: asked.span,
    tu: asked.from,
    den: asked.to,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
