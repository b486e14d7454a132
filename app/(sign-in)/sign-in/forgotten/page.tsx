import type { Metadata } from 'next'
import { connection } from 'next/server'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { askForResetAction } from './actions.ts'
import { ForgottenForm } from './forgotten-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  return { title: `${messagesFor(newspaper.language).resetting.ask.title} – ${newspaper.name}` }
}

/** Asks for a link to set a new password; where no mail is sent, says who can help. */
export default async function ForgottenPage() {
  await connection()
  const { newspaper } = await readNewspaper()
  const words = messagesFor(newspaper.language).resetting.ask
  return (
    <>
      <h1 className="headline text-3xl">{words.title}</h1>
      <p className="mt-2 mb-6 text-muted">{sendsMail() ? words.lead : words.noMail}</p>
      {sendsMail() && <ForgottenForm action={askForResetAction} />}
      <p className="mt-4">
        <a href={newsroomPath.signIn()} className="touchable inline-flex items-center underline underline-offset-2">
          {words.back}
        </a>
      </p>
    </>
  )
}
