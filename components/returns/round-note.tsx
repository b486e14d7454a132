import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import { type ReturnRound, tickedOf } from '#newsroom/returns/return-list.ts'
import type { Clock } from '../ui/clock.ts'

type Props = {
  round: ReturnRound
  clock: Clock
  messages: Messages
  /** What changed from the text that was returned to the one that came again; shown when it is opened. */
  difference?: ReactNode
  open?: boolean
}

/** What a text was returned with, ticked and answered, for whoever looks at what came again: folded into a line. */
export function RoundNote({ round, clock, messages, difference, open = false }: Props): ReactNode {
  const { returns: words, desk } = messages
  const when = (at: Date) => formatShort(at, clock.now, clock.zone, desk.within)
  return (
    <details open={open} className="group border-b border-rule font-sans">
      <summary className="touchable flex min-h-10 flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2">
        <span className="font-semibold">{words.round(round.number)}</span>
        <span className="tabular-nums">{words.progress(tickedOf(round.points), round.points.length)}</span>
        <span className="text-[0.8125rem] text-muted">
          {words.from[round.step](round.by, when(round.at))}
          {' · '}
          {round.again ? words.againBy(round.again.by, when(round.again.at)) : words.waiting}
        </span>
        <ChevronDown size={16} aria-hidden className="ml-auto shrink-0 self-center group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pb-4">
        <PointList round={round} clock={clock} messages={messages} />
        {difference}
      </div>
    </details>
  )
}

/** The points of a list as they are, to be read. */
function PointList({ round, clock, messages }: Pick<Props, 'round' | 'clock' | 'messages'>): ReactNode {
  const { returns: words, desk } = messages
  return (
    <ul className="grid">
      {round.points.map((point) => (
        <li key={point.id} className="flex items-start gap-2.5 border-t border-rule py-1.5 first:border-t-0">
          <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-[2px] border border-field">
            {point.ticked && <Check size={14} aria-hidden />}
          </span>
          <div className="min-w-0">
            <p className="whitespace-pre-line" lang="vi">
              {point.text}
            </p>
            {point.quote && (
              <p className="text-[0.8125rem] text-muted" lang="vi">
                “{point.quote}”
              </p>
            )}
            {point.answer && (
              <p className="mt-0.5 border-l-2 border-rule pl-2 whitespace-pre-line" lang="vi">
                {point.answer}
              </p>
            )}
            <p className="text-[0.75rem] text-muted">
              {point.ticked
                ? words.ticked(point.ticked.by, formatShort(point.ticked.at, clock.now, clock.zone, desk.within))
                : words.notTicked}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
