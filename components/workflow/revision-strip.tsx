import { PencilLine } from 'lucide-react'
import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { Revision } from '#newsroom/workflow/revision.ts'
import type { Clock } from '../ui/clock.ts'
import { historyPath } from '../ui/history-path.ts'

type Props = { articleId: string; revision: Revision; clock: Clock; messages: Messages }

/** Says of a live article that is being revised what readers see meanwhile, and how far the text is from that. */
export function RevisionStrip({ articleId, revision, clock, messages }: Props) {
  const { revision: words } = messages
  const compared = historyPath(articleId, { before: revision.liveVersionId, after: 'now' })
  return (
    <section
      aria-label={words.label}
      className="flex flex-wrap items-baseline gap-x-2 gap-y-1 border-l-2 border-ink bg-ground px-3 py-1.5 text-[0.8125rem]"
    >
      <PencilLine size={14} aria-hidden className="shrink-0 self-center" />
      <strong>{words.reading(shortTime(revision, clock, messages))}</strong>
      <span className="text-muted">{differenceText(messages, revision)}</span>
      <Link
        href={compared}
        prefetch={false}
        className="touchable inline-flex items-center underline underline-offset-2"
      >
        {words.compare}
      </Link>
    </section>
  )
}

/** The same in the row of a list. */
export function RevisionNote({ revision, clock, messages }: Omit<Props, 'articleId'>) {
  const { revision: words } = messages
  const time = shortTime(revision, clock, messages)
  return (
    <span title={words.reading(time)} className="whitespace-nowrap text-ink">
      {words.short(time)} · {differenceText(messages, revision)}
    </span>
  )
}

function shortTime({ since }: Revision, clock: Clock, messages: Messages): string {
  return formatShort(since, clock.now, clock.zone, messages.desk.within)
}

function differenceText({ revision: words }: Messages, { words: count, otherwise }: Revision): string {
  if (count > 0) return words.words(count)
  return otherwise ? words.otherwise : words.same
}
