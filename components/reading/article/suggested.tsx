import type { ReactNode } from 'react'
import { suggestionsOn } from '#newsroom/document/decided.ts'
import type { AnyNode } from '#newsroom/document/types.ts'
import { BREAK } from '#newsroom/suggestions/suggestions.ts'

/** What is suggested to come or go as a whole. Readers never meet it: what they read has no open suggestions. */
export function asSuggested(node: AnyNode, inner: ReactNode): ReactNode {
  let within = inner
  for (const { type, attrs } of suggestionsOn(node).toReversed()) {
    const Tag = type === 'insertion' ? 'ins' : 'del'
    if (!attrs.edge) within = <Tag data-suggestion={attrs.id}>{within}</Tag>
  }
  return within
}

/** The signs of breaks before a block that are suggested to come or go. */
export function suggestedBreaks(node: AnyNode): ReactNode {
  const edges = suggestionsOn(node).filter((mark) => mark.attrs.edge)
  if (edges.length === 0) return null
  return edges.map(({ type, attrs }) => {
    const Tag = type === 'insertion' ? 'ins' : 'del'
    return (
      <Tag key={type} data-suggestion={attrs.id}>
        {BREAK}
      </Tag>
    )
  })
}
