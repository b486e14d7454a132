'use client'

import { CircleAlert, CircleCheck, CloudOff, HardDrive, LoaderCircle } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useMessages } from '#components/messages.tsx'
import { refusalText } from '#messages/refusal-text.ts'
import { formatClock } from '#newsroom/format/dates.ts'
import type { JournalState } from '../journal/journal.ts'
import type { AutosaveState } from './autosave-state.ts'

/** Where the text is at this moment: on the server, on this machine, or nowhere. It never says more than is known. */
export function StatusLine(props: {
  state: AutosaveState
  /** Told of here and not above: it says something with every few words, and the rest of the desk need not hear it. */
  journal: { subscribe: (listener: () => void) => () => void; state: () => JournalState }
  timeZone: string
  onRetry: () => void
  onSignIn: () => void
}) {
  const messages = useMessages()
  const { status } = messages.saving
  const { state, journal, timeZone } = props
  const kept = useSyncExternalStore(journal.subscribe, journal.state, journal.state)
  const signedOut = state.phase === 'refused' && state.refusal.code === 'signed_out'
  const stuck = state.phase === 'refused' || state.phase === 'retrying' || state.phase === 'offline'
  const onThisMachine = kept.keptAt !== null && kept.phase !== 'failed'
  const clock = (at: number | string) => formatClock(new Date(at), timeZone)
  return (
    <div
      className="desk-head-status flex min-w-0 items-center gap-2 text-sm"
      data-wrong={stuck || state.phase === 'conflict' ? '' : undefined}
    >
      <p
        role="status"
        aria-live="polite"
        data-phase={state.phase}
        data-journal={kept.phase}
        className={`desk-status ${stuck || state.phase === 'conflict' ? 'desk-status-warn' : ''}`}
      >
        <StatusIcon state={state} onThisMachine={onThisMachine} />
        <span>{sentence()}</span>
        {/* Moves on with every word typed: for the eye only. */}
        {stuck && onThisMachine && kept.keptAt !== null && <span aria-hidden>{clock(kept.keptAt)}</span>}
      </p>
      {signedOut ? (
        <button type="button" className="desk-button desk-button-small shrink-0" onClick={props.onSignIn}>
          {status.signIn}
        </button>
      ) : (
        stuck &&
        !(state.phase === 'refused' && state.refusal.code === 'locked') && (
          <button type="button" className="desk-button desk-button-small shrink-0" onClick={props.onRetry}>
            {status.tryAgain}
          </button>
        )
      )}
    </div>
  )

  function sentence(): string {
    switch (state.phase) {
      case 'idle':
        return state.unsaved ? status.saving : status.saved(clock(state.savedAt))
      case 'sending':
        return status.saving
      case 'merging':
        return status.merging
      case 'retrying':
        return onThisMachine ? status.onThisMachine : status.nowhere
      case 'offline':
        return onThisMachine ? status.offline : status.offlineNowhere
      case 'conflict':
        return state.editedSince && onThisMachine ? status.conflictTyped : status.conflict
      case 'refused':
        if (signedOut) return onThisMachine ? status.signedOut : status.signedOutNowhere
        return status.refused(refusalText(messages, state.refusal))
    }
  }
}

function StatusIcon({ state, onThisMachine }: { state: AutosaveState; onThisMachine: boolean }) {
  const look = { size: 16, 'aria-hidden': true, className: 'shrink-0' } as const
  if (state.phase === 'offline') return <CloudOff {...look} />
  if (state.phase === 'retrying' && onThisMachine) return <HardDrive {...look} />
  if (state.phase === 'conflict' || state.phase === 'refused' || state.phase === 'retrying') {
    return <CircleAlert {...look} />
  }
  return state.unsaved ? <LoaderCircle {...look} /> : <CircleCheck {...look} />
}
