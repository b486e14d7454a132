'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Told } from '#newsroom/presence/live.ts'
import { type Desk, useDesk } from '../editor/desk/desk-context.tsx'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import type { Happening } from './happening.ts'
import type { Shown } from './told.ts'
import { useKeptDesk } from './use-kept-desk.ts'
import { useOthersSteps } from './use-others-steps.ts'
import { usePagePresence } from './use-page-presence.ts'

type Room = {
  /** Null while nothing is known, or nothing any more. */
  news: Told | null
  signedOut: boolean
  happening: Happening | null
  dismiss: () => void
  /** The writing desk of the page says how it stands. */
  deskIs: (desk: Desk | null) => void
}

const RoomContext = createContext<Room | null>(null)

/**
 * An article that somebody has open, to read or to write: the page says so to the others, hears who they are and what
 * they do to the article, and turns from reading view into desk and back by itself.
 */
export function OpenArticle(props: { articleId: string; viewerId: string; shown: Shown; children: ReactNode }) {
  const { version, state, holderId, mayWrite } = props.shown
  const shown = useMemo(() => ({ version, state, holderId, mayWrite }), [version, state, holderId, mayWrite])
  const [desk, deskIs] = useState<Desk | null>(null)
  const { news, over, lost, presence } = usePagePresence(props.articleId)
  const { happening, dismiss } = useOthersSteps({ news, over, shown, desk, viewerId: props.viewerId })
  const content = useKeptDesk({ content: props.children, mayWrite }, desk)
  useAnswerToAsking(news, desk, (unsaved) => presence.current?.answer(unsaved))

  const writes = desk !== null
  const unsaved = desk?.unsaved ?? false
  useEffect(() => presence.current?.is({ writes, unsaved }), [presence, writes, unsaved])

  const room = useMemo(
    () => ({
      news: over || lost ? null : news,
      signedOut: over?.code === 'signed_out',
      happening,
      dismiss,
      deskIs,
    }),
    [news, over, lost, happening, dismiss],
  )
  return <RoomContext value={room}>{content}</RoomContext>
}

/** What is known of the article that the page has open; null outside of one. */
export function useRoom(): Room | null {
  const room = useContext(RoomContext)
  const desk = useDesk()
  const deskIs = room?.deskIs
  useEffect(() => {
    deskIs?.(desk)
    return () => deskIs?.(null)
  }, [desk, deskIs])
  return room
}

/** The newest that the server told of the article, for what only listens. */
export function useArticleNews(): Told | null {
  return useContext(RoomContext)?.news ?? null
}

/** Somebody wants to take the article over: what is typed here is sent, and they are told when that is done. */
function useAnswerToAsking(news: Told | null, desk: Desk | null, say: (unsaved: boolean) => void): void {
  const announce = useAnnounce()
  const { presence } = useMessages()
  const answer = useRef(say)
  answer.current = say
  const answered = useRef<{ to: string | null; how: 'now' | 'sent' | 'not sent' | null }>({ to: null, how: null })
  const saidOf = useRef<string | null>(null)
  const asking = news?.askedBy ?? null

  useEffect(() => {
    if (asking === null || saidOf.current === asking.id) return
    saidOf.current = asking.id
    announce(presence.askedBy(asking.name))
  }, [asking, announce, presence])

  const askingId = asking?.id ?? null
  useEffect(() => {
    if (answered.current.to !== askingId) answered.current = { to: askingId, how: null }
    const mine = answered.current
    // What could not be sent is told once, and again when it could be.
    const isDone = mine.how === 'now' || mine.how === 'sent' || (mine.how === 'not sent' && desk?.unsaved)
    if (askingId === null || isDone) return
    mine.how = 'now'
    const flushed = desk === null ? Promise.resolve({ ok: true }) : desk.flush()
    void flushed.then(({ ok }) => {
      mine.how = ok ? 'sent' : 'not sent'
      answer.current(!ok)
    })
  }, [askingId, desk])
}
