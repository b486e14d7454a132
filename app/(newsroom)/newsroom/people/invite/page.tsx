import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { InviteForm } from '#components/people/invite-form.tsx'
import { InviteListForm } from '#components/people/invite-list-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Part } from '#components/ui/part.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { signedIn } from '../../../signed-in.ts'
import { inviteListAction, invitePersonAction } from '../invitation-actions.ts'

const PATH = newsroomPath.invite()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.inviting.title }
}

/** Invites people, one or a list of them. */
export default async function InvitePage() {
  const { viewer, messages } = await signedIn(PATH)
  if (!may(viewer, 'people.manage')) notFound()
  const words = messages.inviting
  const byMail = sendsMail()
  return (
    <Page narrow>
      <PageHeader title={words.title} lead={byMail ? words.leadByMail : words.lead}>
        <Link href={newsroomPath.people()} prefetch={false} className={buttonClass()}>
          {messages.people.back}
        </Link>
      </PageHeader>
      <div className="pb-8">
        <InviteForm sections={await sectionChoices()} byMail={byMail} action={invitePersonAction} />
      </div>
      <Part id="list" title={words.list.title} note={words.list.note}>
        <InviteListForm byMail={byMail} action={inviteListAction} />
      </Part>
      <p className="border-t border-rule py-4">
        <Link
          href={newsroomPath.newPerson()}
          prefetch={false}
          className="touchable inline-flex items-center underline underline-offset-2"
        >
          {words.instead}
        </Link>
      </p>
    </Page>
  )
}
