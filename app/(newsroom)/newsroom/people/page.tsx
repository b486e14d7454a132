import { UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PeopleTable } from '#components/people/people-table.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { RowKeys } from '#components/shell/row-keys.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { listSections } from '#operations/papers/list-sections.ts'
import { listPeople } from '#operations/people/list-people.ts'
import { signedIn } from '../../signed-in.ts'

const PATH = '/newsroom/people'

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.people.title }
}

/** Everybody with an account. */
export default async function PeoplePage() {
  const { viewer, messages } = await signedIn(PATH)
  const outcome = await listPeople(viewer)
  if (!outcome.ok) notFound()
  return (
    <Page>
      <PageHeader title={messages.people.title}>
        <Link href={`${PATH}/new`} prefetch={false} className={buttonClass('main')}>
          <UserPlus size={16} aria-hidden />
          {messages.people.add}
        </Link>
      </PageHeader>
      <RowKeys>
        <PeopleTable people={outcome.people} sections={await listSections()} viewerId={viewer.id} messages={messages} />
      </RowKeys>
    </Page>
  )
}
