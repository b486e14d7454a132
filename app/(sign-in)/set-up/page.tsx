import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { messagesFor } from '#messages/index.ts'
import { setUpIsOpen } from '#operations/people/set-up-newsroom.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { setUpAction } from './actions.ts'
import { SetUpForm } from './set-up-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  // The address of this page opens it, so no other site is told it. (With `no-referrer` the form's own origin is hidden.)
  return { title: messagesFor(newspaper.language).signIn.setUp.title, referrer: 'same-origin' }
}

/** The set-up of an empty newsroom; once somebody has an account there is nothing here. */
export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ token?: unknown }> }) {
  await connection()
  const { token } = await searchParams
  if (typeof token !== 'string' || !(await setUpIsOpen(token))) notFound()
  const { newspaper } = await readNewspaper()
  const words = messagesFor(newspaper.language).signIn.setUp
  return (
    <>
      <h1 className="headline text-3xl">{words.title}</h1>
      <p className="mt-2 mb-6 text-muted">{words.lead}</p>
      <SetUpForm action={setUpAction} token={token} />
    </>
  )
}
