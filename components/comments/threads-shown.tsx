'use client'

import { useState } from 'react'
import { isLost, type ThreadView } from '#newsroom/comments/comments.ts'
import { fold } from '#newsroom/text/fold.ts'
import { useMessages } from '../messages.tsx'
import { ThreadCard, type ThreadDesk } from './thread-card.tsx'

/** From so many conversations on they can be searched. */
const MANY = 8

/** The conversations in the order of the text; those whose words are gone, and the settled ones, below. */
export function ThreadsShown(props: { threads: readonly ThreadView[]; desk: ThreadDesk; active: string | null }) {
  const words = useMessages().comments
  const [query, setQuery] = useState('')
  const found = props.threads.filter((thread) => answers(thread, fold(query.trim())))
  const open = found.filter((thread) => thread.resolved === null)
  const placed = open.filter((thread) => !isLost(thread))
  const lost = open.filter(isLost)
  const settled = found.filter((thread) => thread.resolved !== null)
  const card = (thread: ThreadView) => (
    <ThreadCard key={thread.id} thread={thread} desk={props.desk} active={thread.id === props.active} />
  )
  if (props.threads.length === 0) return <p className="text-muted">{words.empty}</p>
  return (
    <>
      {props.threads.length >= MANY && (
        <input
          type="search"
          className="desk-input"
          lang="vi"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {found.length === 0 && <p className="text-muted">{words.nothingFound}</p>}
      <section className="grid gap-3" aria-label={words.list}>
        {placed.map(card)}
      </section>
      {lost.length > 0 && (
        <section className="grid gap-3">
          <h3 className="desk-label">{words.lostTitle}</h3>
          {lost.map(card)}
        </section>
      )}
      {settled.length > 0 && (
        <details open={settled.some((thread) => thread.id === props.active) || undefined}>
          <summary className="comment-settled">{words.resolved(settled.length)}</summary>
          <div className="grid gap-3 pt-2">{settled.map(card)}</div>
        </details>
      )}
    </>
  )
}

function answers(thread: ThreadView, query: string): boolean {
  if (query === '') return true
  const said = thread.comments.flatMap((comment) => [comment.text, comment.author.name])
  return [thread.quote, ...said].some((text) => fold(text).includes(query))
}
