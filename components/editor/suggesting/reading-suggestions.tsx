'use client'

import './suggesting.css'
import { Node } from '@tiptap/pm/model'
import { useMemo } from 'react'
import { documentSchema } from '#newsroom/document/check.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'
import { summaries } from '#newsroom/suggestions/summary.ts'
import { useMessages } from '../../messages.tsx'
import { useTabCount } from '../../side/side-context.tsx'
import { colourOf } from './author-colour.ts'
import { SummaryWords } from './summary-words.tsx'

/** The open suggestions of a text that its viewer reads and may not decide about. */
export function ReadingSuggestions(props: {
  body: DocumentNode
  authors: Readonly<Record<string, SuggestionAuthor>>
  viewerId: string
  /** ISO 8601. */
  now: string
  timeZone: string
}) {
  const { suggesting, desk } = useMessages()
  const { body, authors, viewerId } = props
  const open = useMemo(() => summaries(Node.fromJSON(documentSchema(), body)), [body])
  useTabCount('suggestions', open.length)
  return (
    <div className="suggestion-panel">
      <p className="text-[0.8125rem] text-[var(--muted)]">{suggesting.count(open.length)}</p>
      <ol className="suggestion-list">
        {open.map((summary) => {
          const author = authors[summary.id]
          const colour = author ? colourOf(author.person.id, viewerId, Object.values(authors)) : 1
          return (
            <li key={summary.id} className={`suggestion-item suggested-by-${colour}`}>
              <div className="suggestion-goto">
                <SummaryWords summary={summary} />
                {author && (
                  <span className="suggestion-by">
                    {suggesting.by(
                      author.person.id === viewerId ? suggesting.you : author.person.name,
                      formatShort(new Date(author.at), new Date(props.now), props.timeZone, desk.within),
                    )}
                  </span>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
