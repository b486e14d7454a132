'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Offers } from '#newsroom/review/offers.ts'
import type { Revision } from '#newsroom/workflow/revision.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import type { Clock } from '../ui/clock.ts'
import { RevisionStrip } from './revision-strip.tsx'

export type ReadOffers = (articleId: string) => Promise<Outcome<{ offers: Offers }>>

/** How long nothing is typed before it is asked what can be done with what was. */
const PAUSE_MS = 1200

type Place = { latest: Offers | null; tell: (offers: Offers) => void }
const OffersContext = createContext<Place>({ latest: null, tell: () => {} })

/** Lets the parts of an article's page hear what the server offers since its text was changed here. */
export function OffersPlace({ children }: { children: ReactNode }) {
  const [latest, tell] = useState<Offers | null>(null)
  return <OffersContext value={useMemo(() => ({ latest, tell }), [latest])}>{children}</OffersContext>
}

/**
 * What can be done with an article now. On the desk of a revision it is asked again whenever the text has been saved
 * there: whether a change is small, and what differs, hangs on what was typed.
 * @param made what the page was made with
 */
export function useOffers<T extends Offers & { id: string }>(made: T, read: ReadOffers): T {
  const desk = useDesk()
  const { latest, tell } = useContext(OffersContext)
  const { id, revision } = made
  const known = Math.max(made.version, latest?.version ?? 0)
  const waits = desk !== null && revision !== null && !desk.unsaved && desk.version > known
  useEffect(() => {
    if (!waits) return
    let gone = false
    const timer = setTimeout(async () => {
      // Where it can't be asked the server decides all the same when a step is taken.
      const outcome = await read(id).catch(() => null)
      if (!gone && outcome?.ok) tell(outcome.offers)
    }, PAUSE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [waits, id, read, tell])
  return latest !== null && latest.version > made.version ? { ...made, ...latest, version: made.version } : made
}

/** The strip of a revision, by what was heard last. */
export function PresentRevision(props: { articleId: string; version: number; revision: Revision; clock: Clock }) {
  const messages = useMessages()
  const { latest } = useContext(OffersContext)
  const newer = latest !== null && latest.version > props.version ? latest.revision : null
  return (
    <RevisionStrip
      articleId={props.articleId}
      revision={newer ?? props.revision}
      clock={props.clock}
      messages={messages}
    />
  )
}
