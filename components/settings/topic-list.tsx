'use client'

import { publicPath } from '#newsroom/newspaper.ts'
import { useMessages } from '../messages.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { NameForm } from './name-form.tsx'

export type TopicItem = { id: string; version: number; name: string; slug: string }

/** The topics in alphabetical order, each to be opened and renamed. */
export function TopicList({ topics, rename }: { topics: readonly TopicItem[]; rename: FormAction }) {
  const { settings, general } = useMessages()
  return (
    <ul className="border-t border-ink">
      {topics.map((topic) => (
        <li key={topic.id} className="border-b border-rule">
          <details>
            <summary className="touchable flex min-h-10 items-baseline gap-3 py-2">
              <span className="font-semibold">{topic.name}</span>
              <span className="truncate text-[0.8125rem] text-muted">{publicPath.topic(topic.slug)}</span>
              <span className="ml-auto text-[0.8125rem] underline underline-offset-2">{general.edit}</span>
            </summary>
            <div className="pt-1 pb-5">
              <NameForm
                key={topic.version}
                formId={topic.id}
                action={rename}
                hidden={{ topicId: topic.id, version: topic.version }}
                name={{ label: settings.topics.name, stored: topic.name }}
                submit={general.save}
              />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
