import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { newSubjectPath, WEEK_PATH, weekPath } from '#components/planning/paths.ts'
import { PlanningViews } from '#components/planning/planning-views.tsx'
import { WeekBoard } from '#components/planning/week-board.tsx'
import { WeekKeys } from '#components/planning/week-keys.tsx'
import { FilterByName, FilterForm } from '#components/shell/filter-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { addWeeks, dayOf, formatDay, readWeek as readWeekName, weekNumber, weekOf } from '#newsroom/format/days.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { listWriters } from '#operations/planning/list-writers.ts'
import { readWeek } from '#operations/planning/read-week.ts'
import { type Seat, signedIn } from '../../../signed-in.ts'
import { moveInWeekAction } from '../actions.ts'
import { textIn } from '../list-address.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }
type Filter = { section: string; person: string }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(WEEK_PATH)
  return { title: messages.planning.week.title }
}

/** The calendar of a week: what is planned, wanted, scheduled and published, day by day. */
export default async function WeekPage({ searchParams }: Props) {
  const parameters = await searchParams
  const asked = readWeekName(parameters.week)
  const filter = { section: textIn(parameters, 'section', 64), person: textIn(parameters, 'person', 64) }
  const seat = await signedIn(weekPath(asked, filter))
  const { viewer, messages, clock } = seat
  if (!may(viewer, 'subject.propose')) notFound()
  const words = messages.planning
  const week = asked ?? weekOf(dayOf(clock.now, clock.zone))
  const read = await readWeek(viewer, { week, sectionId: filter.section, personId: filter.person })
  const { year, number } = weekNumber(week)
  const [first = '', last = ''] = [read.days[0]?.day, read.days.at(-1)?.day]
  const [earlier, later] = [weekPath(addWeeks(week, -1), filter), weekPath(addWeeks(week, 1), filter)]
  const present = weekPath(null, filter)
  return (
    <Page>
      <PageHeader
        title={words.week.number(number, year)}
        lead={<span className="tabular-nums">{words.week.span(formatDay(first), formatDay(last))}</span>}
      >
        <PlanningViews current="week" messages={messages} />
        <Link href={newSubjectPath()} prefetch={false} className={buttonClass('main')}>
          <Plus size={16} aria-hidden />
          {words.propose.open}
        </Link>
      </PageHeader>
      <div className="flex flex-wrap items-start gap-x-4">
        <nav aria-label={words.week.title} className="mb-4 flex gap-1">
          <Link href={earlier} prefetch={false} className={buttonClass()} aria-label={words.week.earlier}>
            <ChevronLeft size={16} aria-hidden />
          </Link>
          <Link
            href={present}
            prefetch={false}
            className={buttonClass()}
            aria-current={read.days.some(({ day }) => day === read.today) ? 'page' : undefined}
          >
            {words.week.thisWeek}
          </Link>
          <Link href={later} prefetch={false} className={buttonClass()} aria-label={words.week.later}>
            <ChevronRight size={16} aria-hidden />
          </Link>
        </nav>
        <Filters seat={seat} week={asked} filter={filter} />
      </div>
      {read.cut && <Notice kind="wrong">{words.week.cut}</Notice>}
      <WeekBoard
        key={week}
        days={read.days}
        today={read.today}
        zone={clock.zone}
        language={viewer.language}
        move={moveInWeekAction}
      />
      <WeekKeys week={week} present={weekOf(dayOf(clock.now, clock.zone))} filter={filter} />
    </Page>
  )
}

async function Filters(props: { seat: Seat; week: string | null; filter: Filter }) {
  const { viewer, messages } = props.seat
  const { list } = messages.planning
  const sections = await sectionChoices()
  const writers = may(viewer, 'others.list') ? await listWriters() : []
  return (
    <FilterForm path={WEEK_PATH} submit={list.apply} kept={props.week ? { week: props.week } : {}}>
      <FilterByName
        name="section"
        label={list.section}
        any={list.anySection}
        value={props.filter.section}
        choices={sections}
      />
      {writers.length > 0 && (
        <FilterByName
          name="person"
          label={list.person}
          any={list.anybody}
          value={props.filter.person}
          choices={writers}
        />
      )}
    </FilterForm>
  )
}
