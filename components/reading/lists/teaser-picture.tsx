import { newsroomPicturePath, publicPicturePath } from '#newsroom/media/media.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { Picture } from './picture.tsx'

/** The lead picture of an article in a list, cropped to the list's own shape. The headline beside it says it all. */
export function TeaserPicture(props: { teaser: Teaser; sizes: string; first?: boolean; className?: string }) {
  const { teaser, sizes, first = false, className = 'aspect-3/2' } = props
  if (!teaser.lead) return null
  const { fileKey, staffPictureId } = teaser.lead
  return (
    <Picture
      facts={teaser.lead}
      src={(size) =>
        staffPictureId === undefined ? publicPicturePath(fileKey, size) : newsroomPicturePath(staffPictureId, size)
      }
      alt=""
      sizes={sizes}
      first={first}
      className={`w-full object-cover ${className}`}
    />
  )
}
