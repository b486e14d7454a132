import { UserPlus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { InvitationList } from '#components/people/invitation-list.tsx'
import { PeopleTable } from '#components/people/people-table.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { RowKeys } from '#components/shell/row-keys.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { listSections } from '#operations/papers/list-sections.ts'
import { listInvitations } from '#operations/people/invitations.ts'
import { listPeople } from '#operations/people/list-people.ts'
import { signedIn } from '../../signed-in.ts'
import { sendInvitationAgainAction, withdrawInvitationAction } from './invitation-actions.ts'

const PATH = newsroomPath.people()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.people.title }
}

/** Everybody with an account, and whom the newsroom waits for. */
export default async function PeoplePage() {
  const { viewer, messages, clock } = await signedIn(PATH)
  const outcome = await listPeople(viewer)
  if (!outcome.ok) notFound()
  const waiting = await listInvitations(viewer)
  return (
    <Page>
      <PageHeader title={messages.people.title}>
        <Link href={`${PATH}/invite`} prefetch={false} className={buttonClass('main')}>
          <UserPlus size={16} aria-hidden />
          {messages.inviting.invite}
        </Link>
      </PageHeader>
      <RowKeys>
        <PeopleTable people={outcome.people} sections={await listSections()} viewerId={viewer.id} messages={messages} />
      </RowKeys>
      {waiting.ok && waiting.invitations.length > 0 && (
        <section aria-labelledby="invitations" className="mt-10">
          <h2 id="invitations" className="border-b border-rule pb-2 font-semibold">
            {messages.inviting.waiting.title}
          </h2>
          <InvitationList
            invitations={waiting.invitations}
            zone={clock.zone}
            again={sendInvitationAgainAction}
            withdraw={withdrawInvitationAction}
          />
        </section>
      )}
    </Page>
  )
}
