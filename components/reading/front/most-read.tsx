import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { LineTeaser } from '../lists/teasers.tsx'

/** What is read most, in its order: the place stands large before the headline. */
export function MostRead({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  return (
    <ol className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {teasers.map((teaser, place) => (
        <li key={teaser.number} className="flex gap-x-4 border-b border-rule py-3.5">
          <span
            aria-hidden="true"
            className="headline w-7 shrink-0 text-[1.75rem] leading-none text-accent tabular-nums"
          >
            {place + 1}
          </span>
          <div className="min-w-0">
            <LineTeaser teaser={teaser} edition={edition} />
          </div>
        </li>
      ))}
    </ol>
  )
}
