import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'

/** Said of a set-up that is over, or never was: nothing about which. */
export default async function NotFound() {
  const { newspaper } = await readNewspaper()
  const { desk, signIn } = messagesFor(newspaper.language)
  return (
    <>
      <h1 className="headline text-3xl">{desk.notFound}</h1>
      <p className="mt-4">
        <a href={newsroomPath.signIn()} className="touchable inline-flex items-center underline underline-offset-2">
          {signIn.title}
        </a>
      </p>
    </>
  )
}
