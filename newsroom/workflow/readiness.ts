import type { ArticleContent } from '../articles/article.ts'
import { plainText } from '../document/plain-text.ts'
import { nodesIn } from '../document/walk.ts'
import { acceptedContent, countOpen } from '../suggestions/suggestions.ts'

/** What an article can lack for its readers, in the order in which a desk asks for it. */
export const LACKS = ['title', 'sapo', 'section', 'byline', 'body', 'picture', 'caption', 'credit', 'alt'] as const
export type Lack = (typeof LACKS)[number]

/** What a desk wants to know of a text before opening it. */
export type Readiness = {
  /** Pictures in all: the lead picture and those of the body, each use counted. */
  pictures: number
  lacks: Lack[]
  /** Suggestions that nobody has accepted or refused yet. */
  suggestions: number
}

/**
 * Looks a text over, its suggestions read as if they were taken. `caption`, `credit` and `alt` are lacking where any of
 * its pictures lacks them.
 */
export function readinessOf(written: ArticleContent): Readiness {
  const content = acceptedContent(written)
  const figures = [...nodesIn(content.body)].filter((node) => node.type === 'figure')
  const pictures = [
    ...(content.lead ? [content.lead] : []),
    ...figures.map((figure) => ({ ...figure.attrs, caption: plainText({ type: 'doc', content: [figure] }) })),
  ]
  const without = (words: 'caption' | 'credit' | 'alt') => pictures.some((picture) => picture[words].trim() === '')
  const lacking: Record<Lack, boolean> = {
    title: content.title === '',
    sapo: content.sapo === '',
    section: content.sectionId === null,
    byline: content.bylines.length === 0,
    body: plainText(content.body) === '',
    picture: pictures.length === 0,
    caption: without('caption'),
    credit: without('credit'),
    alt: without('alt'),
  }
  return {
    pictures: pictures.length,
    lacks: LACKS.filter((lack) => lacking[lack]),
    suggestions: countOpen(written.body),
  }
}
