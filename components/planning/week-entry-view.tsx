'use client'

import { CalendarArrowUp, GripVertical } from 'lucide-react'
import Link from 'next/link'
import { formatTime } from '#newsroom/format/dates.ts'
import type { WeekEntry } from '#newsroom/planning/week.ts'
import { useMessages } from '../messages.tsx'
import { articlePath } from '../ui/article-path.ts'
import { useDraggable } from '../ui/drag-and-drop.tsx'
import { Menu, MenuHeading, MenuItem } from '../ui/menu.tsx'
import { StateDot } from '../ui/state-dot.tsx'
import { subjectPath } from './paths.ts'
import { entryKey } from './week-drag.ts'

type Props = {
  entry: WeekEntry
  zone: string
  /** The days it can be moved to; none for what stays where it is. */
  others: readonly { day: string; name: string }[]
  onMove: (day: string) => void
}

const ICON = 'inline-flex size-6 items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink'

/** Something of a day. What may be moved has a handle to drag it by, and a menu that does the same. */
export function WeekEntryView({ entry, zone, others, onMove }: Props) {
  const { planning } = useMessages()
  const { week } = planning
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: entryKey(entry),
    disabled: !entry.moves,
    attributes: { roleDescription: week.dragRole },
  })
  return (
    <li
      ref={setNodeRef}
      data-entry={entry.kind}
      data-about={`${entry.kind} ${entry.id}`}
      className={`relative border-l-2 bg-paper py-1 pr-1 pl-2 ${EDGES[entry.kind]} ${isDragging ? 'opacity-40' : ''}`}
    >
      <EntryText entry={entry} zone={zone} />
      {entry.moves && (
        <span className="-ml-1 flex items-center gap-0.5 pointer-coarse:gap-1">
          <button
            type="button"
            {...listeners}
            {...attributes}
            aria-label={week.drag(entry.title)}
            title={week.drag(entry.title)}
            className={`${ICON} max-lg:hidden cursor-grab touch-none pointer-coarse:size-11`}
          >
            <GripVertical size={15} aria-hidden />
          </button>
          {others.length > 0 && (
            <Menu
              align="start"
              trigger={
                <button
                  type="button"
                  aria-label={week.move(entry.title)}
                  title={week.moveTo}
                  className={`${ICON} max-lg:size-11 max-lg:-ml-2 pointer-coarse:size-11`}
                >
                  <CalendarArrowUp size={15} aria-hidden />
                </button>
              }
            >
              <MenuHeading>{week.moveTo}</MenuHeading>
              {others.map(({ day, name }) => (
                <MenuItem key={day} onSelect={() => onMove(day)}>
                  {name}
                </MenuItem>
              ))}
            </Menu>
          )}
        </span>
      )}
    </li>
  )
}

const EDGES: Record<WeekEntry['kind'], string> = {
  subject: 'border-l-[var(--state-own)]',
  deadline: 'border-l-[var(--state-returned)]',
  scheduled: 'border-l-[var(--state-ready)]',
  published: 'border-l-[var(--state-live)]',
}

/** What an entry says, in the calendar and under the pointer. */
export function EntryText({ entry, zone }: { entry: WeekEntry; zone: string }) {
  const { planning, workflow, desk } = useMessages()
  const { week } = planning
  const time = entry.at && formatTime(entry.at, zone)
  const head = entry.kind === 'subject' ? week.kinds.subject : time ? week.at(week.kinds[entry.kind], time) : ''
  const title = entry.title || desk.untitled
  return (
    <>
      <p className="text-[0.75rem] leading-snug text-muted tabular-nums">
        {head}
        {entry.waiting && ` · ${week.waiting}`}
        {entry.kind === 'subject' && time && ` · ${week.at(week.kinds.deadline, time)}`}
      </p>
      <p className={`text-[0.875rem] leading-snug wrap-anywhere ${entry.kind === 'published' ? '' : 'font-semibold'}`}>
        {entry.opens ? (
          <Link
            href={entry.kind === 'subject' ? subjectPath(entry.id) : articlePath(entry.id)}
            prefetch={false}
            className="hover:underline max-lg:inline-block max-lg:py-1.5"
          >
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      <p className="text-[0.75rem] leading-snug text-muted">
        {[entry.section, entry.person].filter((each) => each !== '').join(' · ')}
      </p>
      {entry.state !== null && (entry.kind === 'subject' || entry.kind === 'deadline') && (
        <p className="text-[0.75rem] leading-snug *:whitespace-normal">
          <StateDot state={entry.state}>{workflow.states[entry.state]}</StateDot>
        </p>
      )}
    </>
  )
}
