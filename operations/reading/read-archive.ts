import 'server-only'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { pageOfDay } from '#db/stores/reading/published.ts'
import { ALL, daysWithin, monthsOf, nearestDay } from '#db/stores/reading/published-days.ts'
import { dayOf } from '#newsroom/format/days.ts'
import { now } from '#newsroom/kit/clock.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { Span } from '#newsroom/reading/archive.ts'
import type { NumberedPart } from '#newsroom/reading/published.ts'

/** What the archive shows at a place: always the years; the months of one, the days of one of them, the articles of one day. */
export type Archive = {
  /** The section to which it is narrowed. */
  section: Label | null
  years: Span[]
  year: string | null
  months: Span[]
  month: string | null
  days: Span[]
  day: ArchiveDay | null
}

/** A day's articles, and the nearest days before and after it that have any. */
export type ArchiveDay = { name: string; list: NumberedPart; before: string | null; after: string | null }

export type ArchiveAnswer = { kind: 'archive'; archive: Archive } | { kind: 'missing' }

const ON_A_PAGE = 50

/**
 * The archive at a place (`readArchivePlace`). What is older than the newspaper's first article or still to come is not
 * there; a day between them that has no article is, and says so.
 */
export async function readArchive(asked: {
  place: string
  sectionSlug: string | null
  page: number
}): Promise<ArchiveAnswer> {
  const { place, sectionSlug, page } = asked
  const store = database()
  const [sections, { timeZone }] = await Promise.all([readSections(store), readNewspaper(store)])
  const section = sections.find(({ slug }) => slug === sectionSlug) ?? null
  const list = section?.id ?? ALL
  const months = await monthsOf(store, list)
  const today = dayOf(now(), timeZone)
  // Narrowed or not, the archive reaches as far: nothing in it comes and goes with a choice.
  const first = (await nearestDay(store, ALL, { after: '' })) ?? today
  if (place !== '' && (place < first.slice(0, place.length) || place > today.slice(0, place.length))) {
    return { kind: 'missing' }
  }

  const newest = months.at(-1)?.month ?? null
  const year = place === '' ? (newest?.slice(0, 4) ?? null) : place.slice(0, 4)
  const month = place === '' ? newest : place.length > 4 ? place.slice(0, 7) : null
  const day = place.length > 7 ? await readDayOf(place) : null
  if (day === 'missing') return { kind: 'missing' }
  return {
    kind: 'archive',
    archive: {
      section: section && { name: section.name, slug: section.slug },
      years: yearsOf(months),
      year,
      months: months.filter((each) => each.month.startsWith(`${year}-`)).map(toSpan),
      month,
      days: month ? (await daysWithin(store, list, `${month}-01`, `${month}-31`)).map(toSpan) : [],
      day,
    },
  }

  async function readDayOf(name: string): Promise<ArchiveDay | 'missing'> {
    const [found, before, after] = await Promise.all([
      pageOfDay(store, { sectionId: section?.id ?? null, day: name }, { number: page, limit: ON_A_PAGE }),
      nearestDay(store, list, { before: name }),
      nearestDay(store, list, { after: name }),
    ])
    return found ? { name, list: found, before, after } : 'missing'
  }
}

function yearsOf(months: readonly { month: string; articles: number }[]): Span[] {
  const years = new Map<string, number>()
  for (const { month, articles } of months) {
    const year = month.slice(0, 4)
    years.set(year, (years.get(year) ?? 0) + articles)
  }
  return [...years].map(([name, articles]) => ({ name, articles }))
}

function toSpan(counted: { articles: number } & ({ month: string } | { day: string })): Span {
  return { name: 'month' in counted ? counted.month : counted.day, articles: counted.articles }
}
