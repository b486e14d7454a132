'use client'

import type { ReactNode } from 'react'
import type { Clock } from '../desk/clock.ts'
import type { ListedArticle } from '../desk/listed-article.ts'
import { useMessages } from '../messages.tsx'
import { QueueRow } from './queue-row.tsx'
import type { StepActions } from './use-steps.ts'

/** One group of the queue: what waits for the same thing, longest first, with the next step in each row. */
export function QueueTable(props: {
  title: ReactNode
  caption: string
  items: readonly ListedArticle[]
  /** Whether the row tells who holds the article. */
  held: boolean
  clock: Clock
  actions: StepActions
}) {
  const messages = useMessages()
  const names = messages.desk.columns
  const columns = [
    { name: names.section, width: 'w-32 max-lg:hidden' },
    { name: names.author, width: 'w-40 max-lg:hidden' },
    ...(props.held ? [{ name: names.holder, width: 'w-40 max-md:hidden' }] : []),
    { name: names.length, width: 'w-20 max-xl:hidden' },
    { name: names.since, width: 'w-24 max-md:hidden' },
  ]
  return (
    <section>
      <h2 className="flex items-baseline gap-2 border-b border-ink pb-1.5 font-semibold">
        {props.title}
        <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
          {messages.desk.work.allOf(props.items.length)}
        </span>
      </h2>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="text-left text-[0.8125rem] text-muted">
            <th scope="col" className="py-1 pr-3 font-normal">
              {names.title}
            </th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={`py-1 pr-3 font-normal ${column.width}`}>
                {column.name}
              </th>
            ))}
            <th scope="col" className="w-44 py-1 text-right font-normal max-md:hidden">
              <span className="sr-only">{names.step}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) => (
            <QueueRow
              key={item.id}
              item={item}
              held={props.held}
              span={columns.length + 2}
              clock={props.clock}
              actions={props.actions}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
