import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AlarmBanner } from '#components/duty/alarm-banner.tsx'
import { ClockFaults } from '#components/duty/clock-faults.tsx'
import {
  narrowsQueue,
  QUEUE_PATH,
  type QueueAddress,
  queuePath,
  readQueueAddress,
} from '#components/review/queue-address.ts'
import { ReviewDesk } from '#components/review/review-desk.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { readAlarms } from '#operations/duty/read-duty.ts'
import { readOpensNext } from '#operations/people/change-own-account.ts'
import { readQueue } from '#operations/review/read-queue.ts'
import { type Seat, signedIn } from '../../signed-in.ts'
import { stepActions } from '../articles/step-actions.ts'
import { OpenedArticle } from './opened-article.tsx'
import { QueueFilters } from './queue-filters.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(QUEUE_PATH)
  return { title: messages.review.title }
}

/** The review desk: what waits, since when, who holds it, and beside it the article that is being decided about. */
export default async function ReviewPage({ searchParams }: Props) {
  const address = readQueueAddress(await searchParams)
  const seat = await signedIn(queuePath(address))
  const queue = await readQueue(seat.viewer, {
    group: address.group,
    sectionId: address.section,
    ownSections: address.own,
    held: address.held,
    query: address.query,
    after: address.after,
  })
  if (!queue.ok) notFound()
  const opensNext = await readOpensNext(seat.viewer)
  const { alarms, clocks } = await readAlarms(seat.viewer)
  const { messages } = seat
  const words = messages.queue.filter
  const list = { ...address, open: '', tab: 'changes', against: '', beside: false } as const
  return (
    <main>
      <ReviewDesk
        // Under other filters it is another list; which article is open changes nothing in it.
        key={queuePath(list)}
        items={queue.items}
        address={address}
        header={
          <>
            <ClockFaults faults={clocks} messages={messages} />
            <AlarmBanner alarms={alarms} clock={seat.clock} messages={messages} toDuty />
            <PageHeader title={messages.review.title} lead={address.open ? undefined : messages.review.lead} />
            <QueueFilters address={address} counts={queue.counts} seat={seat} />
          </>
        }
        empty={<Empty address={address} seat={seat} />}
        footer={
          <OlderLink
            older={queue.next && queuePath({ ...address, after: queue.next, open: '' })}
            olderLabel={words.more}
            newest={address.after ? queuePath({ ...address, after: '', open: '' }) : null}
            newestLabel={words.first}
          />
        }
        opened={address.open && <OpenedArticle key={address.open} address={address} seat={seat} />}
        clock={seat.clock}
        opensNext={opensNext.ok && opensNext.opensNext}
        actions={stepActions}
      />
    </main>
  )
}

function Empty({ address, seat: { messages } }: { address: QueueAddress; seat: Seat }) {
  if (!narrowsQueue(address)) return <EmptyPlace title={messages.review.empty} text={messages.review.emptyText} />
  return (
    <EmptyPlace title={messages.queue.filter.none} text={messages.desk.articles.noneText}>
      <Link href={QUEUE_PATH} prefetch={false} className={buttonClass()}>
        {messages.desk.articles.clear}
      </Link>
    </EmptyPlace>
  )
}
