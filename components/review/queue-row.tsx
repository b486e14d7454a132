'use client'

import { useState } from 'react'
import type { Step } from '#newsroom/workflow.ts'
import { TitleCell } from '../desk/article-cells.tsx'
import type { Clock } from '../desk/clock.ts'
import type { ListedArticle } from '../desk/listed-article.ts'
import { Ago, When } from '../desk/when.tsx'
import { useMessages } from '../messages.tsx'
import { StepButtons } from './step-buttons.tsx'
import { StepForm } from './step-form.tsx'
import { StepProblem } from './step-problem.tsx'
import { type StepActions, useSteps } from './use-steps.ts'

const CELL = 'truncate py-1 pr-3 text-[0.8125rem] text-muted tabular-nums'

/** An article in the queue. What a step asks for, and why one was refused, stands in a row of its own below. */
export function QueueRow(props: {
  item: ListedArticle
  held: boolean
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
        className={`relative hover:bg-ground has-[[data-row-link]:focus-visible]:bg-ground ${open ? 'bg-ground' : 'border-b border-rule'}`}
      >
        <td className="h-10 py-2.5 pr-3 md:py-1">
          <TitleCell item={item} clock={clock} messages={messages} whole since />
          <div className="mt-2 md:hidden">{steps}</div>
        </td>
        <td className={`${CELL} max-lg:hidden`}>{item.section}</td>
        <td className={`${CELL} max-lg:hidden`}>{item.author}</td>
        {props.held && <td className={`${CELL} max-md:hidden`}>{item.holder}</td>}
        <td className={`${CELL} max-xl:hidden`}>{messages.desk.count(item.words)}</td>
        <td className={`${CELL} max-md:hidden`}>
          {item.scheduledAt ? (
            <When at={item.scheduledAt} clock={clock} messages={messages} />
          ) : (
            <Ago at={item.uncheckedSince ?? item.stateSince} clock={clock} messages={messages} />
          )}
        </td>
        <td className="py-1 text-right max-md:hidden">{steps}</td>
      </tr>
      {open && (
        <tr className="border-b border-rule bg-ground">
          <td colSpan={props.span} className="px-0 pt-1 pb-4 md:px-3">
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
