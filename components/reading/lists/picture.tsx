import type { PictureFacts, PictureSize } from '#newsroom/media/media.ts'
import { pictureWidths } from '#newsroom/media/picture-sources.ts'

/**
 * A picture that keeps its place while it loads, on a ground of its own colour.
 * @param sizes how wide it will stand, in the words of the `sizes` attribute
 */
export function Picture(props: {
  facts: PictureFacts
  src: (size: PictureSize) => string
  alt: string
  sizes: string
  /** The one picture on the first screen: asked for at once, all others when they come near. */
  first?: boolean
  className?: string
}) {
  const { facts, src, alt, sizes, first = false, className } = props
  const widths = pictureWidths(facts)
  const middle = widths[1] ?? widths[0]
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made when a picture comes in; the framework's would need its script
    <img
      src={src(middle?.size ?? 'small')}
      srcSet={widths.map(({ size, width }) => `${src(size)} ${width}w`).join(', ')}
      sizes={sizes}
      width={facts.width}
      height={facts.height}
      alt={alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      className={className}
      style={{ backgroundColor: facts.colour }}
    />
  )
}
