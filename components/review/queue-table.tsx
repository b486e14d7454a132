'use client'

import type { ReactNode } from 'react'
import type { ListedArticle } from '#newsroom/listed-article.ts'
import type { Clock } from '../desk/clock.ts'
import { useMessages } from '../messages.tsx'
import { QUEUE_WIDTHS, QueueRow } from './queue-row.tsx'
import type { StepActions } from './use-steps.ts'

/** One group of the queue: what waits for the same thing, longest first, with the next step in each row. */
export function QueueTable(props: {
  title: ReactNode
  caption: string
  items: readonly ListedArticle[]
  /** The names of the columns are shown once, above the first group. */
  head: boolean
  clock: Clock
  actions: StepActions
}) {
  const messages = useMessages()
  const names = messages.desk.columns
  const columns = [
    { name: names.section, width: QUEUE_WIDTHS.section },
    { name: names.author, width: QUEUE_WIDTHS.author },
    { name: names.holder, width: QUEUE_WIDTHS.holder },
    { name: names.length, width: QUEUE_WIDTHS.length },
    { name: names.since, width: QUEUE_WIDTHS.since },
    { name: names.step, width: QUEUE_WIDTHS.step },
  ]
  return (
    <section>
      <h2 className="flex items-baseline gap-2 border-b border-ink pb-1.5 font-semibold">
        {props.title}
        <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
          {messages.desk.work.allOf(props.items.length)}
        </span>
      </h2>
      <table className="w-full border-collapse">
        <caption className="sr-only">{props.caption}</caption>
        <thead className={props.head ? 'max-lg:sr-only' : 'sr-only'}>
          <tr className="text-left text-[0.8125rem] text-muted">
            <th scope="col" className="w-full py-1 pr-3 font-normal">
              {names.title}
            </th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={`py-1 pr-3 font-normal ${column.width}`}>
                <span className={column.name === names.step ? 'sr-only' : ''}>{column.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) => (
            <QueueRow key={item.id} item={item} span={columns.length + 1} clock={props.clock} actions={props.actions} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
