import type { ReactNode } from 'react'
import { embedFrame, providerName, videoFrom, watchAddress } from '#newsroom/document/embed-address.ts'
import { textOf } from '#newsroom/document/plain-text.ts'
import type { Embed as EmbedNode } from '#newsroom/document/types.ts'
import type { BodyOptions } from '../body-options.ts'
import { videoPoster } from './video-poster.ts'

/**
 * A video that lies elsewhere. The frame holds a page of our own with one link, which leads that frame to the player:
 * before the reader's click nothing foreign is asked for, and no script is needed.
 */
export function Embed({ node, options }: { node: EmbedNode; options: BodyOptions }): ReactNode {
  const { words } = options
  const video = videoFrom(node.attrs.video)
  const caption = textOf(node)
  if (!video) return caption === '' ? null : <p>{caption}</p>
  const provider = providerName(video.provider)
  const frame = embedFrame(video)
  const { origin } = new URL(frame)
  return (
    <figure className={`article-video article-video-${video.provider}`}>
      <iframe
        title={words.body.video(provider, caption)}
        srcDoc={videoPoster({
          frame,
          play: words.body.playVideo(provider),
          note: words.body.videoNote(provider),
          language: words.body.language,
        })}
        // Named, because the permissions would otherwise belong to the page in the frame before the click.
        allow={['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture']
          .map((feature) => `${feature} ${origin}`)
          .join('; ')}
        // The player may run and open its own site in a new tab, and not lead this page away.
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="strict-origin-when-cross-origin"
        loading="lazy"
      />
      <figcaption>
        {caption === '' ? null : <span className="caption">{caption} </span>}
        <a href={watchAddress(video)} rel="external noopener">
          {words.body.watchAt(provider)}
        </a>
      </figcaption>
    </figure>
  )
}
