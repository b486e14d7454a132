'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { useMessages } from '../../messages.tsx'
import { BlockContent } from './block-content.tsx'
import { BlockFrame } from './block-frame.tsx'

/** A box beside the story: its first line is the title. */
export function BoxView(props: ReactNodeViewProps) {
  const { blocks } = useMessages()
  const untitled = props.node.firstChild?.content.size === 0
  return (
    <BlockFrame {...props} name={blocks.names.box} className="desk-box">
      <div
        data-placeholder={blocks.placeholders.boxTitle}
        data-untitled={untitled || undefined}
        className="desk-box-text"
      >
        <BlockContent />
      </div>
    </BlockFrame>
  )
}
