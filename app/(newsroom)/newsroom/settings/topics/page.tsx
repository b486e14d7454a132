import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SettingsTabs } from '#components/papers/settings-tabs.tsx'
import { TopicForm } from '#components/papers/topic-form.tsx'
import { TopicList } from '#components/papers/topic-list.tsx'
import { FilterChoice, FilterForm } from '#components/shell/filter-form.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { Part } from '#components/ui/part.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { TOPIC_KINDS } from '#newsroom/papers/topic.ts'
import { listTopicsToArrange } from '#operations/papers/arrange-topics.ts'
import { signedIn } from '../../../signed-in.ts'
import { addTopicAction, changeTopicAction, closeTopicAction, mergeTopicAction } from '../actions.ts'

const PATH = newsroomPath.topics()

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.settings.topics.title }
}

/** The newspaper's topics, running stories and series. */
export default async function TopicsPage({ searchParams }: Props) {
  const { viewer, messages } = await signedIn(PATH)
  const asked = await searchParams
  const filter = { kind: text(asked.kind), query: text(asked.q) }
  const read = await listTopicsToArrange(viewer, filter)
  if (!read.ok) notFound()
  const words = messages.arranging.topics
  return (
    <Page>
      <PageHeader title={messages.settings.title} />
      <SettingsTabs current="topics" messages={messages} />
      <div className="pb-8">
        {read.all.length === 0 ? (
          <EmptyPlace title={words.empty} text={words.emptyText} />
        ) : (
          <div className="max-w-3xl">
            <p className="mb-4 text-muted">{words.note}</p>
            <FilterForm path={PATH} query={filter.query} placeholder={words.find} submit={messages.desk.articles.apply}>
              <FilterChoice
                name="kind"
                label={words.kind}
                value={filter.kind}
                options={[
                  { value: '', label: words.anyKind },
                  ...TOPIC_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
                ]}
              />
            </FilterForm>
            {read.topics.length === 0 ? (
              <p className="border-t border-rule py-6 text-muted">{words.noneFound}</p>
            ) : (
              <TopicList
                topics={read.topics}
                change={changeTopicAction}
                close={closeTopicAction}
                all={read.all}
                merge={mergeTopicAction}
              />
            )}
          </div>
        )}
      </div>
      <Part title={words.add}>
        <div className="max-w-2xl">
          <TopicForm topic={null} action={addTopicAction} />
        </div>
      </Part>
    </Page>
  )
}

function text(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
