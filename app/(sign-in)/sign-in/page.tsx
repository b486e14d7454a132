import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { messagesFor } from '#messages/index.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { currentViewer } from '#server/people/session.ts'
import { signInAction } from './actions.ts'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  return { title: `${messagesFor(newspaper.language).signIn.title} – ${newspaper.name}` }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  await connection()
  const next = placeInNewsroom((await searchParams).next)
  if (await currentViewer()) redirect(next)
  const { newspaper } = await readNewspaper()
  const words = messagesFor(newspaper.language).signIn
  return (
    <>
      <h1 className="headline text-3xl">{newspaper.name}</h1>
      <p className="mt-1 mb-6 text-muted">{words.toNewsroom}</p>
      <SignInForm action={signInAction} next={next} />
      <p className="mt-6 text-[0.8125rem] text-muted">{words.forgotten}</p>
      <p className="mt-2">
        <a href="/" className="touchable inline-flex items-center underline underline-offset-2">
          {words.toSite}
        </a>
      </p>
    </>
  )
}
