'use client'

import { useRef, useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { PenName } from '../fields/byline-field.tsx'
import { type PasteField, type PasteProposal, proposePaste, type TakenPaste } from './paste-fields.ts'
import { PasteReview } from './paste-review.tsx'

/** *Dán bài có sẵn*: an article's plain text goes in, its parts come out, each to be looked over before it is taken. */
export function PasteDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What the fields hold now; asked for only when a paste is read, as it goes through the whole text. */
  present: () => Record<PasteField, string>
  penNames: readonly PenName[]
  hasLead: boolean
  onTake: (taken: TakenPaste) => void
  /** Puts the focus where an article begins. */
  toBeginning: () => boolean
}) {
  const { paste } = useMessages().editor
  const [text, setText] = useState('')
  const [proposal, setProposal] = useState<PasteProposal | null>(null)
  const taken = useRef(false)
  const close = () => {
    setText('')
    setProposal(null)
    props.onOpenChange(false)
  }
  const closed = () => {
    const lookOver = taken.current
    taken.current = false
    return lookOver && props.toBeginning()
  }
  return (
    // Closing by accident keeps what was pasted.
    <Dialog
      look="desk"
      title={paste.title}
      open={props.open}
      onOpenChange={props.onOpenChange}
      onClosed={closed}
      size="wide"
    >
      {proposal === null ? (
        <form
          className="grid gap-3 p-4"
          onSubmit={(event) => {
            event.preventDefault()
            setProposal(proposePaste(text, props.present()))
          }}
        >
          <p className="text-sm text-[var(--muted)]">{paste.intro}</p>
          <textarea
            className="desk-input h-[50vh] font-[family-name:var(--font-serif)] leading-relaxed"
            lang="vi"
            aria-label={paste.text}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="flex justify-end">
            <button type="submit" className="desk-button desk-button-main" disabled={text.trim() === ''}>
              {paste.read}
            </button>
          </div>
        </form>
      ) : (
        <PasteReview
          proposal={proposal}
          penNames={props.penNames}
          hasLead={props.hasLead}
          onChange={setProposal}
          onAgain={() => setProposal(null)}
          onTake={(parts) => {
            props.onTake(parts)
            taken.current = true
            close()
          }}
        />
      )}
    </Dialog>
  )
}
