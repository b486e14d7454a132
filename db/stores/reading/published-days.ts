import { and, asc, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Store } from '#db/database.ts'
import { noteShown } from '#db/shown.ts'
import { addDays, dayBegins, dayOf } from '#newsroom/format/days.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'
import { takeNumber } from '../kit/counters.ts'
import { readNewspaper, readSetting, writeSetting } from '../papers/settings.ts'

/** The list of everything that is published; every other list is a section's, by its id. */
export const ALL = 'all'
/** The settings row that says that the days of this newspaper are counted. */
const COUNTED = 'published_days'
/** The counter on which a count of everything and the publishing of one article wait for each other. */
const RECOUNTS = 'recounts of published days'
/** Rows read at once by a count of everything: what is made of them holds up nobody else in this process. */
const ROWS = 4000

/** What decides in which lists an article is counted, and on which day. */
export type Counted = { sectionId: string; topSectionId: string; publishedAt: Date }

/**
 * Where an article is counted now, null where readers do not have it. It stays there until the end of the transaction,
 * also for whoever moves its section.
 */
export async function holdCounted(store: Store, number: number): Promise<Counted | null> {
  const { publishedArticles: p } = store.tables
  const asked = store
    .select({ sectionId: p.sectionId, topSectionId: p.topSectionId, publishedAt: p.publishedAt })
    .from(p)
    .where(eq(p.number, number))
  const [row] = await (store.engine.dialect === 'postgres' ? asked.for('update') : asked)
  return row ?? null
}

/** Counts articles anew, in the transaction that publishes, moves or removes them. */
export async function noteDays(
  store: Store,
  articles: readonly { before: Counted | null; after: Counted | null }[],
): Promise<void> {
  const { publishedDays: d, counters } = store.tables
  if (articles.every(({ before, after }) => before && after && isCountedAs(before, after))) return
  // In Postgres others publish meanwhile, but nobody counts everything anew; SQLite writes one transaction after the other.
  const held = store.select({ name: counters.name }).from(counters).where(eq(counters.name, RECOUNTS))
  await (store.engine.dialect === 'postgres' ? held.for('share') : held)
  const { timeZone } = await readNewspaper(store)

  const changes = new Map<string, { list: string; day: string; by: number }>()
  const count = (of: Counted | null, by: number) => {
    if (of === null) return
    const day = dayOf(of.publishedAt, timeZone)
    for (const list of new Set([ALL, of.sectionId, of.topSectionId])) {
      const key = `${day} ${list}`
      changes.set(key, { list, day, by: (changes.get(key)?.by ?? 0) + by })
    }
  }
  for (const { before, after } of articles) {
    count(before, -1)
    count(after, 1)
  }
  // In one order, so that two who publish at the same moment wait for each other and never for themselves.
  for (const key of [...changes.keys()].sort()) {
    const change = changes.get(key)
    if (!change || change.by === 0) continue
    const { list, day, by } = change
    const here = and(eq(d.list, list), eq(d.day, day))
    if (by > 0) {
      await store
        .insert(d)
        .values({ list, day, articles: by })
        .onConflictDoUpdate({ target: [d.list, d.day], set: { articles: sql`${d.articles} + ${by}` } })
    } else {
      await store
        .update(d)
        .set({ articles: sql`${d.articles} + ${by}` })
        .where(here)
      await store.delete(d).where(and(here, lte(d.articles, 0)))
    }
  }
}

function isCountedAs(one: Counted, other: Counted): boolean {
  return (
    one.sectionId === other.sectionId &&
    one.topSectionId === other.topSectionId &&
    one.publishedAt.getTime() === other.publishedAt.getTime()
  )
}

/**
 * Counts lists anew from what is published: after a section was moved or merged, those that it touches; after the zone
 * was changed, all of them.
 * @param lists ids of sections; without it everything is counted
 */
export async function recountDays(store: Store, lists?: readonly string[]): Promise<void> {
  const { publishedDays: d, publishedArticles: p, sections } = store.tables
  await takeNumber(store, RECOUNTS)
  const { timeZone } = await readNewspaper(store)
  const known = await store.select({ id: sections.id }).from(sections)
  const wanted = lists ?? [ALL, ...known.map(({ id }) => id)]
  if (lists) for (const list of lists) await store.delete(d).where(eq(d.list, list))
  else await store.delete(d)

  for (const list of new Set(wanted)) {
    // A section of the masthead has all that is under it, another one its own; each is one stretch of an index.
    const ways = list === ALL ? [undefined] : [eq(p.topSectionId, list), eq(p.sectionId, list)]
    const days = new Map<string, number>()
    for (const way of ways) {
      for (const [day, articles] of await countByDay(store, way, timeZone)) {
        days.set(day, Math.max(articles, days.get(day) ?? 0))
      }
    }
    const rows = [...days].map(([day, articles]) => ({ list, day, articles }))
    for (let from = 0; from < rows.length; from += 1000) await store.insert(d).values(rows.slice(from, from + 1000))
  }
}

/** Whether {@link countDaysOnce} was here. */
export async function areDaysCounted(store: Store): Promise<boolean> {
  return (await readSetting(store, COUNTED)).version > 0
}

/** Counts everything once in an installation from before days were counted; of several servers one does it. */
export async function countDaysOnce(store: Store): Promise<void> {
  if (await writeSetting(store, COUNTED, 0, { counted: true })) await recountDays(store)
}

async function countByDay(store: Store, where: SQL | undefined, zone: string): Promise<Map<string, number>> {
  const { publishedArticles: p } = store.tables
  const days = new Map<string, number>()
  let day = { name: '', ends: new Date(0) }
  let after: { publishedAt: Date; number: number } | undefined
  for (;;) {
    const rows = await store
      .select({ publishedAt: p.publishedAt, number: p.number })
      .from(p)
      .where(
        and(
          where,
          after &&
            sql`(${p.publishedAt}, ${p.number}) > (${sql.param(after.publishedAt, p.publishedAt)}, ${after.number})`,
        ),
      )
      .orderBy(asc(p.publishedAt), asc(p.number))
      .limit(ROWS)
    for (const { publishedAt } of rows) {
      if (publishedAt >= day.ends) {
        const name = dayOf(publishedAt, zone)
        day = { name, ends: dayBegins(addDays(name, 1), zone) }
      }
      days.set(day.name, (days.get(day.name) ?? 0) + 1)
    }
    after = rows.at(-1)
    if (rows.length < ROWS || !after) return days
  }
}

/** A list's own counts change when something enters or leaves it. */
function countsOf(list: string): Surface {
  return list === ALL ? { kind: 'archive' } : { kind: 'in_section', id: list }
}

/** How many articles a list has. */
export async function countIn(store: Store, list: string): Promise<number> {
  const { publishedDays: d } = store.tables
  noteShown(countsOf(list))
  const [row] = await store
    .select({ articles: sql<number>`cast(coalesce(sum(${d.articles}), 0) as integer)` })
    .from(d)
    .where(eq(d.list, list))
  return row?.articles ?? 0
}

/** The day on which the article stands that has so many newer ones before it in its list, and how many of them are of later days. */
export async function dayAt(store: Store, list: string, newer: number): Promise<{ day: string; later: number } | null> {
  const { publishedDays: d } = store.tables
  noteShown(countsOf(list))
  const upTo = sql<number>`sum(${d.articles}) over (order by ${d.day} desc)`
  const days = store
    .select({
      day: d.day,
      later: sql<number>`cast(${upTo} - ${d.articles} as integer)`.as('later'),
      reached: sql<number>`cast(${upTo} as integer)`.as('reached'),
    })
    .from(d)
    .where(eq(d.list, list))
    .as('days')
  const [found] = await store
    .select({ day: days.day, later: days.later })
    .from(days)
    .where(and(sql`${days.later} <= ${newer}`, sql`${days.reached} > ${newer}`))
    .limit(1)
  return found ?? null
}

/** The days of a list that have articles, within a span of days (both included), in their order. */
export async function daysWithin(
  store: Store,
  list: string,
  from: string,
  to: string,
): Promise<{ day: string; articles: number }[]> {
  const { publishedDays: d } = store.tables
  noteShown({ kind: 'archive' })
  return store
    .select({ day: d.day, articles: d.articles })
    .from(d)
    .where(and(eq(d.list, list), sql`${d.day} >= ${from}`, lte(d.day, to)))
    .orderBy(asc(d.day))
}

/** The nearest day with articles before or after a day; null where there is none. */
export async function nearestDay(
  store: Store,
  list: string,
  side: { before: string } | { after: string },
): Promise<string | null> {
  const { publishedDays: d } = store.tables
  noteShown({ kind: 'archive' })
  const back = 'before' in side
  const [row] = await store
    .select({ day: d.day })
    .from(d)
    .where(and(eq(d.list, list), back ? sql`${d.day} < ${side.before}` : sql`${d.day} > ${side.after}`))
    .orderBy(back ? desc(d.day) : asc(d.day))
    .limit(1)
  return row?.day ?? null
}

/** How many articles a list has in each month (`2021-05`), in their order. */
export async function monthsOf(store: Store, list: string): Promise<{ month: string; articles: number }[]> {
  const { publishedDays: d } = store.tables
  noteShown({ kind: 'archive' })
  const month = sql<string>`substr(${d.day}, 1, 7)`
  return store
    .select({ month: month.as('month'), articles: sql<number>`cast(sum(${d.articles}) as integer)` })
    .from(d)
    .where(eq(d.list, list))
    .groupBy(month)
    .orderBy(month)
}
