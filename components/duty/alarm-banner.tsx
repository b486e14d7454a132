import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import type { DutyRow } from '#newsroom/duty/duty.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { articlePath } from '../ui/article-path.ts'
import type { Clock } from '../ui/clock.ts'
import { whyText } from './duty-list.tsx'

/** What went wrong with publishing, for those who can act. Nothing where nothing did. */
export function AlarmBanner(props: { alarms: readonly DutyRow[]; clock: Clock; messages: Messages; toDuty?: boolean }) {
  const { alarms, clock, messages, toDuty } = props
  const words = messages.duty
  if (alarms.length === 0) return null
  return (
    <section role="alert" className="mb-5 flex gap-3 border-l-4 border-wrong bg-wrong/5 px-3 py-2.5 print:hidden">
      <TriangleAlert size={20} aria-hidden className="mt-0.5 shrink-0 text-wrong" />
      <div className="min-w-0">
        <p className="font-semibold text-wrong">{words.alarms}</p>
        <ul>
          {alarms.map((row) => (
            <li key={row.item.id}>
              <Link
                href={articlePath(row.item.id)}
                prefetch={false}
                className="touchable inline-flex items-center font-semibold underline underline-offset-2"
              >
                {row.item.title || messages.desk.number(row.item.number)}
              </Link>
              <span className="text-[0.8125rem] tabular-nums"> · {whyText(messages, row, clock)}</span>
            </li>
          ))}
        </ul>
        <p className="text-[0.8125rem] text-muted">
          {words.alarmsText}{' '}
          {toDuty && (
            <Link href={newsroomPath.duty()} prefetch={false} className="touchable underline underline-offset-2">
              {words.toDuty}
            </Link>
          )}
        </p>
      </div>
    </section>
  )
}
