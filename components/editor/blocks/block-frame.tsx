'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import type { ReactNode } from 'react'
import { BlockContent } from './block-content.tsx'
import { BlockTools } from './block-tools.tsx'

/** What is set into the text, as a block with a name and its tools above it. */
export function BlockFrame(
  props: ReactNodeViewProps & { name: string; className: string; tools?: ReactNode; children: ReactNode },
) {
  const { editor, selected, name, className } = props
  return (
    <NodeViewWrapper
      role="group"
      aria-label={name}
      className={`desk-block ${className} ${selected ? 'desk-block-held' : ''}`}
    >
      {editor.isEditable && (
        <div contentEditable={false} className="desk-block-head">
          <span>{name}</span>
          <BlockTools {...props}>{props.tools}</BlockTools>
        </div>
      )}
      {props.children}
    </NodeViewWrapper>
  )
}

/** The line of words of a block, with what is asked for while it is empty. */
export function BlockLine({
  node,
  placeholder,
  className,
}: {
  node: ReactNodeViewProps['node']
  placeholder: string
  className: string
}) {
  return (
    <div
      className={`desk-line ${className}`}
      data-placeholder={placeholder}
      data-empty={node.content.size === 0 || undefined}
    >
      <BlockContent />
    </div>
  )
}
