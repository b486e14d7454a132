import type { Teaser } from '#newsroom/reading/published.ts'
import { Headline } from '../lists/teasers.tsx'

/** What somebody thinks: the name comes first, and the headline is lighter than that of the news. */
export function Opinion({ teasers }: { teasers: readonly Teaser[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
      {teasers.map((teaser) => (
        <li key={teaser.number} className="relative border-rule max-sm:not-first:border-t max-sm:not-first:pt-6">
          <p className="kicker mb-1.5">{teaser.bylines.map((byline) => byline.name).join(' – ') || teaser.kicker}</p>
          <Headline teaser={teaser} level={3} className="text-[1.375rem] font-normal sm:text-[1.5rem]" />
          <p className="mt-2 line-clamp-3 text-base leading-[1.55] text-muted text-pretty">{teaser.abstract}</p>
        </li>
      ))}
    </ul>
  )
}
