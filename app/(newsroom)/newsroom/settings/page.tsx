import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewspaperForm } from '#components/papers/newspaper-form.tsx'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { missingByLaw } from '#newsroom/papers/newspaper.ts'
import { readNewspaperSettings } from '#operations/papers/save-newspaper.ts'
import { signedIn } from '../../signed-in.ts'
import { saveNewspaperAction } from './actions.ts'

const PATH = newsroomPath.settings()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.settings.title }
}

/** The newspaper's facts, and what the press law still misses among them. */
export default async function SettingsPage() {
  const { viewer, messages } = await signedIn(PATH)
  const outcome = await readNewspaperSettings(viewer)
  if (!outcome.ok) notFound()
  const words = messages.settings
  const missing = missingByLaw(outcome.newspaper).map((fact) => words.fields[fact].toLocaleLowerCase(viewer.language))
  return (
    <Page>
      <PageHeader title={words.title} />
      <SettingsTabs current="newspaper" messages={messages} />
      <div className="mb-6">
        <Notice kind={missing.length > 0 ? 'wrong' : 'done'}>
          {missing.length > 0 ? words.missing(missing.join(', ')) : words.complete}
        </Notice>
      </div>
      <NewspaperForm
        newspaper={outcome.newspaper}
        version={outcome.version}
        zones={Intl.supportedValuesOf('timeZone')}
        action={saveNewspaperAction}
      />
    </Page>
  )
}
