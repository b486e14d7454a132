'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { useMessages } from '../../messages.tsx'
import { AttributeInput, setAttribute } from './attribute-input.tsx'
import { BlockFrame, BlockLine } from './block-frame.tsx'

/** Words set large, and who says them. */
export function PullQuoteView(props: ReactNodeViewProps) {
  const { node, editor } = props
  const { blocks } = useMessages()
  const source = String(node.attrs.source)
  return (
    <BlockFrame {...props} name={blocks.names.pullQuote} className="desk-pull-quote">
      <BlockLine node={node} placeholder={blocks.placeholders.pullQuote} className="desk-pull-quote-text" />
      {editor.isEditable ? (
        <div contentEditable={false}>
          <AttributeInput
            label={blocks.source}
            value={source}
            maxLength={LIMITS.source}
            placeholder={blocks.placeholders.source}
            commit={(value) => setAttribute(props, 'source', value)}
          />
        </div>
      ) : (
        source !== '' && (
          <p contentEditable={false} className="text-sm text-[var(--muted)]">
            {source}
          </p>
        )
      )}
    </BlockFrame>
  )
}
