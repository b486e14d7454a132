import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { ShortMoment } from '../pages/moment.tsx'
import { TeaserPicture } from './teaser-picture.tsx'
import { Headline } from './teasers.tsx'

/** The parts of a series in their order, each with its number. */
export function SeriesParts(props: { parts: readonly { part: number; teaser: Teaser }[]; edition: Edition }) {
  const { parts, edition } = props
  return (
    <ol className="divide-y divide-rule border-t border-ink">
      {parts.map(({ part, teaser }) => (
        <li key={teaser.number}>
          <article className="relative grid gap-x-8 gap-y-1 py-5 md:grid-cols-[8.5rem_minmax(0,1fr)]">
            <p className="furniture text-muted md:pt-1">
              <strong className="text-[1rem] font-semibold text-ink">{edition.words.part(part)}</strong>
              <span className="md:block">
                <span className="md:hidden"> · </span>
                <ShortMoment at={teaser.publishedAt} edition={edition} />
              </span>
            </p>
            <div className="flex items-start gap-4 sm:gap-8">
              <div className="min-w-0 flex-1">
                <Headline teaser={teaser} level={2} className="text-[1.125rem] sm:text-[1.375rem]" />
                <p className="mt-2 max-w-[65ch] text-base leading-[1.55] text-muted text-pretty max-sm:line-clamp-3">
                  {teaser.abstract}
                </p>
              </div>
              {teaser.lead ? (
                <div className="w-28 shrink-0 sm:w-44">
                  <TeaserPicture teaser={teaser} sizes="(min-width: 40rem) 176px, 112px" />
                </div>
              ) : null}
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}
