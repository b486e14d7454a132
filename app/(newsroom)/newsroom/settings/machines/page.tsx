import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MachineForm } from '#components/papers/machine-form.tsx'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readMachineSettings } from '#operations/papers/save-machine-files.ts'
import { signedIn } from '../../../signed-in.ts'
import { saveMachineFilesAction } from '../actions.ts'

const PATH = newsroomPath.machines()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.machines.tab }
}

/** What search engines, advertising exchanges and finders of faults ask for. */
export default async function MachineSettingsPage() {
  const { viewer, messages } = await signedIn(PATH)
  const outcome = await readMachineSettings(viewer)
  if (!outcome.ok) notFound()
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="machines" messages={messages} />
      <p className="mb-4 max-w-3xl text-muted">{messages.machines.note}</p>
      <MachineForm files={outcome.files} version={outcome.version} action={saveMachineFilesAction} />
    </Page>
  )
}
