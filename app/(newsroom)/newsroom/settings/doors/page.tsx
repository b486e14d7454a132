import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DoorRulesForm } from '#components/papers/door-rules-form.tsx'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readDoorSettings } from '#operations/people/door-rules.ts'
import { signedIn } from '../../../signed-in.ts'
import { saveDoorRulesAction } from './actions.ts'

const PATH = newsroomPath.doors()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.protection.rules.tab }
}

/** How people come in, and for how long. */
export default async function DoorsPage() {
  const { viewer, messages, clock } = await signedIn(PATH)
  const outcome = await readDoorSettings(viewer)
  if (!outcome.ok) notFound()
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="doors" messages={messages} />
      <DoorRulesForm rules={outcome.rules} version={outcome.version} zone={clock.zone} action={saveDoorRulesAction} />
    </Page>
  )
}
