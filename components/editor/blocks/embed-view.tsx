'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { CirclePlay } from 'lucide-react'
import { providerName, videoFrom, watchAddress } from '#newsroom/document/embed-address.ts'
import { useMessages } from '../../messages.tsx'
import { BlockFrame, BlockLine } from './block-frame.tsx'

/** A video that lies elsewhere: what it is, and where it can be watched. Nothing of it is loaded here. */
export function EmbedView(props: ReactNodeViewProps) {
  const { blocks, site } = useMessages()
  const video = videoFrom(props.node.attrs.video)
  return (
    <BlockFrame {...props} name={blocks.names.embed} className="desk-embed">
      <div contentEditable={false} className="desk-embed-poster">
        <CirclePlay size={40} strokeWidth={1.25} aria-hidden />
        {video && (
          <a href={watchAddress(video)} target="_blank" rel="noopener noreferrer">
            {site.body.watchAt(providerName(video.provider))}
          </a>
        )}
      </div>
      <BlockLine node={props.node} placeholder={blocks.placeholders.videoCaption} className="desk-caption" />
    </BlockFrame>
  )
}
