'use client'

import type { QueueGroup } from '#newsroom/review/queue.ts'
import { useMessages } from '../messages.tsx'
import type { Clock } from '../ui/clock.ts'
import type { StepActions } from '../workflow/use-steps.ts'
import { QUEUE_WIDTHS, QueueRow } from './queue-row.tsx'
import type { Row } from './settled-rows.ts'

/** One group of the queue: what waits for the same thing, longest first, with the next step in each row. */
export function QueueTable(props: {
  group: QueueGroup
  rows: readonly Row[]
  /** The names of the columns are shown once, above the first group. */
  head: boolean
  /** Beside an open article. */
  narrow: boolean
  /** The article that is open. */
  openId: string
  /** The address that opens an article. */
  hrefOf: (articleId: string) => string
  clock: Clock
  actions: StepActions
}) {
  const messages = useMessages()
  const { narrow } = props
  const title = messages.review.groups[props.group]
  const names = messages.desk.columns
  const columns = [
    { name: names.section, width: QUEUE_WIDTHS.section },
    { name: names.author, width: QUEUE_WIDTHS.author },
    { name: names.holder, width: QUEUE_WIDTHS.holder },
    { name: names.length, width: QUEUE_WIDTHS.length },
    { name: messages.queue.deadline.column, width: QUEUE_WIDTHS.deadline },
    { name: names.since, width: QUEUE_WIDTHS.since },
    { name: names.step, width: QUEUE_WIDTHS.step },
  ]
  return (
    <section>
      <h2 className={`flex items-baseline gap-2 border-b border-ink pb-1.5 font-semibold ${narrow ? 'px-3' : ''}`}>
        {title}
        <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
          {messages.desk.work.allOf(
            props.rows.filter((row) => row.news !== 'gone' && row.item.group === props.group).length,
          )}
        </span>
      </h2>
      <table className="w-full border-collapse">
        <caption className="sr-only">{title}</caption>
        <thead className={props.head && !narrow ? 'max-lg:sr-only' : 'sr-only'}>
          <tr className="text-left text-[0.8125rem] text-muted">
            <th scope="col" className="w-full py-1 pr-3 font-normal">
              {names.title}
            </th>
            {!narrow &&
              columns.map((column) => (
                <th key={column.name} scope="col" className={`py-1 pr-3 font-normal ${column.width}`}>
                  <span className={column.name === names.step ? 'sr-only' : ''}>{column.name}</span>
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <QueueRow
              key={row.item.id}
              row={row}
              span={columns.length + 1}
              narrow={narrow}
              current={row.item.id === props.openId}
              href={props.hrefOf(row.item.id)}
              clock={props.clock}
              actions={props.actions}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
