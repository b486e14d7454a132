import Link from 'next/link'
import { Page } from '#components/desk/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { messagesFor } from '#messages/index.ts'
import { currentViewer } from '#server/session.ts'

/** Said of what is not there and of what the viewer may not see alike. */
export default async function NotFound() {
  const { desk } = messagesFor((await currentViewer())?.language ?? 'vi')
  return (
    <Page>
      <EmptyPlace title={desk.notFound} text={desk.notFoundText}>
        <Link href="/newsroom" className={buttonClass()}>
          {desk.toWork}
        </Link>
      </EmptyPlace>
    </Page>
  )
}
