'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { CirclePlay } from 'lucide-react'
import { providerName, type Video, videoFrom, videoText, watchAddress } from '#newsroom/document/embed-address.ts'
import { useMessages } from '../../messages.tsx'
import { BlockFrame, BlockLine } from './block-frame.tsx'
import { useVideoCard } from './use-video-card.ts'

/** A video that lies elsewhere: what it shows and is called, as far as that is known, and where it can be watched. */
export function EmbedView(props: ReactNodeViewProps) {
  const { blocks } = useMessages()
  const video = videoFrom(props.node.attrs.video)
  return (
    <BlockFrame {...props} name={blocks.names.embed} className="desk-embed">
      {video && <Card video={video} />}
      <BlockLine node={props.node} placeholder={blocks.placeholders.videoCaption} className="desk-caption" />
    </BlockFrame>
  )
}

/** Picture and title come from this server: a look at a text tells no site that somebody works on it. */
function Card({ video }: { video: Video }) {
  const { site } = useMessages()
  const known = useVideoCard(videoText(video))
  return (
    <div contentEditable={false} className="desk-embed-poster" data-still={known?.still ? '' : undefined}>
      {/* biome-ignore lint/performance/noImgElement: it is sent by this server, in the size that is shown */}
      {known?.still && <img src={known.still} alt="" className="desk-embed-still" />}
      <CirclePlay size={40} strokeWidth={1.25} aria-hidden />
      {known && <span className="desk-embed-title">{known.title}</span>}
      {known?.author && <span className="desk-embed-author">{known.author}</span>}
      <a href={watchAddress(video)} target="_blank" rel="noopener noreferrer">
        {site.body.watchAt(providerName(video.provider))}
      </a>
    </div>
  )
}
