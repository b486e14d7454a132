import type { Metadata } from 'next'
import Link from 'next/link'
import { UnsentList } from '#components/editor/journal/unsent-list.tsx'
import { ArticleTable, type Column } from '#components/shell/article-table.tsx'
import { NewArticleButton } from '#components/shell/new-article-button.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { RowKeys } from '#components/shell/row-keys.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { monthPath } from '#components/ui/edited-path.ts'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { ListedArticle } from '#newsroom/review/listed-article.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { type MyWork, readMyWork } from '#operations/articles/read-my-work.ts'
import { type Seat, signedIn } from '../signed-in.ts'
import { createArticleAction } from './articles/actions.ts'

const PATH = newsroomPath.home()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.desk.work.title }
}

// The same number of columns in each group, so that they stand under one another.
const GROUPS: readonly { name: keyof MyWork; columns: readonly Column[] }[] = [
  { name: 'returned', columns: ['state', 'section', 'holder', 'since'] },
  { name: 'held', columns: ['state', 'section', 'author', 'since'] },
  { name: 'waiting', columns: ['state', 'section', 'author', 'since'] },
  { name: 'drafts', columns: ['state', 'section', 'holder', 'changed'] },
  { name: 'underWay', columns: ['state', 'section', 'holder', 'since'] },
  { name: 'published', columns: ['state', 'section', 'holder', 'changed'] },
]

/** What waits for the viewer. */
export default async function MyWorkPage() {
  const seat = await signedIn(PATH)
  const { viewer, messages } = seat
  const words = messages.desk.work
  const { work } = await readMyWork(viewer)
  const groups = GROUPS.filter(({ name }) => work[name].length > 0)
  return (
    <Page>
      <PageHeader title={words.title}>
        {may(viewer, 'article.create') && (
          <>
            <Link href={monthPath()} prefetch={false} className={buttonClass()}>
              {messages.returns.month.title}
            </Link>
            <NewArticleButton action={createArticleAction} />
          </>
        )}
      </PageHeader>
      <UnsentList viewerId={viewer.id} timeZone={seat.newspaper.timeZone} />
      {groups.length === 0 ? (
        <EmptyPlace title={words.nothing} text={nothingText(viewer, words)} />
      ) : (
        <RowKeys>
          <div className="grid gap-8">
            {groups.map(({ name, columns }) => (
              <Group key={name} title={words[name]} items={work[name]} columns={columns} seat={seat} />
            ))}
          </div>
        </RowKeys>
      )}
    </Page>
  )
}

function nothingText(viewer: Seat['viewer'], words: Seat['messages']['desk']['work']): string {
  if (may(viewer, 'queue.read')) return words.nothingText
  return may(viewer, 'article.create') ? words.nothingReader : words.nothingAssociate
}

function Group(props: { title: string; items: ListedArticle[]; columns: readonly Column[]; seat: Seat }) {
  const { title, items, columns, seat } = props
  return (
    <section>
      <h2 className="flex items-baseline gap-2 border-b border-ink pb-1.5 font-semibold">
        {title}
        <span className="text-[0.8125rem] font-normal text-muted tabular-nums">
          {seat.messages.desk.work.allOf(items.length)}
        </span>
      </h2>
      <ArticleTable
        items={items}
        columns={columns}
        caption={title}
        head={false}
        clock={seat.clock}
        messages={seat.messages}
      />
    </section>
  )
}
