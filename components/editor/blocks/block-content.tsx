'use client'

import { useReactNodeView } from '@tiptap/react'
import { useCallback } from 'react'

/**
 * Where the words of a block stand in its view. As the library's `NodeViewContent`, but without asking the browser for the
 * selection each time: that makes it lay the whole page out, once for each of three hundred pictures when a text opens.
 */
export function BlockContent({ as: Tag = 'div', className }: { as?: 'div' | 'table'; className?: string }) {
  const { nodeViewContentRef, nodeViewContentChildren } = useReactNodeView()
  const place = useCallback(
    (element: HTMLElement | null) => {
      if (element) bringIn(element)
      nodeViewContentRef?.(element)
    },
    [nodeViewContentRef],
  )
  return (
    <Tag ref={place} data-node-view-content="" className={className} style={{ whiteSpace: 'pre-wrap' }}>
      {nodeViewContentChildren}
    </Tag>
  )
}

/** Brings the editor's element into its place, unless the cursor may be in it: that the library carries along. */
function bringIn(element: HTMLElement): void {
  if (element.ownerDocument.activeElement?.closest('.ProseMirror')) return
  const content = element.closest('.react-renderer')?.querySelector(':scope > [data-node-view-content-react]')
  if (!content) return
  element.removeAttribute('data-node-view-wrapper')
  element.append(content)
}
