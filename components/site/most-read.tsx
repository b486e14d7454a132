import { publicPath } from '#newsroom/newspaper.ts'
import type { Teaser } from '#newsroom/published.ts'
import { BlockHeading } from './block-heading.tsx'
import type { Edition } from './edition.ts'
import { LineTeaser, RowTeaser } from './teasers.tsx'

/** A short list of what is read most, with the way to the whole one. Nothing where nothing has been read yet. */
export function MostRead({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  if (teasers.length === 0) return null
  return (
    <section className="no-print min-w-0">
      <BlockHeading>
        <a href={publicPath.mostRead()} className="hover:text-accent">
          {edition.words.reader.mostRead}
        </a>
      </BlockHeading>
      <ol className="divide-y divide-rule">
        {teasers.map((teaser) => (
          <li key={teaser.number} className="py-3.5 first:pt-0">
            <LineTeaser teaser={teaser} edition={edition} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The whole list, on its own page. */
export function MostReadList({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  if (teasers.length === 0) {
    return <p className="border-t border-rule py-16 text-muted">{edition.words.reader.mostReadNone}</p>
  }
  return (
    <ol className="divide-y divide-rule border-t border-rule">
      {teasers.map((teaser) => (
        <li key={teaser.number}>
          <RowTeaser teaser={teaser} edition={edition} section />
        </li>
      ))}
    </ol>
  )
}
