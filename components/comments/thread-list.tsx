'use client'

import './comments.css'
import type { ThreadView } from '#newsroom/comments/comments.ts'
import { useMessages } from '../messages.tsx'
import { CommentText } from './thread-card.tsx'

/** Conversations to read, outside of an article's own page: the words they are about and what was said. */
export function ThreadList({ threads }: { threads: readonly ThreadView[] }) {
  const words = useMessages().comments
  return (
    <ul className="grid gap-3">
      {threads.map((thread) => (
        <li key={thread.id} data-about={thread.id} className="comment-thread">
          <p className="comment-quote">
            {thread.place === 'article' ? words.wholeArticle : thread.quote || words.picture}
          </p>
          {thread.comments.map((comment) => (
            <div key={comment.id}>
              <p className="text-[0.8125rem] font-semibold">{comment.author.name}</p>
              <CommentText comment={comment} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
