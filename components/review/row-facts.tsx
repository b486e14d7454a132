import { Image, MessageSquare, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Messages } from '#messages/index.ts'
import { formatShort, formatTimestamp, since } from '#newsroom/format/dates.ts'
import type { QueueItem } from '#newsroom/review/queue.ts'
import type { Clock } from '../ui/clock.ts'

type Facts = Pick<QueueItem, 'lacks' | 'openComments' | 'openSuggestions' | 'returned'>

/** What a text lacks and what is still open about it, as small chips; nothing where all is well. */
export function Chips({ item, messages }: { item: Facts; messages: Messages }): ReactNode {
  const { queue } = messages
  const { lacks, openComments, openSuggestions, returned } = item
  if (lacks.length + openComments + openSuggestions + returned === 0) return null
  return (
    <ul className="flex flex-wrap gap-1 text-[0.75rem] leading-5 text-muted">
      {returned > 0 && (
        <li className="border border-rule bg-paper px-1.5 font-semibold text-ink">{queue.sentAgain(returned + 1)}</li>
      )}
      {lacks.length > 0 && (
        <li className="border border-rule bg-ground px-1.5">
          {queue.lacks.label} {lacks.map((lack) => queue.lacks.names[lack]).join(', ')}
        </li>
      )}
      {openComments > 0 && (
        <li className="inline-flex items-center gap-1 border border-rule bg-ground px-1.5">
          <MessageSquare size={12} aria-hidden /> {queue.openComments(openComments)}
        </li>
      )}
      {openSuggestions > 0 && (
        <li className="inline-flex items-center gap-1 border border-rule bg-ground px-1.5">
          <PenLine size={12} aria-hidden /> {queue.openSuggestions(openSuggestions)}
        </li>
      )}
    </ul>
  )
}

/** How long a text is, and how many pictures it has. */
export function Length({ item, messages }: { item: Pick<QueueItem, 'words' | 'pictures'>; messages: Messages }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {messages.desk.words(item.words)}
      {item.pictures > 0 && (
        <span className="inline-flex items-center gap-0.5">
          <Image size={12} aria-hidden />
          <span aria-hidden>{item.pictures}</span>
          <span className="sr-only">{messages.queue.pictures(item.pictures)}</span>
        </span>
      )}
    </span>
  )
}

/** Until when the desk wants an article; how late it is, in words and colour. */
export function DeadlineText(props: { at: Date; late: boolean; clock: Clock; messages: Messages }) {
  const { at, late, clock, messages } = props
  const words = messages.queue.deadline
  return (
    <time
      dateTime={at.toISOString()}
      title={words.title(formatTimestamp(at, clock.zone))}
      className={`whitespace-nowrap ${late ? 'font-semibold text-wrong' : ''}`}
    >
      {late
        ? words.late(messages.general.since(since(at, clock.now)))
        : words.at(formatShort(at, clock.now, clock.zone, messages.desk.within))}
    </time>
  )
}
