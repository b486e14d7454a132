import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import { dayAndMonthOf } from '#newsroom/format/days.ts'
import type { ListedSubject } from '#newsroom/planning/listed-subject.ts'
import type { Clock } from '../ui/clock.ts'
import { When } from '../ui/when.tsx'
import { subjectPath } from './paths.ts'
import { SubjectStateWord } from './subject-state-word.tsx'

const COLUMNS = ['state', 'section', 'person', 'day', 'deadline'] as const
type Column = (typeof COLUMNS)[number]

/** Below this width a column gives way to the title. */
const SHOWN: Record<Column, string> = {
  state: 'max-lg:hidden',
  section: 'max-xl:hidden',
  person: 'max-xl:hidden',
  day: 'max-lg:hidden',
  deadline: 'max-lg:hidden',
}
const WIDTH: Record<Column, string> = {
  state: 'w-40',
  section: 'w-28',
  person: 'w-38',
  day: 'w-20',
  deadline: 'w-28',
}

/** A list of subjects: a table with low rows; where there is no room for columns each row becomes an item of two lines. */
export function SubjectTable(props: { items: readonly ListedSubject[]; clock: Clock; messages: Messages }) {
  const { items, clock, messages } = props
  const { planning } = messages
  const cells = (item: ListedSubject): Record<Column, ReactNode> => ({
    state: <SubjectStateWord state={item.state} article={item.article} messages={messages} />,
    section: item.section,
    person: item.person,
    day: item.plannedOn && dayAndMonthOf(item.plannedOn),
    deadline: item.deadlineAt && <When at={item.deadlineAt} clock={clock} messages={messages} />,
  })
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{planning.title}</caption>
      <colgroup>
        <col />
        {COLUMNS.map((column) => (
          <col key={column} className={`${SHOWN[column]} ${WIDTH[column]}`} />
        ))}
      </colgroup>
      <thead className="max-lg:sr-only">
        <tr className="border-b border-rule text-left text-[0.8125rem] text-muted">
          <th scope="col" className="py-1.5 pr-3 font-normal">
            {planning.list.columns.title}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`py-1.5 pr-3 font-normal ${SHOWN[column]}`}>
              {planning.list.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const cell = cells(item)
          return (
            <tr
              key={item.id}
              data-about={item.id}
              className="relative border-b border-rule hover:bg-ground has-[[data-row-link]:focus-visible]:bg-ground"
            >
              <td className="h-10 py-2.5 pr-3 lg:py-1">
                <Link
                  href={subjectPath(item.id)}
                  prefetch={false}
                  data-row-link=""
                  className="line-clamp-2 font-semibold outline-offset-4 after:absolute after:inset-0 hover:underline"
                >
                  {item.title}
                </Link>
                <div className="mt-0.5 flex flex-wrap gap-x-2 text-[0.8125rem] text-muted lg:hidden">
                  {cell.state}
                  {item.section && <span>{item.section}</span>}
                  <span>{item.person}</span>
                  {item.plannedOn && (
                    <span>
                      {planning.list.columns.day} {cell.day}
                    </span>
                  )}
                </div>
              </td>
              {COLUMNS.map((column) => (
                <td
                  key={column}
                  className={`py-1 pr-3 [overflow-wrap:anywhere] text-[0.8125rem] text-muted tabular-nums ${SHOWN[column]}`}
                >
                  {cell[column]}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
