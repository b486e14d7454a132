'use client'

import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { refusalText } from '#messages/refusal-text.ts'
import { formatClock } from '#newsroom/format/dates.ts'
import { useMessages } from '../messages.tsx'
import type { AutosaveState } from './autosave.ts'

/** Where the text is at this moment. It never says more than is known. */
export function StatusLine({
  state,
  timeZone,
  onRetry,
}: {
  state: AutosaveState
  timeZone: string
  onRetry: () => void
}) {
  const messages = useMessages()
  const { status } = messages.editor
  const signedOut = state.phase === 'refused' && state.refusal.code === 'signed_out'
  const stuck = state.phase === 'refused' || state.phase === 'retrying' || state.phase === 'offline'
  return (
    <div className="flex min-w-0 items-center gap-2 text-sm">
      <p
        role="status"
        aria-live="polite"
        data-phase={state.phase}
        className={`desk-status ${stuck || state.phase === 'conflict' ? 'desk-status-warn' : ''}`}
      >
        <StatusIcon state={state} />
        <span>{sentence()}</span>
      </p>
      {signedOut && (
        // In a window of its own: this page holds what is not saved, and goes on when it is looked at again.
        <a href="/sign-in" target="_blank" rel="noopener opener" className="desk-button desk-button-small shrink-0">
          {status.signIn}
        </a>
      )}
      {stuck && (
        <button type="button" className="desk-button desk-button-small shrink-0" onClick={onRetry}>
          {status.tryAgain}
        </button>
      )}
    </div>
  )

  function sentence(): string {
    switch (state.phase) {
      case 'idle':
        return state.unsaved ? status.saving : status.saved(formatClock(new Date(state.savedAt), timeZone))
      case 'sending':
        return status.saving
      case 'retrying':
        return status.retrying
      case 'offline':
        return status.offline
      case 'conflict':
        return status.conflict
      case 'refused':
        return status.refused(refusalText(messages, state.refusal))
    }
  }
}

function StatusIcon({ state }: { state: AutosaveState }) {
  if (state.phase === 'offline') return <CloudOff size={16} aria-hidden className="shrink-0" />
  if (state.phase === 'conflict' || state.phase === 'refused' || state.phase === 'retrying') {
    return <CircleAlert size={16} aria-hidden className="shrink-0" />
  }
  return state.unsaved ? (
    <LoaderCircle size={16} aria-hidden className="shrink-0" />
  ) : (
    <CircleCheck size={16} aria-hidden className="shrink-0" />
  )
}
