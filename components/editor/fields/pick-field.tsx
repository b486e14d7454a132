'use client'

import { useId, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { fold } from '#newsroom/text/fold.ts'

export type Choice = { id: string; label: string; group?: string }

const SHOWN = 50

/**
 * A field to find something by typing, with or without marks, and to pick it from the list below. The list opens when
 * the field is entered and follows what is typed; it never takes what is typed away.
 */
export function PickField(props: {
  label: string
  placeholder: string
  choices: readonly Choice[]
  /** Something to offer for a text that is on no list. */
  offerTyped?: (typed: string) => string
  onPick: (choice: { id: string } | { typed: string }) => void
}) {
  const { picker } = useMessages().editor
  const list = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)

  const sought = fold(typed.trim())
  const found = props.choices.filter(({ label }) => fold(label).includes(sought)).slice(0, SHOWN)
  const exact = props.choices.some(({ label }) => label.normalize('NFC') === typed.trim().normalize('NFC'))
  const offer = props.offerTyped !== undefined && typed.trim() !== '' && !exact ? props.offerTyped(typed.trim()) : null
  const count = found.length + (offer === null ? 0 : 1)
  const optionId = (index: number) => `${list}-${index}`

  const take = (index: number) => {
    const choice = found[index]
    if (choice !== undefined) props.onPick({ id: choice.id })
    else if (offer !== null && index === found.length) props.onPick({ typed: typed.trim() })
    else return
    setTyped('')
    setAt(0)
  }

  return (
    <div className="relative">
      <input
        role="combobox"
        className="desk-input"
        lang="vi"
        autoComplete="off"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && count > 0 ? optionId(at) : undefined}
        placeholder={props.placeholder}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onKeyDown={(event) => {
          // Enter and the arrows belong to the input method while it puts a letter together.
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') setOpen(false)
          else if (event.key === 'Enter') {
            event.preventDefault()
            if (open) take(at)
          } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            setOpen(true)
            setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % Math.max(count, 1))
          }
        }}
      />
      {open && (
        <div id={list} role="listbox" aria-label={props.label} className="desk-options">
          {found.map(({ id, label, group }, index) => (
            <div key={id} role="presentation">
              {group !== undefined && group !== found[index - 1]?.group && (
                <p role="presentation" className="px-3 pt-2 text-xs text-[var(--muted)]">
                  {group}
                </p>
              )}
              <Option id={optionId(index)} label={label} at={at === index} take={() => take(index)} />
            </div>
          ))}
          {offer !== null && (
            <Option
              id={optionId(found.length)}
              label={offer}
              at={at === found.length}
              take={() => take(found.length)}
            />
          )}
          {count === 0 && <p className="px-3 py-2 text-sm text-[var(--muted)]">{picker.nothingFound}</p>}
        </div>
      )}
    </div>
  )
}

function Option({ id, label, at, take }: { id: string; label: string; at: boolean; take: () => void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keyboard stays in the field, which names this option
    <div
      id={id}
      role="option"
      aria-selected={at}
      className="desk-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
      ref={(element) => {
        if (at) element?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {label}
    </div>
  )
}
