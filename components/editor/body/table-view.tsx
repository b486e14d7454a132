'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { useMessages } from '../../messages.tsx'
import { AttributeInput, setAttribute } from '../blocks/attribute-input.tsx'
import { BlockContent } from '../blocks/block-content.tsx'

/** A table with a field for what it is called. Where it is wider than the column it scrolls in a box of its own. */
export function TableView(props: ReactNodeViewProps) {
  const { node, editor } = props
  const { table } = useMessages().editor
  const caption: unknown = node.attrs.caption
  const words = typeof caption === 'string' ? caption : ''
  return (
    <NodeViewWrapper className="desk-table">
      <div contentEditable={false}>
        {editor.isEditable ? (
          <AttributeInput
            label={table.caption}
            value={words}
            maxLength={LIMITS.caption}
            placeholder={table.captionPlaceholder}
            // No name is no attribute at all.
            commit={(value) => setAttribute(props, 'caption', value === '' ? undefined : value)}
          />
        ) : (
          words !== '' && <p className="desk-table-caption">{words}</p>
        )}
      </div>
      <div className="desk-table-box">
        <BlockContent as="table" />
      </div>
    </NodeViewWrapper>
  )
}
