'use client'

import { formatDate } from '#newsroom/format/dates.ts'
import type { LinkableArticle } from '#newsroom/reading/published.ts'
import { useMessages } from '../../messages.tsx'
import type { Linkable } from './use-linkable.ts'

/** The newspaper's own articles to link to, as options of the field above. */
export function ArticleOptions(props: {
  /** What the ids of list and options begin with. */
  id: string
  found: Linkable
  at: number
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
      <div id={`${props.id}-articles`} role="listbox" aria-label={heading} className="desk-link-articles">
        {items.map((article, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keyboard stays in the field, which names this option
          <div
            key={article.number}
            id={`${props.id}-${article.number}`}
            role="option"
            aria-selected={index === props.at}
            className="desk-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onTake(article)}
            ref={(element) => {
              if (index === props.at) element?.scrollIntoView({ block: 'nearest' })
            }}
          >
            <span className="block leading-snug">{article.title}</span>
            <span className="text-xs text-[var(--muted)]">
              {article.section} · {formatDate(new Date(article.publishedAt), props.timeZone)}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="desk-hint">
        {state === 'unreachable' ? words.unreachable : state === 'ready' && items.length === 0 ? words.none : ''}
      </p>
    </div>
  )
}
