import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { RowTeaser } from './teasers.tsx'

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
