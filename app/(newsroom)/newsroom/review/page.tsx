import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '#components/desk/page-header.tsx'
import { RowKeys } from '#components/desk/row-keys.tsx'
import { QueueTable } from '#components/review/queue-table.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import type { ListedArticle } from '#newsroom/listed-article.ts'
import { readQueue } from '#operations/articles/read-queue.ts'
import { signedIn } from '../../signed-in.ts'
import { stepActions } from '../articles/step-actions.ts'

const PATH = '/newsroom/review'
const STATES = ['submitted', 'editing', 'awaiting_approval', 'approved', 'scheduled'] as const

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.review.title }
}

/** The queue: what waits, since when, who holds it, and the steps that the server allows. */
export default async function ReviewPage() {
  const { viewer, messages, clock } = await signedIn(PATH)
  const queue = await readQueue(viewer)
  if (!queue.ok) notFound()
  const words = messages.review
  const groups: { name: keyof typeof words.groups; items: ListedArticle[] }[] = [
    ...STATES.map((name) => ({ name, items: queue.waiting.filter((item) => item.state === name) })),
    { name: 'unchecked', items: queue.unchecked },
  ]
  const filled = groups.filter((group) => group.items.length > 0)
  return (
    <Page>
      <PageHeader title={words.title} lead={filled.length > 0 ? words.lead : undefined} />
      {filled.length === 0 ? (
        <EmptyPlace title={words.empty} text={words.emptyText} />
      ) : (
        <RowKeys>
          <div className="grid gap-8">
            {filled.map(({ name, items }, place) => (
              <QueueTable
                key={name}
                title={words.groups[name]}
                caption={words.groups[name]}
                items={items}
                head={place === 0}
                clock={clock}
                actions={stepActions}
              />
            ))}
          </div>
        </RowKeys>
      )}
    </Page>
  )
}
