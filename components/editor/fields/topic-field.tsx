'use client'

import { X } from 'lucide-react'
import { useMessages } from '#components/messages.tsx'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { TopicKind } from '#newsroom/papers/topic.ts'
import { PickField } from './pick-field.tsx'
import { stayInList } from './stay-in-list.ts'

/** `mergedIntoId`: it can't be chosen any more; a text that names it is found under that one. */
export type TopicChoice = {
  id: string
  name: string
  kind?: TopicKind
  closed?: boolean
  mergedIntoId?: string | null
}

const groupOf = (topic: TopicChoice) => (topic.closed ? 'closed' : (topic.kind ?? 'topic'))

/** The topics, running stories and series that the article belongs to. */
export function TopicField(props: {
  topics: readonly TopicChoice[]
  chosen: string[]
  onChange: (ids: string[]) => void
}) {
  const { chosen, onChange } = props
  const { arranging, editor } = useMessages()
  const { fields, placeholders, picker } = editor
  const nameOf = (id: string) => props.topics.find((topic) => topic.id === id)?.name ?? id
  const groups = arranging.topics
  // What is going on stands before what is always there, and what is closed comes last.
  const choices = ['story', 'series', 'topic', 'closed'].flatMap((group) =>
    props.topics
      .filter((topic) => !topic.mergedIntoId && !chosen.includes(topic.id) && groupOf(topic) === group)
      .map((topic) => ({
        id: topic.id,
        label: topic.name,
        group: topic.closed ? groups.closedGroup : groups.kinds[topic.kind ?? 'topic'],
      })),
  )
  return (
    <>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {chosen.map((id) => (
            <li key={id} className="desk-chip">
              {nameOf(id)}
              <button
                type="button"
                className="desk-chip-remove"
                aria-label={picker.remove(nameOf(id))}
                onClick={(event) => {
                  stayInList(event)
                  onChange(chosen.filter((one) => one !== id))
                }}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < LIMITS.topics && (
        <PickField
          label={fields.topics}
          placeholder={placeholders.topics}
          choices={choices}
          onPick={(picked) => {
            if ('id' in picked) onChange([...chosen, picked.id])
          }}
        />
      )}
    </>
  )
}
