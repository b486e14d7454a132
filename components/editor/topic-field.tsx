'use client'

import { X } from 'lucide-react'
import { LIMITS } from '#newsroom/article.ts'
import { useMessages } from '../messages.tsx'
import { PickField } from './pick-field.tsx'

/** The topics that the article belongs to. */
export function TopicField(props: {
  topics: readonly { id: string; name: string }[]
  chosen: string[]
  onChange: (ids: string[]) => void
}) {
  const { chosen, onChange } = props
  const { fields, placeholders, picker } = useMessages().editor
  const nameOf = (id: string) => props.topics.find((topic) => topic.id === id)?.name ?? id
  const choices = props.topics.filter(({ id }) => !chosen.includes(id)).map(({ id, name }) => ({ id, label: name }))
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
                onClick={() => onChange(chosen.filter((one) => one !== id))}
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
