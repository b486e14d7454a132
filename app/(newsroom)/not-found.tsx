import Link from 'next/link'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { messagesFor } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { currentViewer } from '#server/people/session.ts'

/** Said of what is not there and of what the viewer may not see alike. */
export default async function NotFound() {
  const { desk } = messagesFor((await currentViewer())?.language ?? 'vi')
  return (
    <Page>
      <PageHeader title={desk.notFound} lead={desk.notFoundText} />
      <Link href={newsroomPath.home()} className={buttonClass()}>
        {desk.toWork}
      </Link>
    </Page>
  )
}
