import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { newSubjectPath, PLANNING_PATH } from '#components/planning/paths.ts'
import { SubjectForm } from '#components/planning/subject-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { readDay } from '#newsroom/format/days.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { signedIn } from '../../../signed-in.ts'
import { proposeSubjectAction } from '../actions.ts'

type Props = { searchParams: Promise<{ day?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(newSubjectPath())
  return { title: messages.planning.propose.title }
}

/** Where a subject is proposed, for the day that was chosen in the calendar. */
export default async function NewSubjectPage({ searchParams }: Props) {
  const day = readDay((await searchParams).day) ?? ''
  const { viewer, messages } = await signedIn(newSubjectPath(day))
  if (!may(viewer, 'subject.propose')) notFound()
  const { propose } = messages.planning
  const { newspaper } = await readNewspaper()
  const sections = await sectionChoices()
  return (
    <Page narrow>
      <PageHeader title={propose.title} lead={propose.lead} />
      <SubjectForm
        subject={null}
        plannedOn={day}
        timeZone={newspaper.timeZone}
        sections={sections}
        action={proposeSubjectAction}
        back={PLANNING_PATH}
      />
    </Page>
  )
}
