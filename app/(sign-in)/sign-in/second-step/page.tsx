import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { MessagesProvider } from '#components/messages.tsx'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { Button } from '#components/ui/button.tsx'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { currentSession } from '#server/people/session.ts'
import { signOutAction } from '../../../(newsroom)/actions.ts'
import { secondStepAction } from './actions.ts'
import { SecondStepForm } from './second-step-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  return { title: messagesFor(newspaper.language).secondFactor.step.title }
}

/** The second step of signing in. A session that owes it reaches this page and the way out, and nothing else. */
export default async function SecondStepPage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  await connection()
  const next = placeInNewsroom((await searchParams).next)
  const open = await currentSession()
  if (!open) redirect(newsroomPath.signIn(next))
  if (open.owes !== 'code') redirect(next)
  const { language } = open.holder
  const words = messagesFor(language).secondFactor.step
  return (
    <MessagesProvider language={language}>
      <div lang={language}>
        <h1 className="headline text-3xl">{words.title}</h1>
        <p className="mt-2 mb-6 text-muted">{words.lead}</p>
        <SecondStepForm action={secondStepAction} next={next} />
        <p className="mt-6 mb-3 text-[0.8125rem] text-muted">{words.lost}</p>
        <form action={signOutAction}>
          <Button type="submit" look="quiet">
            {words.other}
          </Button>
        </form>
      </div>
    </MessagesProvider>
  )
}
