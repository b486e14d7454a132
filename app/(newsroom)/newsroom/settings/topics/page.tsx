import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '#components/desk/page-header.tsx'
import { NameForm } from '#components/settings/name-form.tsx'
import { SettingsTabs } from '#components/settings/settings-tabs.tsx'
import { TopicList } from '#components/settings/topic-list.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { Part } from '#components/ui/part.tsx'
import { may } from '#newsroom/permissions.ts'
import { readTopics } from '#operations/settings/arrange-topics.ts'
import { signedIn } from '../../../signed-in.ts'
import { addTopicAction, renameTopicAction } from '../actions.ts'

const PATH = '/newsroom/settings/topics'

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.settings.topics.title }
}

/** The newspaper's topics. */
export default async function TopicsPage() {
  const { viewer, messages } = await signedIn(PATH)
  if (!may(viewer, 'settings.manage')) notFound()
  const words = messages.settings.topics
  const topics = await readTopics()
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="topics" messages={messages} />
      <div className="pb-8">
        {topics.length === 0 ? (
          <EmptyPlace title={words.empty} text={words.emptyText} />
        ) : (
          <div className="max-w-3xl">
            <p className="mb-4 text-muted">{words.note}</p>
            <TopicList topics={topics} rename={renameTopicAction} />
          </div>
        )}
      </div>
      <Part title={words.add}>
        <div className="max-w-md">
          <NameForm
            formId="new-topic"
            action={addTopicAction}
            hidden={{}}
            name={{ label: words.name, stored: '' }}
            submit={words.add}
            adds
          />
        </div>
      </Part>
    </Page>
  )
}
