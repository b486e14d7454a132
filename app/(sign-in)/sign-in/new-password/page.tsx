import type { Metadata } from 'next'
import { connection } from 'next/server'
import { MessagesProvider } from '#components/messages.tsx'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readReset } from '#operations/people/reset-password.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { ClosedLink } from '../closed-link.tsx'
import { setPasswordAction } from './actions.ts'
import { NewPasswordForm } from './new-password-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  // The address of this page opens it, so no other site is told it.
  return { title: messagesFor(newspaper.language).resetting.set.title, referrer: 'same-origin' }
}

/** Sets a new password by a link. Looking at the page takes nothing. */
export default async function NewPasswordPage({ searchParams }: { searchParams: Promise<{ link?: unknown }> }) {
  await connection()
  const { link } = await searchParams
  const found = await readReset(link)
  if (!found.ok || typeof link !== 'string') {
    const { newspaper } = await readNewspaper()
    const { set } = messagesFor(newspaper.language).resetting
    return <ClosedLink title={set.goneTitle} text={set.gone} href={newsroomPath.forgotten()} label={set.askAgain} />
  }
  const words = messagesFor(found.language).resetting.set
  return (
    <MessagesProvider language={found.language}>
      <div lang={found.language}>
        <h1 className="headline text-3xl">{words.title}</h1>
        <p className="mt-2 mb-6 break-words text-muted">{words.lead(found.email)}</p>
        <NewPasswordForm action={setPasswordAction} token={link} email={found.email} />
      </div>
    </MessagesProvider>
  )
}
