import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LogTable } from '#components/shell/log-table.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readLog } from '#operations/log/read-log.ts'
import { signedIn } from '../../signed-in.ts'

type Props = { searchParams: Promise<{ before?: string | string[] }> }

const PATH = newsroomPath.log()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.desk.log.title }
}

/** Everything that was done in the newsroom. */
export default async function LogPage({ searchParams }: Props) {
  const { viewer, messages, clock } = await signedIn(PATH)
  const { before } = await searchParams
  const place = typeof before === 'string' ? before : ''
  const outcome = await readLog(viewer, { before: place })
  if (!outcome.ok) notFound()
  const words = messages.desk.log
  return (
    <Page>
      <PageHeader title={words.title} lead={words.note} />
      {outcome.entries.length === 0 ? (
        <EmptyPlace title={words.empty} text={words.note} />
      ) : (
        <LogTable entries={outcome.entries} clock={clock} messages={messages} />
      )}
      <OlderLink
        older={outcome.next && `${PATH}?before=${outcome.next}`}
        olderLabel={words.older}
        newest={place ? PATH : null}
        newestLabel={words.newest}
      />
    </Page>
  )
}
