import type { ReactNode } from 'react'
import { textOf } from '#newsroom/document/plain-text.ts'
import type { Gallery as GalleryNode } from '#newsroom/document/types.ts'
import { ArticleFigure } from '../article-figure.tsx'
import type { BodyOptions } from '../body-options.ts'

/** Pictures side by side, none of them cropped: each is as wide as its shape makes it in a row of one height. */
export function Gallery({ node, options }: { node: GalleryNode; options: BodyOptions }): ReactNode {
  const { pictures, pictureSrc, words } = options
  if (!node.content?.length) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of pictures is no form
    <div role="group" aria-label={words.body.gallery(node.content.length)} className="article-gallery">
      {node.content.map((figure, index) => {
        const { mediaId, credit, alt } = figure.attrs
        const facts = Object.hasOwn(pictures, mediaId) ? (pictures[mediaId] ?? null) : null
        return (
          <ArticleFigure
            // biome-ignore lint/suspicious/noArrayIndexKey: what is rendered here never changes order
            key={index}
            facts={facts}
            src={(size) => (facts ? pictureSrc(mediaId, facts, size) : '')}
            caption={textOf(figure)}
            credit={credit}
            alt={alt}
            photo={words.photo}
            inGallery
          />
        )
      })}
    </div>
  )
}
