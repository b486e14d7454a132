'use client'

import { useId, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { Proposal } from '#components/ui/proposal.tsx'
import { useProposals } from '#components/ui/use-proposals.ts'
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

  const sought = fold(typed.trim())
  const found = props.choices.filter(({ label }) => fold(label).includes(sought)).slice(0, SHOWN)
  const exact = props.choices.some(({ label }) => label.normalize('NFC') === typed.trim().normalize('NFC'))
  const offer = props.offerTyped !== undefined && typed.trim() !== '' && !exact ? props.offerTyped(typed.trim()) : null
  const count = found.length + (offer === null ? 0 : 1)
  const proposals = useProposals({ list, count, open, onMove: () => setOpen(true) })

  const take = (index: number) => {
    const choice = found[index]
    if (choice !== undefined) props.onPick({ id: choice.id })
    else if (offer !== null && index === found.length) props.onPick({ typed: typed.trim() })
    else return
    setTyped('')
    proposals.startOver()
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
        {...proposals.field}
        placeholder={props.placeholder}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          proposals.startOver()
          setOpen(true)
        }}
        onKeyDown={(event) => {
          if (proposals.press(event)) return
          if (event.key === 'Escape') setOpen(false)
          else if (event.key === 'Enter') {
            event.preventDefault()
            if (open) take(proposals.at)
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
              <Proposal of={proposals} index={index} className="desk-option" onTake={() => take(index)}>
                {label}
              </Proposal>
            </div>
          ))}
          {offer !== null && (
            <Proposal of={proposals} index={found.length} className="desk-option" onTake={() => take(found.length)}>
              {offer}
            </Proposal>
          )}
          {count === 0 && <p className="px-3 py-2 text-sm text-[var(--muted)]">{picker.nothingFound}</p>}
        </div>
      )}
    </div>
  )
}
