import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReasonList } from '#components/papers/reason-list.tsx'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readReasonSettings } from '#operations/returns/read-reasons.ts'
import { signedIn } from '../../../signed-in.ts'
import { saveReasonsAction } from '../actions.ts'

const PATH = newsroomPath.returnReasons()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.returns.settings.title }
}

/** The newsroom's own reasons for returning a text. */
export default async function ReturnReasonsPage() {
  const { viewer, messages } = await signedIn(PATH)
  const settings = await readReasonSettings(viewer)
  if (!settings.ok) notFound()
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="reasons" messages={messages} />
      <div className="pb-8">
        <p className="mb-4 max-w-3xl text-muted">{messages.returns.settings.note}</p>
        <ReasonList reasons={settings.reasons} version={settings.version} save={saveReasonsAction} />
      </div>
    </Page>
  )
}
