import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { FrontHistory } from '#components/front/front-history.tsx'
import { frontHistoryPath, frontPath } from '#components/front/paths.ts'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { FRONT_PAGE } from '#newsroom/front/plan.ts'
import { readFrontHistory } from '#operations/front/read-front-history.ts'
import { listSections } from '#operations/papers/list-sections.ts'
import { signedIn } from '../../../signed-in.ts'
import { restoreFrontAction } from '../actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(frontHistoryPath(FRONT_PAGE))
  return { title: messages.front.past.title }
}

/** Every plan that a front had: who laid it, when, and what it changed. */
export default async function FrontHistoryPage({ searchParams }: Props) {
  const parameters = await searchParams
  const front = typeof parameters.front === 'string' ? parameters.front : FRONT_PAGE
  const before = typeof parameters.before === 'string' ? parameters.before : ''
  const { viewer, messages, clock } = await signedIn(frontHistoryPath(front, before))
  const read = await readFrontHistory(viewer, { front, before })
  if (!read.ok) notFound()
  const words = messages.front.past
  return (
    <Page narrow>
      <PageHeader title={read.section === '' ? words.title : words.of(read.section)}>
        <Link href={frontPath(front)} prefetch={false} className={buttonClass()}>
          <ChevronLeft size={16} aria-hidden />
          {words.back}
        </Link>
      </PageHeader>
      {read.entries.length === 0 ? (
        <p className="border-t border-rule py-10 text-muted">{words.empty}</p>
      ) : (
        <FrontHistory
          front={front}
          name={read.section}
          version={read.version}
          entries={read.entries}
          titles={read.titles}
          sections={await listSections()}
          clock={clock}
          restore={restoreFrontAction}
        />
      )}
      <OlderLink
        older={read.next === null ? null : frontHistoryPath(front, read.next)}
        olderLabel={words.older}
        newest={before === '' ? null : frontHistoryPath(front)}
        newestLabel={words.newest}
      />
    </Page>
  )
}
