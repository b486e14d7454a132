import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoorRulesForm } from '#components/papers/door-rules-form.tsx'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { PrivacyNoticeForm } from '#components/people/privacy-notice.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { Part } from '#components/ui/part.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readDoorSettings } from '#operations/people/door-rules.ts'
import { readPrivacySettings } from '#operations/people/privacy-notice.ts'
import { signedIn } from '../../../signed-in.ts'
import { saveDoorRulesAction, savePrivacyNoticeAction } from './actions.ts'

const PATH = newsroomPath.doors()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.protection.rules.tab }
}

/** How people come in, and for how long. */
export default async function DoorsPage() {
  const { viewer, messages, clock } = await signedIn(PATH)
  const outcome = await readDoorSettings(viewer)
  const privacy = await readPrivacySettings(viewer)
  if (!outcome.ok || !privacy.ok) notFound()
  const { notice } = messages.personalData
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="doors" messages={messages} />
      <DoorRulesForm rules={outcome.rules} version={outcome.version} zone={clock.zone} action={saveDoorRulesAction} />
      <Part id="privacy" title={notice.setting} note={notice.settingNote}>
        <PrivacyNoticeForm text={privacy.text} version={privacy.version} action={savePrivacyNoticeAction} />
      </Part>
    </Page>
  )
}
