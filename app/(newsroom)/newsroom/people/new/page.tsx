import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PersonForm } from '#components/people/person-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { signedIn } from '../../../signed-in.ts'
import { addPersonAction } from '../actions.ts'

const PATH = newsroomPath.newPerson()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.people.addTitle }
}

/** Adds a person. */
export default async function NewPersonPage() {
  const { viewer, messages } = await signedIn(PATH)
  if (!may(viewer, 'people.manage')) notFound()
  const words = messages.people
  const sections = await sectionChoices()
  return (
    <Page narrow>
      <PageHeader title={words.addTitle} lead={words.addNote}>
        <Link href={newsroomPath.people()} prefetch={false} className={buttonClass()}>
          {words.back}
        </Link>
      </PageHeader>
      <PersonForm person={null} sections={sections} action={addPersonAction} />
    </Page>
  )
}
