import { HEADLINE_PICTURE, isFitForLinks } from '#newsroom/media/headline-picture.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import { pictureWidths } from '#newsroom/media/picture-sources.ts'
import { type Newspaper, publicPath } from '#newsroom/papers/newspaper.ts'
import type { PublishedLead } from '#newsroom/reading/published.ts'
import { fullAddress } from './full-address.ts'

/** A picture as others show it beside a link. */
export type LinkPicture = { url: string; width: number; height: number; alt: string }

/** An article's photograph, where it is fit to stand for the page. */
export function photograph(lead: PublishedLead | null): LinkPicture | null {
  const largest = lead ? pictureWidths(lead).at(-1) : undefined
  if (!lead || !largest) return null
  const height = Math.round((lead.height * largest.width) / lead.width)
  if (!isFitForLinks({ width: largest.width, height })) return null
  const url = fullAddress(publicPicturePath(lead.fileKey, largest.size))
  return { url, width: largest.width, height, alt: lead.alt || lead.caption }
}

/** The headline of an article, drawn. */
export function drawnHeadline(article: { number: number; title: string }): LinkPicture {
  return { url: fullAddress(publicPath.headlinePicture(article.number)), ...HEADLINE_PICTURE, alt: article.title }
}

/** The first photograph that stands on a page and is fit for it, or else the newspaper's name, drawn. */
export function pictureOfPage(
  teasers: readonly { lead: PublishedLead | null }[],
  newspaper: Pick<Newspaper, 'name'>,
): LinkPicture {
  for (const { lead } of teasers) {
    const found = photograph(lead)
    if (found) return found
  }
  return { url: fullAddress(publicPath.newspaperPicture()), ...HEADLINE_PICTURE, alt: newspaper.name }
}
