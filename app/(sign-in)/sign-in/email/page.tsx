import type { Metadata } from 'next'
import { connection } from 'next/server'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readEmailLink } from '#operations/people/change-email.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { ClosedLink } from '../closed-link.tsx'
import { agreeToEmailAction } from './actions.ts'
import { AgreeForm } from './agree-form.tsx'

type Props = { searchParams: Promise<{ link?: unknown; agreed?: unknown }> }

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  // The address of this page opens it, so no other site is told it.
  return { title: messagesFor(newspaper.language).protection.agree.title, referrer: 'same-origin' }
}

/** Where one of two mailboxes agrees to a new address. Looking at the page agrees to nothing. */
export default async function EmailPage({ searchParams }: Props) {
  await connection()
  const { link, agreed } = await searchParams
  const { newspaper } = await readNewspaper()
  const words = messagesFor(newspaper.language).protection.agree
  if (agreed === 'both' || agreed === 'one') {
    const text = agreed === 'both' ? words.done : words.waiting
    return <ClosedLink title={words.title} text={text} href={newsroomPath.signIn()} label={words.toSignIn} />
  }
  const found = await readEmailLink(link)
  if (!found.ok || typeof link !== 'string') {
    return <ClosedLink title={words.goneTitle} text={words.gone} href={newsroomPath.signIn()} label={words.toSignIn} />
  }
  return (
    <>
      <h1 className="headline text-3xl">{words.title}</h1>
      <p className="mt-2 mb-6 break-words">
        {found.side === 'email_old' ? words.old(found.email) : words.new(found.email)}
      </p>
      <AgreeForm action={agreeToEmailAction} token={link} />
    </>
  )
}
