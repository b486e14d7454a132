import { type ListPlace, listPlaceText, type Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { RowTeaser } from './teasers.tsx'

/** A long list of articles, a hairline between each. */
export function ArticleList(props: { teasers: readonly Teaser[]; edition: Edition; section?: boolean }) {
  const { teasers, edition, section = false } = props
  return (
    <ul className="divide-y divide-rule border-t border-rule">
      {teasers.map((teaser) => (
        <li key={teaser.number}>
          <RowTeaser teaser={teaser} edition={edition} section={section} />
        </li>
      ))}
    </ul>
  )
}

/** The ways from one part of a list to the next one and back to its beginning. */
export function ListWays(props: { path: string; next: ListPlace | null; further: boolean; edition: Edition }) {
  const { path, next, further, edition } = props
  if (!next && !further) return null
  return (
    <p className="no-print furniture flex flex-wrap gap-x-8 border-t border-ink pt-3 text-[0.9375rem] font-semibold">
      {next ? (
        <a href={`${path}?truoc=${listPlaceText(next)}`} rel="next" className="flex min-h-11 items-center text-accent">
          {edition.words.older} →
        </a>
      ) : null}
      {further ? (
        <a href={path} className="flex min-h-11 items-center text-muted hover:text-accent">
          {edition.words.newest}
        </a>
      ) : null}
    </p>
  )
}
