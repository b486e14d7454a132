'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import type { Step } from '#newsroom/workflow/steps.ts'
import { useMessages } from '../messages.tsx'
import { Marks } from '../shell/article-cells.tsx'
import type { Clock } from '../ui/clock.ts'
import { StateDot } from '../ui/state-dot.tsx'
import { Ago, When } from '../ui/when.tsx'
import { BlockedStepsInRow } from '../workflow/blocked-steps.tsx'
import { RevisionNote } from '../workflow/revision-strip.tsx'
import { StepButtons } from '../workflow/step-buttons.tsx'
import { StepForm } from '../workflow/step-form.tsx'
import { StepProblem } from '../workflow/step-problem.tsx'
import { isQuestion, StepQuestion } from '../workflow/step-question.tsx'
import type { StepActions } from '../workflow/use-steps.ts'
import { useQueueSteps } from './review-desk-context.ts'
import { Chips, DeadlineText, Length } from './row-facts.tsx'
import type { Row } from './settled-rows.ts'

const CELL = 'py-1 [overflow-wrap:anywhere] pr-3 text-[0.8125rem] text-muted tabular-nums'

/**
 * How wide each column is, and below which width of the window it gives way. The table is laid out by its content, as
 * the row of a form spans more columns than are shown.
 */
export const QUEUE_WIDTHS = {
  section: 'min-w-28 max-w-28 max-[87rem]:hidden',
  author: 'min-w-34 max-w-34 max-lg:hidden',
  holder: 'min-w-34 max-w-34 max-xl:hidden',
  length: 'min-w-26 max-w-26 max-[87rem]:hidden',
  deadline: 'min-w-24 max-w-24 max-lg:hidden',
  since: 'min-w-18 max-w-18 max-lg:hidden',
  step: 'min-w-36 max-md:hidden',
}

export type QueueRowProps = {
  row: Row
  /** How many columns the row has on a wide screen. */
  span: number
  /** Beside an open article there is room for the title only; what the columns would say stands below it. */
  narrow: boolean
  /** Whether it is the article that is open. */
  current: boolean
  href: string
  clock: Clock
  actions: StepActions
}

/** An article in the queue. What a step asks for, and why one was refused, stands in a row of its own below. */
export function QueueRow(props: QueueRowProps) {
  const messages = useMessages()
  const { row, narrow, current, clock } = props
  const { item } = row
  const [asking, ask] = useState<readonly Step[] | null>(null)
  const run = useQueueSteps(item, props.actions, 'row', { asking, ask })
  const close = () => {
    ask(null)
    run.forget()
  }
  const question = !current && isQuestion(asking)
  const open = !current && !question && (asking !== null || run.problem !== null)
  const steps = row.news !== 'gone' && (
    <span className="inline-flex items-center gap-1">
      <BlockedStepsInRow article={item} remind={props.actions.remindOfStep} />
      <StepButtons article={item} run={run} ask={ask} small />
    </span>
  )
  const cell = (name: keyof typeof QUEUE_WIDTHS, content: ReactNode) =>
    !narrow && <td className={`${CELL} ${QUEUE_WIDTHS[name]}`}>{content}</td>
  return (
    <>
      <tr
        data-article={item.id}
        data-about={item.id}
        className={`relative hover:bg-ground has-[[data-row-link]:focus-visible]:bg-ground ${open ? '' : 'border-b border-rule'} ${current ? 'bg-hover' : ''} ${row.news === 'gone' ? 'opacity-60' : ''}`}
      >
        <td className={`h-10 w-full max-w-0 py-2.5 pr-3 ${narrow ? 'pl-3' : 'lg:py-1'}`}>
          <Title {...props} />
          <Below {...props} />
          {!narrow && <div className="mt-2 md:hidden">{steps}</div>}
          {question && (
            <StepQuestion steps={asking} paths={item.shortPaths} run={run} timeZone={clock.zone} onClose={close} />
          )}
        </td>
        {cell('section', item.section)}
        {cell('author', item.author)}
        {cell('holder', item.holder)}
        {cell('length', <Length item={item} messages={messages} />)}
        {cell(
          'deadline',
          item.deadlineAt && <DeadlineText at={item.deadlineAt} late={item.late} clock={clock} messages={messages} />,
        )}
        {cell('since', <Waiting {...props} />)}
        {!narrow && <td className={`py-1 text-right ${QUEUE_WIDTHS.step}`}>{steps}</td>}
      </tr>
      {open && (
        <tr data-about={item.id} className="border-b border-rule">
          <td colSpan={narrow ? 1 : props.span} className="px-1 pt-1 pb-5">
            {asking !== null ? (
              <StepForm steps={asking} run={run} timeZone={clock.zone} onClose={close} />
            ) : (
              <StepProblem run={run} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function Title({ row, narrow, current, href }: QueueRowProps) {
  const messages = useMessages()
  const { item, news } = row
  return (
    <div className="flex items-baseline gap-2">
      <Link
        href={href}
        replace={narrow}
        prefetch={false}
        data-row-link=""
        aria-current={current ? 'true' : undefined}
        className={`line-clamp-2 font-semibold outline-none after:absolute after:inset-0 hover:underline focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink ${item.title === '' ? 'text-muted italic' : ''}`}
      >
        {item.title || messages.desk.untitled}
      </Link>
      <Marks item={row.group === 'unchecked' ? { ...item, uncheckedSince: null } : item} messages={messages} />
      {news !== 'none' && (
        <span className="shrink-0 bg-ink px-1.5 text-[0.75rem] leading-5 whitespace-nowrap text-paper">
          {news === 'gone' ? messages.queue.gone : messages.queue.changed}
        </span>
      )}
    </div>
  )
}

/** What stands below the title: on narrow rows what the columns would say, on all what is missing. */
function Below({ row, narrow, clock }: QueueRowProps) {
  const messages = useMessages()
  const { item } = row
  // The heading above says the state, but of what moved on since.
  const moved = row.group !== item.group && row.news !== 'gone'
  const alone = narrow ? '' : 'lg:hidden'
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted">
      {item.revision && <RevisionNote revision={item.revision} clock={clock} messages={messages} />}
      {moved && <StateDot state={item.state}>{messages.workflow.states[item.state]}</StateDot>}
      {item.section && <span className={narrow ? '' : 'min-[87rem]:hidden'}>{item.section}</span>}
      <span className={alone}>{item.holder ? messages.desk.article.heldBy(item.holder) : item.author}</span>
      <span className={alone}>
        <Waiting row={row} clock={clock} />
      </span>
      <span className={narrow ? '' : 'min-[87rem]:hidden'}>
        <Length item={item} messages={messages} />
      </span>
      {item.deadlineAt && (
        <span className={alone}>
          <DeadlineText at={item.deadlineAt} late={item.late} clock={clock} messages={messages} />
        </span>
      )}
      <Chips item={item} messages={messages} />
    </div>
  )
}

/** How long it waits, or when it goes out. */
function Waiting({ row: { item }, clock }: Pick<QueueRowProps, 'row' | 'clock'>) {
  const messages = useMessages()
  if (!item.scheduledAt) return <Ago at={item.uncheckedSince ?? item.stateSince} clock={clock} messages={messages} />
  return (
    <span>
      {messages.review.at}{' '}
      <span className="whitespace-nowrap">
        <When at={item.scheduledAt} clock={clock} messages={messages} />
      </span>
    </span>
  )
}
