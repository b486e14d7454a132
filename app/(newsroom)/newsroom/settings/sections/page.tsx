import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SectionForm } from '#components/papers/section-form.tsx'
import { SectionList } from '#components/papers/section-list.tsx'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { Part } from '#components/ui/part.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { listSections } from '#operations/papers/list-sections.ts'
import { signedIn } from '../../../signed-in.ts'
import { addSectionAction, changeSectionAction, mergeSectionAction, moveSectionAction } from '../actions.ts'

const PATH = newsroomPath.sections()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.settings.sections.title }
}

/** The newspaper's sections. */
export default async function SectionsPage() {
  const { viewer, messages } = await signedIn(PATH)
  if (!may(viewer, 'settings.manage')) notFound()
  const words = messages.settings.sections
  const sections = (await listSections()).map(({ id, version, name, slug, parentId, description }) => ({
    id,
    version,
    name,
    slug,
    parentId,
    description,
  }))
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="sections" messages={messages} />
      <div className="pb-8">
        {sections.length === 0 ? (
          <EmptyPlace title={words.empty} text={words.emptyText} />
        ) : (
          <div className="max-w-3xl">
            <p className="mb-4 text-muted">{words.note}</p>
            <SectionList
              sections={sections}
              change={changeSectionAction}
              move={moveSectionAction}
              merge={mergeSectionAction}
            />
          </div>
        )}
      </div>
      <Part title={words.add}>
        <div className="max-w-2xl">
          <SectionForm section={null} sections={sections} action={addSectionAction} />
        </div>
      </Part>
    </Page>
  )
}
