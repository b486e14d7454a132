import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { KeyList } from '#components/people/key-list.tsx'
import { NewKeyForm } from '#components/people/new-key-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { Part } from '#components/ui/part.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { listKeys } from '#operations/people/program-keys.ts'
import { signedIn } from '../../../signed-in.ts'
import { endKeyAction, makeKeyAction, replaceKeyAction } from './actions.ts'

const PATH = newsroomPath.keys()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.programKeys.title }
}

/** Keys for programs: which hold, another one, replaced, ended. */
export default async function KeysPage() {
  const { viewer, messages, clock } = await signedIn(PATH)
  const outcome = await listKeys(viewer)
  if (!outcome.ok) notFound()
  const words = messages.programKeys
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="keys" messages={messages} />
      <Part title={words.title} note={words.note}>
        <KeyList keys={outcome.keys} clock={clock} replace={replaceKeyAction} end={endKeyAction} />
      </Part>
      <Part title={words.add.title}>
        <NewKeyForm accounts={outcome.accounts} action={makeKeyAction} />
      </Part>
    </Page>
  )
}
