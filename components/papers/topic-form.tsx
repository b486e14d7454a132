'use client'

import { useState } from 'react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { TopicView } from '#newsroom/papers/topic.ts'
import { TOPIC_KINDS } from '#newsroom/papers/topic.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Select, TextField } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

const FIELDS = ['name', 'slug', 'kind', 'description']

/** Adds a topic, running story or series, or changes one. */
export function TopicForm({ topic, action }: { topic: TopicView | null; action: FormAction }) {
  const { settings, arranging, general } = useMessages()
  const words = arranging.topics
  const form = useForm(action, { clearWhenDone: topic === null })
  const [kind, setKind] = useState(topic?.kind ?? 'topic')
  const wrong = form.general(FIELDS)
  const id = topic?.id ?? 'new-topic'
  return (
    <form {...form.formProps} className="grid gap-3">
      {topic && (
        <>
          <input type="hidden" name="topicId" value={topic.id} />
          <input type="hidden" name="version" value={topic.version} />
        </>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          id={`${id}-name`}
          name="name"
          label={words.name}
          lang="vi"
          maxLength={LIMITS.name}
          defaultValue={form.typed('name', topic?.name)}
          problem={form.problem('name')}
        />
        <Field
          id={`${id}-slug`}
          name="slug"
          label={settings.sections.slug}
          hint={topic ? words.slugNote : settings.sections.slugNote}
          maxLength={LIMITS.name}
          defaultValue={form.typed('slug', topic?.slug)}
          problem={form.problem('slug')}
        />
      </div>
      <Select
        id={`${id}-kind`}
        name="kind"
        label={words.kind}
        hint={words.kindNotes[kind]}
        defaultValue={form.typed('kind', topic?.kind ?? 'topic')}
        onChange={(event) => setKind(TOPIC_KINDS.find((each) => each === event.target.value) ?? 'topic')}
        problem={form.problem('kind')}
      >
        {TOPIC_KINDS.map((each) => (
          <option key={each} value={each}>
            {words.kinds[each]}
          </option>
        ))}
      </Select>
      <TextField
        id={`${id}-description`}
        name="description"
        label={arranging.sections.description}
        hint={words.descriptionNote}
        lang="vi"
        rows={2}
        maxLength={LIMITS.description}
        defaultValue={form.typed('description', topic?.description)}
        problem={form.problem('description')}
      />
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
      <div>
        <Button type="submit" look={topic ? 'plain' : 'main'} pending={form.pending}>
          {topic ? general.save : words.add}
        </Button>
      </div>
    </form>
  )
}
