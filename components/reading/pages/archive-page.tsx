import type { Messages } from '#messages/index.ts'
import { type Language, WEEKDAYS } from '#newsroom/format/dates.ts'
import { dayOf, formatDay, weekdayName } from '#newsroom/format/days.ts'
import { formatMonth, monthAfter, monthBefore } from '#newsroom/format/months.ts'
import { formatNumber } from '#newsroom/format/numbers.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import { type Span, weeksOf } from '#newsroom/reading/archive.ts'
import type { NumberedPart } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { ArticleList } from '../lists/article-list.tsx'
import { PageHeading } from '../lists/block-heading.tsx'
import { PageWays } from './page-ways.tsx'
import { SectionChoice } from './section-choice.tsx'

/** The archive as it is shown at a place. */
export type ShownArchive = {
  section: Label | null
  years: Span[]
  year: string | null
  months: Span[]
  month: string | null
  days: Span[]
  day: { name: string; list: NumberedPart; before: string | null; after: string | null } | null
}

type Shown = { place: string; archive: ShownArchive; edition: Edition }

/** The newspaper by its days: years, the months of one, a calendar of one of them, and the articles of a day. */
export function ArchivePage({ place, archive, edition }: Shown) {
  const { words, newspaper } = edition
  const { day, month, years } = archive
  return (
    <>
      <PageHeading {...(place === '' ? { under: words.archive.lead } : { over: words.archive.title })}>
        {archiveTitle(place, words.archive, newspaper.language)}
      </PageHeading>
      <div className="grid gap-x-12 gap-y-8 border-t border-ink pt-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="no-print space-y-6">
          <Narrowing place={place} archive={archive} edition={edition} />
          <Years archive={archive} edition={edition} />
          {archive.year === null ? null : <Months archive={archive} edition={edition} />}
          {month === null ? null : <Calendar month={month} archive={archive} edition={edition} />}
        </div>
        <div>
          {years.length === 0 ? <p className="text-muted">{words.archive.nothing}</p> : null}
          {day ? <Day day={day} archive={archive} edition={edition} /> : <Counts archive={archive} edition={edition} />}
        </div>
      </div>
    </>
  )
}

/** What the page at a place is called. */
export function archiveTitle(place: string, words: Messages['site']['archive'], language: Language): string {
  if (place === '') return words.title
  if (place.length === 4) return words.ofYear(place)
  if (place.length === 7) return words.ofMonth(formatMonth(place))
  return words.ofDay(weekdayName(place, language), formatDay(place))
}

function address(place: string, archive: ShownArchive): string {
  const path = publicPath.archive(place)
  return archive.section ? `${path}?muc=${archive.section.slug}` : path
}

function Narrowing({ place, archive, edition }: Shown) {
  const { words } = edition
  if (edition.sections.length === 0) return null
  return (
    <form action={publicPath.archive(place)} className="flex items-end gap-3">
      <SectionChoice id="archive-section" chosen={archive.section?.slug ?? ''} edition={edition} />
      <button
        type="submit"
        className="furniture min-h-11 cursor-pointer border border-ink px-4 hover:border-accent hover:text-accent"
      >
        {words.archive.choose}
      </button>
    </form>
  )
}

function Years({ archive, edition }: Omit<Shown, 'place'>) {
  if (archive.years.length === 0) return null
  return (
    <nav aria-label={edition.words.archive.years} className="furniture text-[0.9375rem]">
      <ul className="flex flex-wrap gap-1">
        {archive.years.toReversed().map(({ name }) => (
          <li key={name}>
            <a
              href={address(name, archive)}
              aria-current={name === archive.year ? 'true' : undefined}
              className={CHOICE}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Months({ archive, edition }: Omit<Shown, 'place'>) {
  const { words } = edition
  const { year } = archive
  if (archive.months.length === 0 || year === null) return null
  return (
    <nav aria-label={words.archive.months(year)} className="furniture text-[0.9375rem]">
      <ul className="grid grid-cols-3 gap-1 sm:grid-cols-4 lg:grid-cols-3">
        {archive.months.map(({ name }) => (
          <li key={name}>
            <a
              href={address(name, archive)}
              aria-current={name === archive.month ? 'true' : undefined}
              className={CHOICE}
            >
              {words.archive.month(Number(name.slice(5)))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Calendar({ month, archive, edition }: { month: string } & Omit<Shown, 'place'>) {
  const { words, newspaper, now } = edition
  const counts = new Map(archive.days.map(({ name, articles }) => [name, articles]))
  const today = dayOf(now, newspaper.timeZone)
  const names = WEEKDAYS[newspaper.language]
  return (
    // On a small phone it is as wide as the screen, so that each day is wide enough for a thumb.
    <div className="furniture -mx-(--page-pad) sm:mx-0">
      <table className="w-full table-fixed border-collapse text-center">
        <caption className="pb-2 text-[0.9375rem]">{words.archive.calendar(formatMonth(month))}</caption>
        <thead>
          <tr className="text-muted">
            {words.archive.weekdays.map((short, index) => (
              <th key={short} scope="col" className="py-1 font-normal">
                <span aria-hidden="true">{short}</span>
                <span className="sr-only">{names[(index + 1) % 7]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)} className="border-t border-rule">
              {week.map((day, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in a week is its weekday
                <td key={index} className="p-0">
                  {day === null ? null : (
                    <CalendarDay
                      day={day}
                      articles={counts.get(day) ?? 0}
                      today={today}
                      archive={archive}
                      edition={edition}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CalendarDay(props: { day: string; articles: number; today: string } & Omit<Shown, 'place'>) {
  const { day, articles, today, archive, edition } = props
  const { words, newspaper } = edition
  const shown = Number(day.slice(8))
  const isToday = day === today ? 'underline underline-offset-4' : ''
  if (articles === 0) {
    return <span className={`flex min-h-12 items-center justify-center text-muted ${isToday}`}>{shown}</span>
  }
  const count = formatNumber(articles, newspaper.language)
  return (
    <a
      href={address(day, archive)}
      aria-current={day === archive.day?.name ? 'date' : undefined}
      className="flex min-h-12 flex-col items-center justify-center hover:text-accent aria-[current]:bg-ink aria-[current]:text-paper"
    >
      <span className="sr-only">{words.archive.day(formatDay(day), count)}</span>
      <span aria-hidden="true" className={`text-[0.9375rem] ${isToday}`}>
        {shown}
      </span>
      <span aria-hidden="true" className="text-[0.6875rem] leading-none opacity-80">
        {count}
      </span>
    </a>
  )
}

/** How many articles there were in the years, months or days at this place. */
function Counts({ archive, edition }: Omit<Shown, 'place'>) {
  const { words, newspaper } = edition
  const spans = archive.month !== null ? archive.days : archive.months
  if (archive.years.length > 0 && spans.length === 0) return <p className="text-muted">{words.archive.nothingThen}</p>
  const name = (span: Span) =>
    span.name.length > 7
      ? `${weekdayName(span.name, newspaper.language)}, ${formatDay(span.name)}`
      : words.archive.month(Number(span.name.slice(5)))
  return (
    <>
      <ul className="divide-y divide-rule">
        {spans.toReversed().map((span) => (
          <li key={span.name}>
            <a
              href={address(span.name, archive)}
              className="flex min-h-12 items-baseline justify-between gap-6 py-2.5 hover:text-accent"
            >
              <span className="text-lg">{name(span)}</span>
              <span className="furniture text-muted">
                {words.archive.articles(formatNumber(span.articles, newspaper.language))}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {archive.month === null ? null : <MonthWays month={archive.month} archive={archive} edition={edition} />}
    </>
  )
}

function MonthWays({ month, archive, edition }: { month: string } & Omit<Shown, 'place'>) {
  const known = new Set(archive.months.map(({ name }) => name))
  const ways = [monthBefore(month), monthAfter(month)].filter((each) => known.has(each))
  if (ways.length === 0) return null
  return (
    <p className="no-print furniture flex flex-wrap gap-x-8 border-t border-ink pt-3 text-[0.9375rem]">
      {ways.map((each) => (
        <a key={each} href={address(each, archive)} className="flex min-h-11 items-center text-accent">
          {each < month ? '← ' : ''}
          {edition.words.archive.month(Number(each.slice(5)))}
          {each > month ? ' →' : ''}
        </a>
      ))}
    </p>
  )
}

function Day({ day, archive, edition }: { day: NonNullable<ShownArchive['day']> } & Omit<Shown, 'place'>) {
  const { words, newspaper } = edition
  const { list } = day
  return (
    <>
      <p className="furniture pb-3 text-[0.9375rem] text-muted">
        {list.total === 0
          ? words.archive.nothingThen
          : words.archive.articles(formatNumber(list.total, newspaper.language))}
      </p>
      {list.items.length > 0 ? <ArticleList teasers={list.items} edition={edition} section /> : null}
      <PageWays
        path={address(day.name, archive)}
        hidden={archive.section ? { muc: archive.section.slug } : {}}
        pager={list}
        edition={edition}
      />
      <p className="no-print furniture mt-4 flex flex-wrap justify-between gap-x-8 border-t border-ink pt-3 text-[0.9375rem]">
        {day.before ? (
          <a href={address(day.before, archive)} className="flex min-h-11 items-center text-accent">
            ← {words.archive.before(formatDay(day.before))}
          </a>
        ) : null}
        {day.after ? (
          <a href={address(day.after, archive)} className="ml-auto flex min-h-11 items-center text-accent">
            {words.archive.after(formatDay(day.after))} →
          </a>
        ) : null}
      </p>
    </>
  )
}

const CHOICE =
  'flex min-h-11 min-w-11 items-center justify-center border border-rule px-3 hover:border-accent hover:text-accent aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper'
