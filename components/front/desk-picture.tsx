'use client'

import type { FrontPicture } from '#newsroom/front/plan.ts'
import { newsroomPicturePath, type PictureSize, publicPicturePath } from '#newsroom/media/media.ts'
import type { Teaser } from '#newsroom/reading/published.ts'

/** The picture that an article has on the page that is being laid: its own, or another that readers may not reach yet. */
export function DeskPicture(props: {
  teaser: Teaser
  other?: FrontPicture | null
  size: PictureSize
  className: string
}) {
  const { teaser, other = null, size, className } = props
  const facts = other ?? teaser.lead
  if (!facts) return null
  const src = other ? newsroomPicturePath(other.mediaId, size) : publicPicturePath(facts.fileKey, size)
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made when a picture comes in
    <img
      src={src}
      alt=""
      width={facts.width}
      height={facts.height}
      loading="lazy"
      decoding="async"
      draggable={false}
      className={`w-full object-cover ${className}`}
      style={{ backgroundColor: facts.colour }}
    />
  )
}
