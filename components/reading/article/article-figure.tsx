import { Picture } from '#components/reading/lists/picture.tsx'
import { saysCredit } from '#newsroom/media/credit.ts'
import type { PictureFacts, PictureSize } from '#newsroom/media/media.ts'

/** From this width on a picture may leave the column of the text. */
const WIDE = 1200

/** A picture with its caption and, set apart, whose it is. Without its file the words still stand. */
export function ArticleFigure(props: {
  facts: PictureFacts | null
  src: (size: PictureSize) => string
  caption: string
  credit: string
  alt: string
  photo: (credit: string) => string
  first?: boolean
  /** Beside others in a row, where its shape decides how much of the row it has. */
  inGallery?: boolean
}) {
  const { facts, src, caption, credit, alt, photo, first = false, inGallery = false } = props
  if (!facts && caption === '') return null
  const whose = saysCredit(caption, credit) ? '' : photo(credit)
  const kind =
    facts === null || inGallery ? '' : facts.height > facts.width ? ' portrait' : facts.width >= WIDE ? ' wide' : ''
  const shape = facts ? Math.round((facts.width / facts.height) * 1000) / 1000 : 1.5
  return (
    <figure className={`article-figure${kind}`} style={inGallery ? { flex: `${shape} 1 ${shape * 11}rem` } : undefined}>
      {facts ? (
        <Picture
          facts={facts}
          src={src}
          alt={alt}
          sizes={
            inGallery ? '(min-width: 48rem) 400px, 100vw' : '(min-width: 80rem) 890px, (min-width: 64rem) 62vw, 100vw'
          }
          first={first}
        />
      ) : null}
      {caption === '' && whose === '' ? null : (
        <figcaption>
          {caption === '' ? null : <span className="caption">{caption}</span>}
          {caption !== '' && whose !== '' ? ' ' : null}
          {whose === '' ? null : <span className="credit">{whose}</span>}
        </figcaption>
      )}
    </figure>
  )
}
