import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { subjectPath } from '#components/planning/paths.ts'
import { SubjectForm } from '#components/planning/subject-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { readSubject } from '#operations/planning/read-subject.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { signedIn } from '../../../../signed-in.ts'
import { editSubjectAction } from '../../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { messages } = await signedIn(`${subjectPath((await params).id)}/edit`)
  return { title: messages.planning.edit.open }
}

/** Where it is changed what a subject says. */
export default async function EditSubjectPage({ params }: Props) {
  const { id } = await params
  const { viewer, messages } = await signedIn(`${subjectPath(id)}/edit`)
  const read = await readSubject(viewer, id)
  if (!read.ok || !read.subject.acts.includes('edit')) notFound()
  const { subject } = read
  const { newspaper } = await readNewspaper()
  const sections = await sectionChoices()
  return (
    <Page narrow>
      <PageHeader title={messages.planning.edit.open} />
      <SubjectForm
        subject={{
          id: subject.id,
          version: subject.version,
          title: subject.title,
          brief: subject.brief,
          sectionId: subject.section?.id ?? '',
        }}
        plannedOn={subject.plannedOn ?? ''}
        timeZone={newspaper.timeZone}
        sections={sections}
        action={editSubjectAction}
        back={subjectPath(subject.id)}
      />
    </Page>
  )
}
