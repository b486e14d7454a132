'use client'

import { useState } from 'react'
import type { ListedArticle } from '#newsroom/listed-article.ts'
import type { Step } from '#newsroom/workflow.ts'
import { TitleCell } from '../desk/article-cells.tsx'
import type { Clock } from '../desk/clock.ts'
import { Ago, When } from '../desk/when.tsx'
import { useMessages } from '../messages.tsx'
import { StepButtons } from './step-buttons.tsx'
import { StepForm } from './step-form.tsx'
import { StepProblem } from './step-problem.tsx'
import { type StepActions, useSteps } from './use-steps.ts'

const CELL = 'truncate py-1 pr-3 text-[0.8125rem] text-muted tabular-nums'

/**
 * How wide each column is, and below which width of the window it gives way. The table is laid out by its content, as
 * the row of a form spans more columns than are shown.
 */
export const QUEUE_WIDTHS = {
  section: 'min-w-32 max-w-32 max-lg:hidden',
  author: 'min-w-38 max-w-38 max-lg:hidden',
  holder: 'min-w-38 max-w-38 max-xl:hidden',
  length: 'min-w-18 max-w-18 max-2xl:hidden',
  since: 'min-w-24 max-w-24 max-lg:hidden',
  step: 'min-w-48 max-md:hidden',
}

/** An article in the queue. What a step asks for, and why one was refused, stands in a row of its own below. */
export function QueueRow(props: {
  item: ListedArticle
  /** How many columns the row has on a wide screen. */
  span: number
  clock: Clock
  actions: StepActions
}) {
  const messages = useMessages()
  const { item, clock } = props
  const run = useSteps(item, props.actions, true)
  const [asking, setAsking] = useState<readonly Step[] | null>(null)
  const open = asking !== null || run.problem !== null
  const steps = <StepButtons article={item} run={run} ask={setAsking} small />
  return (
    <>
      <tr
        className={`relative hover:bg-ground has-[[data-row-link]:focus-visible]:bg-ground ${open ? '' : 'border-b border-rule'}`}
      >
        <td className="h-10 w-full max-w-0 py-2.5 pr-3 lg:py-1">
          <TitleCell
            item={item}
            clock={clock}
            messages={messages}
            whole
            since
            unmarked={item.uncheckedSince !== null}
          />
          <div className="mt-2 md:hidden">{steps}</div>
        </td>
        <td className={`${CELL} ${QUEUE_WIDTHS.section}`}>{item.section}</td>
        <td className={`${CELL} ${QUEUE_WIDTHS.author}`}>{item.author}</td>
        <td className={`${CELL} ${QUEUE_WIDTHS.holder}`}>{item.holder}</td>
        <td className={`${CELL} ${QUEUE_WIDTHS.length}`}>{messages.desk.count(item.words)}</td>
        <td className={`${CELL} ${QUEUE_WIDTHS.since}`}>
          {item.scheduledAt ? (
            <>
              {messages.review.at} <When at={item.scheduledAt} clock={clock} messages={messages} />
            </>
          ) : (
            <Ago at={item.uncheckedSince ?? item.stateSince} clock={clock} messages={messages} />
          )}
        </td>
        <td className={`py-1 text-right ${QUEUE_WIDTHS.step}`}>{steps}</td>
      </tr>
      {open && (
        <tr className="border-b border-rule">
          <td colSpan={props.span} className="pt-1 pb-5">
            {asking !== null ? (
              <StepForm
                steps={asking}
                run={run}
                timeZone={clock.zone}
                onClose={() => {
                  setAsking(null)
                  run.forget()
                }}
              />
            ) : (
              <StepProblem run={run} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}
