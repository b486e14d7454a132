import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { lengthText } from '#messages/notice-text.ts'
import type { BackupFault, BackupStatus } from '#newsroom/backup/status.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import { articlePath } from '../ui/article-path.ts'
import type { Clock } from '../ui/clock.ts'
import { Notice } from '../ui/notice.tsx'

type Props = {
  news: { status: BackupStatus; faults: readonly BackupFault[] } | null
  clock: Clock
  messages: Messages
}

/** What came of last night's backup and of its trial: a line where all is well, an alarm where it is not. */
export function BackupNews({ news, clock, messages }: Props) {
  if (!news) return null
  const words = messages.backups
  const { status, faults } = news
  const time = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)
  const missing = status.last?.missing ?? 0
  if (faults.length === 0 && missing === 0) {
    return (
      <p className="mb-6 text-[0.8125rem] text-muted print:text-ink">
        {goodText(status, time, messages)}
        {status.last && ` ${words.place(status.last.place)}`}
      </p>
    )
  }
  return (
    <div role="alert" className="mb-6 break-words">
      <Notice kind="wrong">
        <p className="font-semibold">{words.title}</p>
        <ul>
          {faults.map((fault) => (
            <li key={fault.kind}>{faultText(fault, time, messages)}</li>
          ))}
          {missing > 0 && <li>{words.missing(missing)}</li>}
        </ul>
        {faults.length > 0 && (
          <p>
            {status.good && `${words.lastGood(time(status.good.at))} `}
            {status.last && `${words.place(status.last.place)} `}
            {words.call}
          </p>
        )}
      </Notice>
    </div>
  )
}

function goodText({ last, rehearsal }: BackupStatus, time: (at: Date) => string, messages: Messages): string {
  const words = messages.backups
  if (!last) return words.first
  if (!rehearsal) return words.made(time(last.at))
  const took = lengthText(messages, rehearsal.seconds * 1000)
  const good =
    rehearsal.pages > 0
      ? words.good(time(rehearsal.of), rehearsal.equal, rehearsal.pages, took)
      : words.goodWithoutPages(time(rehearsal.of), took)
  return rehearsal.name === last.name ? good : `${good} ${words.newest(time(last.at))}`
}

function faultText(fault: BackupFault, time: (at: Date) => string, messages: Messages) {
  const words = messages.backups
  switch (fault.kind) {
    case 'none':
      return words.none
    case 'stale':
      return words.stale(time(fault.at))
    case 'log':
      return words.logBehind(time(fault.at))
    case 'failed':
      return words.failed(time(fault.at), fault.reason)
    case 'rehearsal':
      return (
        <>
          {words.rehearsal(time(fault.of))}
          <ul lang="en" className="pl-4">
            {fault.faults.map((found) => (
              <li key={found}>{found}</li>
            ))}
          </ul>
        </>
      )
  }
}

/** What was brought back from a backup, and which articles wait for somebody to say that they go out. */
export function RestoredNotice(props: {
  news: { at: Date; of: Date; fronts: number; articles: readonly { id: string; title: string }[] } | null
  clock: Clock
  messages: Messages
}) {
  const { news, clock, messages } = props
  if (!news) return null
  const words = messages.backups
  const time = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)
  return (
    <div role={news.articles.length > 0 ? 'alert' : undefined} className="mb-6">
      <Notice kind={news.articles.length > 0 ? 'wrong' : 'done'}>
        <p className="font-semibold">{words.restored(time(news.at), time(news.of))}</p>
        {news.fronts > 0 && <p>{words.heldFronts(news.fronts)}</p>}
        {news.articles.length > 0 && (
          <>
            <p>{words.held}</p>
            <ul>
              {news.articles.map(({ id, title }) => (
                <li key={id}>
                  <Link href={articlePath(id)} prefetch={false} className="touchable underline underline-offset-2">
                    {title || messages.desk.untitled}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  )
}
