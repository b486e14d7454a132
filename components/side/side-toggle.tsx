'use client'

import { MessageSquareText, PanelRightClose, PanelRightOpen } from 'lucide-react'
import { useMessages } from '../messages.tsx'
import { useSide } from './side-context.tsx'

/** Shows and hides what stands beside the text; where that is a sheet, brings it up. */
export function SideToggle() {
  const side = useSide()
  const words = useMessages().comments.side
  if (side === null || side.tabs.length === 0) return null
  const label = side.shown ? words.hide : words.show
  const open = (side.counts.comments ?? 0) + (side.counts.suggestions ?? 0) + (side.counts.mend ?? 0)
  return (
    <>
      <button
        type="button"
        className="desk-tool desk-side-toggle"
        aria-expanded={side.shown}
        aria-controls="desk-side"
        title={label}
        aria-label={label}
        onClick={() => side.setShown(!side.shown)}
      >
        {side.shown ? <PanelRightClose size={18} aria-hidden /> : <PanelRightOpen size={18} aria-hidden />}
      </button>
      <button
        type="button"
        className="desk-tool desk-sheet-toggle"
        aria-expanded={side.sheet}
        aria-controls="desk-side"
        title={words.sheet}
        aria-label={open > 0 ? `${words.sheet} (${open})` : words.sheet}
        onClick={() => side.setSheet(!side.sheet)}
      >
        <MessageSquareText size={18} aria-hidden />
        {open > 0 && (
          <span className="desk-sheet-count" aria-hidden>
            {open}
          </span>
        )}
      </button>
    </>
  )
}
