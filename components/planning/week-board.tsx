'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { dayAndMonthOf, weekdayName } from '#newsroom/format/days.ts'
import type { Language } from '#newsroom/people/roles.ts'
import type { WeekDay, WeekEntry } from '#newsroom/planning/week.ts'
import { useNewsroomNews } from '../live/live-newsroom.tsx'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { DragAndDrop, type DragEndEvent, useDroppable } from '../ui/drag-and-drop.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { newSubjectPath } from './paths.ts'
import { type MoveInWeek, useWeekMoves } from './use-week-moves.ts'
import { announcementsOf, dayByDay, entryKey } from './week-drag.ts'
import { EntryText, WeekEntryView } from './week-entry-view.tsx'

/** So many published articles of a day stand there at once; the others unfold. */
const PUBLISHED_SHOWN = 12

/**
 * The seven days of a week: beside each other where there is room, one below the other on a phone. Entries are dragged from
 * day to day by mouse, finger or keyboard, or moved by a menu.
 */
export function WeekBoard(props: {
  days: readonly WeekDay[]
  today: string
  zone: string
  language: Language
  move: MoveInWeek
}) {
  const { today, zone, language } = props
  const messages = useMessages()
  const router = useRouter()
  useNewsroomNews(() => router.refresh())
  const nameOf = (day: string) => `${weekdayName(day, language).toLocaleLowerCase()} ${dayAndMonthOf(day)}`
  const { shown, last, move } = useWeekMoves(props.days, today, props.move, nameOf)
  const [dragged, setDragged] = useState<WeekEntry | null>(null)
  const days = shown.map(({ day }) => day)
  const find = (id: string | number) => {
    const day = shown.find(({ entries }) => entries.some((entry) => entryKey(entry) === id))
    return { day: day?.day ?? '', entry: day?.entries.find((entry) => entryKey(entry) === id) ?? null }
  }
  const announcements = announcementsOf(
    messages,
    (id) => find(id).entry?.title ?? '',
    (day) => nameOf(String(day)),
    (id) => find(id).day,
  )
  const drop = ({ active, over }: DragEndEvent) => {
    const { day, entry } = find(active.id)
    setDragged(null)
    if (entry && over) move(entry, day, String(over.id))
  }
  return (
    <>
      <NoticePlace>
        {last && (
          <div className="mb-3">
            <Notice kind={last.ok ? 'done' : 'wrong'}>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <LastMoveText last={last} nameOf={nameOf} />
                {last.ok && last.undo && (
                  <Button small onClick={last.undo}>
                    {messages.general.undo}
                  </Button>
                )}
              </span>
            </Notice>
          </div>
        )}
      </NoticePlace>
      <DragAndDrop
        id="week"
        byKeys={dayByDay(days, (id) => find(id).day)}
        announcements={announcements}
        instructions={messages.planning.week.instructions}
        onPick={(active) => setDragged(find(active.id).entry)}
        onCancel={() => setDragged(null)}
        onDrop={drop}
        carried={
          dragged && (
            <div className="border border-ink bg-paper px-2 py-1 shadow-lg">
              <EntryText entry={dragged} zone={zone} />
            </div>
          )
        }
      >
        <ol className="grid border-t border-rule lg:grid-cols-7 lg:divide-x lg:divide-rule">
          {shown.map(({ day, entries }) => {
            const others = days
              .filter((each) => each !== day && each >= today)
              .map((each) => ({ day: each, name: `${weekdayName(each, language)}, ${dayAndMonthOf(each)}` }))
            const view = (entry: WeekEntry) => (
              <WeekEntryView
                key={entryKey(entry)}
                entry={entry}
                zone={zone}
                others={others}
                onMove={(to) => move(entry, day, to)}
              />
            )
            return (
              <Day key={day} day={day} today={today} language={language}>
                {entries.length > 0 ? (
                  <Entries entries={entries} view={view} />
                ) : (
                  <p className="px-2 py-1 text-[0.8125rem] text-muted lg:sr-only">{messages.planning.week.nothing}</p>
                )}
              </Day>
            )
          })}
        </ol>
      </DragAndDrop>
    </>
  )
}

function LastMoveText(props: {
  last: NonNullable<ReturnType<typeof useWeekMoves>['last']>
  nameOf: (day: string) => string
}) {
  const { last, nameOf } = props
  const { week } = useMessages().planning
  if (!last.ok) return `${week.notMoved(last.title)} ${last.why}`
  return (last.undone ? week.movedBack : week.moved)(last.title, nameOf(last.day))
}

/** A day: its name, what is on it, and the way to propose something for it. */
function Day(props: { day: string; today: string; language: Language; children: ReactNode }) {
  const { day, today, language } = props
  const { week } = useMessages().planning
  const over = day < today
  const { setNodeRef, isOver } = useDroppable({ id: day, disabled: over })
  const name = `${weekdayName(day, language)}, ${dayAndMonthOf(day)}`
  return (
    <li
      ref={setNodeRef}
      aria-current={day === today ? 'date' : undefined}
      data-day={day}
      className={`min-w-0 pb-3 max-lg:border-b max-lg:border-rule lg:min-h-96 ${isOver ? 'bg-hover' : ''}`}
    >
      <div
        className={`flex items-center gap-1 border-t-2 px-2 py-1.5 ${day === today ? 'border-ink' : 'border-transparent'}`}
      >
        <h2 className={`min-w-0 flex-1 text-[0.875rem] leading-tight ${over ? 'text-muted' : 'font-semibold'}`}>
          {weekdayName(day, language)}{' '}
          <span className="tabular-nums lg:block">
            {dayAndMonthOf(day)}
            {day === today && (
              <span className="font-normal whitespace-nowrap text-muted lg:text-[0.75rem]"> · {week.today}</span>
            )}
          </span>
        </h2>
        {!over && (
          <Link
            href={newSubjectPath(day)}
            prefetch={false}
            aria-label={week.propose(name)}
            title={week.propose(name)}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink max-lg:size-11"
          >
            <Plus size={16} aria-hidden />
          </Link>
        )}
      </div>
      {props.children}
    </li>
  )
}

/** The entries of a day. Of a day on which very much went out the rest unfolds. */
function Entries({ entries, view }: { entries: readonly WeekEntry[]; view: (entry: WeekEntry) => ReactNode }) {
  const { week } = useMessages().planning
  const published = entries.filter((entry) => entry.kind === 'published')
  const folded = new Set(published.slice(PUBLISHED_SHOWN))
  return (
    <>
      <ul className="grid gap-1.5 px-1.5">{entries.filter((entry) => !folded.has(entry)).map(view)}</ul>
      {folded.size > 0 && (
        <details className="px-1.5 pt-1.5">
          <summary className="touchable cursor-pointer py-1 text-[0.8125rem] text-muted">
            {week.more(folded.size)}
          </summary>
          <ul className="grid gap-1.5 pt-1.5">{[...folded].map(view)}</ul>
        </details>
      )}
    </>
  )
}
