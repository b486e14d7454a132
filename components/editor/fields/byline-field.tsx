'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useMessages } from '#components/messages.tsx'
import type { Byline } from '#newsroom/articles/article.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { PickField } from './pick-field.tsx'
import { stayInList } from './stay-in-list.ts'

export type PenName = { id: string; name: string; own: boolean }

/** Whose names stand under the article, in order: own pen names are offered first, anybody else's name can be typed. */
export function BylineField(props: {
  bylines: Byline[]
  penNames: readonly PenName[]
  onChange: (bylines: Byline[]) => void
}) {
  const { bylines, onChange } = props
  const { fields, placeholders, picker } = useMessages().editor
  const taken = new Set(bylines.map(({ penNameId }) => penNameId))
  const choices = [...props.penNames]
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => Number(b.own) - Number(a.own))
    .map(({ id, name, own }) => ({ id, label: name, group: own ? picker.ownPenNames : picker.otherPenNames }))

  const swap = (index: number, other: number) => {
    const [a, b] = [bylines[index], bylines[other]]
    if (a && b) onChange(bylines.with(index, b).with(other, a))
  }
  const add = (picked: { id: string } | { typed: string }) => {
    const penName = 'id' in picked ? props.penNames.find(({ id }) => id === picked.id) : undefined
    const name = 'typed' in picked ? normaliseText(picked.typed) : (penName?.name ?? '')
    if (name !== '') onChange([...bylines, { penNameId: penName?.id ?? null, name }])
  }
  return (
    <>
      {bylines.length > 0 && (
        <ol className="grid">
          {bylines.map(({ penNameId, name }, index) => (
            <li key={`${penNameId ?? ''}-${name}`} className="flex min-h-9 items-center gap-1">
              <span className="min-w-0 flex-1 truncate font-medium">
                {name}
                {penNameId === null && (
                  <span className="ml-2 text-xs font-normal text-[var(--muted)]">{picker.outsideMark}</span>
                )}
              </span>
              {index > 0 && (
                <button
                  type="button"
                  className="desk-icon"
                  aria-label={picker.moveUp(name)}
                  title={picker.moveUp(name)}
                  onClick={() => swap(index, index - 1)}
                >
                  <ArrowUp size={16} aria-hidden />
                </button>
              )}
              {index < bylines.length - 1 && (
                <button
                  type="button"
                  className="desk-icon"
                  aria-label={picker.moveDown(name)}
                  title={picker.moveDown(name)}
                  onClick={() => swap(index, index + 1)}
                >
                  <ArrowDown size={16} aria-hidden />
                </button>
              )}
              <button
                type="button"
                className="desk-icon"
                aria-label={picker.remove(name)}
                title={picker.remove(name)}
                onClick={(event) => {
                  stayInList(event)
                  onChange(bylines.toSpliced(index, 1))
                }}
              >
                <X size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      )}
      {bylines.length < LIMITS.bylines && (
        <PickField
          label={fields.bylines}
          placeholder={placeholders.bylines}
          choices={choices}
          offerTyped={picker.outside}
          onPick={add}
        />
      )}
    </>
  )
}
