import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { Notice } from '#components/ui/notice.tsx'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { currentSession } from '#server/people/session.ts'
import { signInAction } from './actions.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  return { title: `${messagesFor(newspaper.language).signIn.title} – ${newspaper.name}` }
}

type Asked = { next?: unknown; reset?: unknown }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await connection()
  const asked = await searchParams
  const next = placeInNewsroom(asked.next)
  const open = await currentSession()
  if (open?.viewer) redirect(next)
  if (open?.owes === 'set_up') redirect(newsroomPath.secondFactor())
  const { newspaper } = await readNewspaper()
  const { signIn: words, resetting } = messagesFor(newspaper.language)
  return (
    <>
      <h1 className="headline text-3xl">{newspaper.name}</h1>
      <p className="mt-1 mb-6 text-muted">{words.toNewsroom}</p>
      {asked.reset === 'done' && (
        <div className="mb-4">
          <Notice kind="done">{resetting.set.done}</Notice>
        </div>
      )}
      <SignInForm action={signInAction} next={next} />
      <PasskeyButton next={next} />
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href={newsroomPath.forgotten()} className="touchable inline-flex items-center underline underline-offset-2">
          {resetting.forgotten}
        </a>
        <a href="/" className="touchable inline-flex items-center underline underline-offset-2">
          {words.toSite}
        </a>
      </p>
    </>
  )
}
