'use client'

import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { TopicView } from '#newsroom/papers/topic.ts'
import { CLOSING_KINDS, type TopicKind } from '#newsroom/papers/topic.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { MergeForm } from './merge-form.tsx'
import { TopicForm } from './topic-form.tsx'

/** Topics, running stories and series in alphabetical order: each can be opened, changed and closed. */
export function TopicList(props: {
  topics: readonly TopicView[]
  /** All there are, also those that the list does not show. */
  all: readonly { id: string; name: string; kind: TopicKind }[]
  change: FormAction
  close: FormAction
  merge: FormAction
}) {
  const { arranging, general } = useMessages()
  const words = arranging.topics
  return (
    <ul className="border-t border-ink">
      {props.topics.map((topic) => (
        <li key={topic.id} data-about={topic.id} className="border-b border-rule">
          <details>
            <summary className="touchable flex min-h-10 flex-wrap items-baseline gap-x-3 gap-y-0 py-2">
              <span className="font-semibold">{topic.name}</span>
              <span className="text-[0.8125rem] text-muted">
                {words.kinds[topic.kind]}
                {topic.closed && ` · ${words.closed}`} · {words.articles(topic.articles)}
              </span>
              <span className="ml-auto text-[0.8125rem] underline underline-offset-2">{general.edit}</span>
            </summary>
            <div className="grid gap-4 pt-1 pb-5">
              {topic.articles > 0 && (
                <p className="text-[0.8125rem]">
                  <a href={publicPath[topic.kind](topic.slug)} className="underline underline-offset-2">
                    {publicPath[topic.kind](topic.slug)}
                  </a>
                </p>
              )}
              {/* What has been changed is another form: what was typed before has been taken over. */}
              <TopicForm key={topic.version} topic={topic} action={props.change} />
              {CLOSING_KINDS.includes(topic.kind) && <Closing topic={topic} action={props.close} />}
              <MergeForm
                formId={topic.id}
                name={topic.name}
                hidden={{ topicId: topic.id, version: topic.version }}
                into={props.all
                  .filter(({ id }) => id !== topic.id)
                  .map(({ id, name, kind }) => ({ id, name: `${name} (${words.kinds[kind]})` }))}
                consequence={arranging.merging.topic}
                action={props.merge}
              />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** Brings a story or series to its end, or takes it up again. */
function Closing({ topic, action }: { topic: TopicView; action: FormAction }) {
  const words = useMessages().arranging.topics
  const form = useForm(action)
  const wrong = form.general([])
  return (
    <form {...form.formProps} className="border-t border-rule pt-3">
      <input type="hidden" name="topicId" value={topic.id} />
      <input type="hidden" name="version" value={topic.version} />
      <input type="hidden" name="closed" value={topic.closed ? '' : 'yes'} />
      <p className="mb-2 text-[0.8125rem] text-muted">{topic.closed ? words.reopenNote : words.closeNote}</p>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <Button type="submit" pending={form.pending}>
        {topic.closed ? words.reopen : words.close}
      </Button>
    </form>
  )
}
