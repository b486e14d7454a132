'use client'

import { useId, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import type { PenName } from '../fields/byline-field.tsx'
import { GrowingText } from '../fields/controls.tsx'
import {
  bylineFor,
  PASTE_FIELDS,
  type PasteField,
  type PasteProposal,
  type Proposed,
  paragraphsOf,
  type TakenPaste,
} from './paste-fields.ts'

/** The parts found in a pasted text: each with a tick, to be mended here, beside what the article has now. */
export function PasteReview(props: {
  proposal: PasteProposal
  penNames: readonly PenName[]
  hasLead: boolean
  onChange: (proposal: PasteProposal) => void
  onAgain: () => void
  onTake: (taken: TakenPaste) => void
}) {
  const { proposal } = props
  const { paste } = useMessages().editor
  const [replaceBody, setReplaceBody] = useState(false)
  const group = useId()
  const shown = PASTE_FIELDS.filter((field) => proposal.fields[field].value !== '' || proposal.fields[field].take)
  const taken = PASTE_FIELDS.filter(
    (field) => proposal.fields[field].take && proposal.fields[field].value.trim() !== '',
  )

  const change = (field: PasteField, patch: Partial<Proposed>) =>
    props.onChange({ ...proposal, fields: { ...proposal.fields, [field]: { ...proposal.fields[field], ...patch } } })
  const noteOn = (field: PasteField): string => {
    if (field === 'byline') {
      const known = bylineFor(proposal.fields.byline.value, props.penNames).penNameId !== null
      return known ? paste.bylineKnown : paste.bylineUnknown
    }
    return field === 'caption' && !props.hasLead ? paste.captionKept : ''
  }

  return (
    <div className="grid gap-5 p-4">
      {shown.length === 0 && <p>{paste.nothing}</p>}
      {shown.map((field) => (
        <ProposedField
          key={field}
          field={field}
          proposed={proposal.fields[field]}
          note={noteOn(field)}
          change={(patch) => change(field, patch)}
        >
          {field === 'body' && proposal.fields.body.present !== '' && (
            <div className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {[false, true].map((replace) => (
                <label key={String(replace)} className="flex items-center gap-2">
                  <input
                    type="radio"
                    name={group}
                    checked={replaceBody === replace}
                    onChange={() => setReplaceBody(replace)}
                  />
                  {replace ? paste.replacesBody : paste.addsToBody}
                </label>
              ))}
            </div>
          )}
        </ProposedField>
      ))}
      {proposal.dropped.length > 0 && (
        <section className="grid gap-2 border-t border-[var(--rule)] pt-4">
          <h3 className="desk-label">{paste.dropped}</h3>
          <ul className="grid gap-2 text-sm text-[var(--muted)]">
            {proposal.dropped.map(({ text, reason }) => (
              <li key={`${reason}-${text}`}>
                <span className="font-medium text-[var(--ink)]">{paste.reasons[reason]}:</span> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer className="desk-dialog-foot">
        <button type="button" className="desk-button" onClick={props.onAgain}>
          {paste.again}
        </button>
        <button
          type="button"
          className="desk-button desk-button-main"
          disabled={taken.length === 0}
          onClick={() =>
            props.onTake({
              replaceBody,
              fields: Object.fromEntries(taken.map((field) => [field, proposal.fields[field].value])),
            })
          }
        >
          {paste.take}
        </button>
      </footer>
    </div>
  )
}

function ProposedField(props: {
  field: PasteField
  proposed: Proposed
  note: string
  change: (patch: Partial<Proposed>) => void
  children: React.ReactNode
}) {
  const { field, proposed, change } = props
  const { paste, fields } = useMessages().editor
  const id = useId()
  const names: Record<PasteField, string> = {
    title: fields.title,
    dateline: fields.dateline,
    sapo: fields.sapo,
    caption: paste.leadCaption,
    body: paste.paragraphs(paragraphsOf(proposed.value).length),
    byline: fields.bylines,
  }
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
      <input
        type="checkbox"
        className="desk-tick"
        aria-label={paste.takeField(names[field])}
        checked={proposed.take}
        onChange={(event) => change({ take: event.target.checked })}
      />
      <label htmlFor={id} className="desk-label">
        {names[field]}
      </label>
      <div className="col-start-2 grid min-w-0 gap-1">
        <GrowingText
          id={id}
          oneLine={field !== 'body' && field !== 'sapo'}
          className={`desk-input ${field === 'body' ? 'max-h-72 overflow-y-auto' : ''} ${proposed.take ? '' : 'opacity-60'}`}
          value={proposed.value}
          onValue={(value) => change({ value, take: true })}
        />
        {proposed.present !== '' && (
          <p className="line-clamp-3 text-sm text-[var(--muted)]">
            <span className="font-medium">{paste.present}</span> {proposed.present}
          </p>
        )}
        {props.note !== '' && <p className="text-sm text-[var(--muted)]">{props.note}</p>}
        {props.children}
      </div>
    </div>
  )
}
