import type { Metadata } from 'next'
import { connection } from 'next/server'
import { MessagesProvider } from '#components/messages.tsx'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readOwnInvitation } from '#operations/people/accept-invitation.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { ClosedLink } from '../closed-link.tsx'
import { acceptInvitationAction } from './actions.ts'
import { InvitationForm } from './invitation-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  // The address of this page opens it, so no other site is told it.
  return { title: messagesFor(newspaper.language).inviting.accept.title, referrer: 'same-origin' }
}

/** What an invitation's link opens. Looking at it takes nothing: mail is opened by what looks for viruses, too. */
export default async function InvitationPage({ searchParams }: { searchParams: Promise<{ link?: unknown }> }) {
  await connection()
  const { link } = await searchParams
  const { newspaper } = await readNewspaper()
  const found = await readOwnInvitation(link)
  if (!found.ok || typeof link !== 'string') {
    const { accept } = messagesFor(newspaper.language).inviting
    return (
      <ClosedLink title={accept.goneTitle} text={accept.gone} href={newsroomPath.signIn()} label={accept.goneSignIn} />
    )
  }
  const { invitation } = found
  const { inviting, workflow } = messagesFor(invitation.language)
  const words = inviting.accept
  const role = workflow.roles[invitation.role]
  return (
    <MessagesProvider language={invitation.language}>
      <div lang={invitation.language}>
        <h1 className="headline text-3xl">{words.title}</h1>
        <p className="mt-2 mb-6 text-muted">
          {invitation.invitedBy
            ? words.leadBy(invitation.invitedBy, newspaper.name, role)
            : words.lead(newspaper.name, role)}
        </p>
        <InvitationForm action={acceptInvitationAction} token={link} email={invitation.email} name={invitation.name} />
      </div>
    </MessagesProvider>
  )
}
