'use client'

import './comments.css'
import { MessageSquarePlus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { isLost, type ThreadView } from '#newsroom/comments/comments.ts'
import { useDesk } from '../editor/desk/desk-context.tsx'
import { useDeskText } from '../editor/desk/desk-text.ts'
import { useDeskKeys } from '../editor/desk/use-desk-keys.ts'
import { useMessages } from '../messages.tsx'
import { useSide, useTabCount } from '../side/side-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { type CommentAct, fetchMentionable, type Threads } from './comment-requests.ts'
import { MentionBox, type Person } from './mention-box.tsx'
import { SelectionOffer } from './selection-offer.tsx'
import type { Chosen } from './surface.ts'
import type { ThreadDesk } from './thread-card.tsx'
import { ThreadsShown } from './threads-shown.tsx'
import { useDeskSurface } from './use-desk-surface.ts'
import { type ShownText, useReadingSurface } from './use-reading-surface.ts'
import { useThreads } from './use-threads.ts'

const RESTED_MS = 2000

/**
 * What people say to each other about the article, beside its text. Outside of a desk `content` is the text as the page
 * shows it.
 */
export function CommentsPanel(props: {
  articleId: string
  initial: Threads
  content: ShownText
  viewerId: string
  timeZone: string
}) {
  const { articleId, viewerId, timeZone } = props
  const messages = useMessages()
  const words = messages.comments
  const side = useSide()
  const desk = useDesk()
  const text = useDeskText()
  const announce = useAnnounce()
  const element = useRef<HTMLDivElement>(null)
  const deskElement = useRef<HTMLElement | null>(null)
  const { act, refresh, ...threads } = useThreads(articleId, props.initial)
  const shownThreads = useStable(threads)
  const [active, setActive] = useState<string | null>(null)
  const [writing, setWriting] = useState<Chosen | 'article' | null>(null)

  useEffect(() => {
    deskElement.current = element.current?.closest<HTMLElement>('.desk') ?? null
  }, [])
  const show = useRef(side?.show)
  show.current = side?.show
  const pick = useCallback((threadId: string) => {
    setActive(threadId)
    show.current?.('comments')
    requestAnimationFrame(() => {
      element.current?.querySelector(`[data-thread="${threadId}"]`)?.scrollIntoView({ block: 'nearest' })
    })
  }, [])
  useEffect(() => {
    // A notice leads to its conversation.
    const asked = new URLSearchParams(window.location.search).get('thread')
    if (asked !== null && /^[0-9a-z]{26}$/.test(asked)) pick(asked)
  }, [pick])
  const panel = { element, active, onPick: pick }
  const onDesk = useDeskSurface(text, desk, shownThreads, panel)
  const inReading = useReadingSurface(text === null ? props.content : null, shownThreads, panel)
  const surface = onDesk ?? inReading
  useTabCount('comments', threads.threads.filter((thread) => thread.resolved === null).length)

  // Once writing rests: which words are gone, and where those of a text are that came from elsewhere.
  const version = desk?.version
  const unsaved = desk?.unsaved
  useEffect(() => {
    if (version === undefined || version <= shownThreads.version || unsaved || shownThreads.threads.length === 0) return
    const timer = setTimeout(() => void refresh(), RESTED_MS)
    return () => clearTimeout(timer)
  }, [version, unsaved, shownThreads, refresh])

  const asking = useRef<Promise<Person[]> | null>(null)
  const people = useCallback(() => {
    asking.current ??= fetchMentionable(articleId)
    return asking.current
  }, [articleId])
  const perform = useCallback(
    async (what: CommentAct): Promise<string | null> => {
      const reply = await act(what)
      if (reply.ok) return null
      return reply.refusal ? refusalText(messages, reply.refusal) : words.unreachable
    },
    [act, messages, words],
  )

  const goTo = (thread: ThreadView) => {
    setActive(thread.id)
    side?.setSheet(false)
    surface?.goTo(thread)
  }
  const begin = (chosen: Chosen | 'article') => {
    setWriting(chosen)
    surface?.hold(chosen === 'article' ? null : chosen)
    side?.show('comments')
  }
  const stop = () => {
    setWriting(null)
    surface?.hold(null)
  }
  const beginWithSelection = () => {
    const chosen = surface?.chosen()
    if (chosen) begin({ place: chosen.place, choice: chosen.choice })
    else begin('article')
  }
  const step = (by: 1 | -1) => {
    const open = threads.threads.filter((thread) => thread.resolved === null && !isLost(thread))
    const next = open[(open.findIndex((thread) => thread.id === active) + by + open.length) % Math.max(open.length, 1)]
    if (next === undefined) return
    goTo(next)
    pick(next.id)
  }
  useDeskKeys(deskElement, {
    comment: beginWithSelection,
    nextComment: () => step(1),
    previousComment: () => step(-1),
    side: () => {
      side?.show(side.open)
      requestAnimationFrame(() =>
        deskElement.current?.querySelector<HTMLElement>('.side-tab[data-state="active"]')?.focus(),
      )
    },
  })

  const send = async (said: { text: string; mentionedIds: string[] }): Promise<string | null> => {
    // The places that the server knows are those of the text that it has.
    if (desk !== null && !(await desk.flush()).ok) return words.unsaved
    const chosen = writing === 'article' || writing === null ? null : (surface?.held(writing) ?? writing)
    const reply = await act({
      act: 'start',
      place: chosen?.place ?? 'article',
      choice: chosen?.choice ?? null,
      ...said,
    })
    if (!reply.ok) return reply.refusal ? refusalText(messages, reply.refusal) : words.unreachable
    stop()
    announce(words.sent)
    if (reply.threadId !== undefined) setActive(reply.threadId)
    return null
  }

  const threadDesk: ThreadDesk = { viewerId, timeZone, maySettle: threads.maySettle, people, act: perform, goTo }
  return (
    <div ref={element} className="comments">
      <SelectionOffer surface={surface} onTake={begin} writing={writing !== null} />
      {writing === null ? (
        <Button small onClick={beginWithSelection}>
          <MessageSquarePlus size={16} aria-hidden />
          {words.startArticle}
        </Button>
      ) : (
        <section className="comment-thread" data-active aria-label={words.write}>
          <p className={writing === 'article' ? 'comment-where' : 'comment-quote'}>
            {writing === 'article' ? words.wholeArticle : writing.choice.quote || words.picture}
          </p>
          <MentionBox label={words.write} send={words.send} people={people} onSend={send} onCancel={stop} autoFocus />
        </section>
      )}
      <ThreadsShown threads={threads.threads} desk={threadDesk} active={active} />
    </div>
  )
}

/** The same object as long as the server has told nothing new. */
function useStable({ version, threads, maySettle }: Threads): Threads {
  return useMemo(() => ({ version, threads, maySettle }), [version, threads, maySettle])
}
