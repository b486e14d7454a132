import type { ReactNode } from 'react'
import { textOf } from '#newsroom/document/plain-text.ts'
import type { PullQuote as PullQuoteNode } from '#newsroom/document/types.ts'

/** Words set large between the paragraphs, and who says them. */
export function PullQuote({ node }: { node: PullQuoteNode }): ReactNode {
  const text = textOf(node)
  if (text.trim() === '') return null
  return (
    <figure className="article-pull-quote">
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {node.attrs.source === '' ? null : <figcaption>{node.attrs.source}</figcaption>}
    </figure>
  )
}
