'use client'

import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { createElement, Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { type CommentView, isLost, type ThreadView } from '#newsroom/comments/comments.ts'
import { formatShort, formatTimestamp } from '#newsroom/format/dates.ts'
import { isOwn } from '#newsroom/rights/permissions.ts'
import { useMessages } from '../messages.tsx'
import type { CommentAct } from './comment-requests.ts'
import { MentionBox, type Person } from './mention-box.tsx'

/** What a conversation needs of its panel. `act` answers null, or why not. */
export type ThreadDesk = {
  viewerId: string
  timeZone: string
  maySettle: boolean
  people: () => Promise<Person[]>
  act: (act: CommentAct) => Promise<string | null>
  goTo: (thread: ThreadView) => void
}

/** One conversation: the words it is about, what was said, and what can be done. */
export function ThreadCard({ thread, desk, active }: { thread: ThreadView; desk: ThreadDesk; active: boolean }) {
  const words = useMessages().comments
  const [editing, setEditing] = useState<string | null>(null)
  /** Whose box was closed last: the keyboard is on its button again. */
  const [left, setLeft] = useState<string | null>(null)
  const leave = () => {
    setLeft(editing)
    setEditing(null)
  }
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (what: CommentAct) => setProblem(await desk.act(what))
  return (
    <article
      className="comment-thread"
      data-thread={thread.id}
      data-about={thread.id}
      data-active={active || undefined}
    >
      <Quote thread={thread} onGo={() => desk.goTo(thread)} />
      <ul className="grid gap-2.5">
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <Head comment={comment} timeZone={desk.timeZone}>
              {isOwn({ id: desk.viewerId }, comment.author.id) && !comment.deleted && editing !== comment.id && (
                <span className="ml-auto flex">
                  <Tool
                    icon={Pencil}
                    label={words.edit}
                    focused={left === comment.id}
                    onPress={() => setEditing(comment.id)}
                  />
                  <Tool
                    icon={Trash2}
                    label={words.remove}
                    onPress={() => void act({ act: 'delete', commentId: comment.id })}
                  />
                </span>
              )}
            </Head>
            {editing === comment.id ? (
              <MentionBox
                label={words.editing}
                send={words.save}
                initial={comment.text}
                people={desk.people}
                autoFocus
                onCancel={leave}
                onSend={async (said) => {
                  const wrong = await desk.act({ act: 'edit', commentId: comment.id, ...said })
                  if (wrong === null) leave()
                  return wrong
                }}
              />
            ) : (
              <CommentText comment={comment} />
            )}
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p role="alert" className="text-[0.8125rem] text-wrong">
          {problem}
        </p>
      )}
      <MentionBox
        label={words.reply}
        send={words.sendReply}
        people={desk.people}
        onCancel={null}
        onSend={(said) => desk.act({ act: 'reply', threadId: thread.id, ...said })}
      />
      <p className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-muted">
        {thread.resolved && <span>{words.resolvedBy(thread.resolved.by.name)}</span>}
        {desk.maySettle && (
          <button
            type="button"
            className="comment-settle"
            onClick={() => void act({ act: 'settle', threadId: thread.id, settled: thread.resolved === null })}
          >
            {thread.resolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
            {thread.resolved ? words.reopen : words.resolve}
          </button>
        )}
      </p>
    </article>
  )
}

function Quote({ thread, onGo }: { thread: ThreadView; onGo: () => void }) {
  const words = useMessages().comments
  if (thread.place === 'article') return <p className="comment-where">{words.wholeArticle}</p>
  const quote = thread.quote === '' ? words.picture : thread.quote
  if (isLost(thread)) {
    return (
      <p className="comment-quote comment-lost">
        <span className="sr-only">{words.lost}: </span>
        <s>{quote}</s>
      </p>
    )
  }
  const place = thread.place === 'body' ? null : words.places[thread.place]
  return (
    <button type="button" className="comment-quote" title={words.goTo} onClick={onGo}>
      {place !== null && <span className="comment-place">{place}: </span>}
      {quote}
    </button>
  )
}

function Head(props: { comment: CommentView; timeZone: string; children?: ReactNode }) {
  const messages = useMessages()
  const { comment, timeZone } = props
  const at = new Date(comment.at)
  return (
    <p className="flex min-h-7 flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
      <strong>{comment.author.name}</strong>
      <time dateTime={comment.at} title={formatTimestamp(at, timeZone)} className="text-muted" suppressHydrationWarning>
        {formatShort(at, new Date(), timeZone, messages.desk)}
      </time>
      {comment.editedAt !== null && !comment.deleted && <span className="text-muted">{messages.comments.edited}</span>}
      {props.children}
    </p>
  )
}

/** What was said, its lines kept, the people named in it set apart. */
export function CommentText({ comment }: { comment: CommentView }) {
  const words = useMessages().comments
  if (comment.deleted) return <p className="text-muted italic">{words.deleted}</p>
  // Longer names first: one may begin with another.
  const names = comment.mentioned.map((person) => `@${person.name}`).sort((x, y) => y.length - x.length)
  const parts: ReactNode[] = []
  let rest = comment.text
  while (rest !== '') {
    const next = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((x, y) => x.at - y.at)[0]
    parts.push(next === undefined ? rest : rest.slice(0, next.at))
    if (next === undefined) break
    parts.push(createElement('b', null, next.name))
    rest = rest.slice(next.at + next.name.length)
  }
  return (
    <p className="whitespace-pre-wrap" lang="vi">
      {createElement(Fragment, null, ...parts)}
    </p>
  )
}

function Tool(props: { icon: typeof Pencil; label: string; focused?: boolean; onPress: () => void }) {
  const Icon = props.icon
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (props.focused && document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [props.focused])
  return (
    <button
      ref={button}
      type="button"
      className="comment-tool"
      title={props.label}
      aria-label={props.label}
      onClick={props.onPress}
    >
      <Icon size={14} aria-hidden />
    </button>
  )
}
