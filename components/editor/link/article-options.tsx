'use client'

import { formatDate } from '#newsroom/format/dates.ts'
import type { LinkableArticle } from '#newsroom/reading/published.ts'
import { useMessages } from '../../messages.tsx'
import { Proposal } from '../../ui/proposal.tsx'
import type { Proposals } from '../../ui/use-proposals.ts'
import type { Linkable } from './use-linkable.ts'

/** The newspaper's own articles to link to, as options of the field above. */
export function ArticleOptions(props: {
  /** The id of the list. */
  list: string
  found: Linkable
  proposals: Proposals
  timeZone: string
  /** Nothing has been typed: these are the newest. */
  newest: boolean
  onTake: (article: LinkableArticle) => void
}) {
  const { articleLinks: words } = useMessages().writing
  const { items, state } = props.found
  const heading = props.newest ? words.newest : words.found
  return (
    <div className="grid gap-1">
      <p className="desk-label" aria-hidden>
        {heading}
      </p>
      <div id={props.list} role="listbox" aria-label={heading} className="desk-link-articles">
        {items.map((article, index) => (
          <Proposal
            key={article.number}
            of={props.proposals}
            index={index}
            className="desk-option"
            onTake={() => props.onTake(article)}
          >
            <span className="block leading-snug">{article.title}</span>
            <span className="text-xs text-[var(--muted)]">
              {article.section} · {formatDate(new Date(article.publishedAt), props.timeZone)}
            </span>
          </Proposal>
        ))}
      </div>
      <p role="status" className="desk-hint">
        {state === 'unreachable' ? words.unreachable : state === 'ready' && items.length === 0 ? words.none : ''}
      </p>
    </div>
  )
}
