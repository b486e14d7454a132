import { formatMasthead, formatTime, isoInZone } from '#newsroom/format/dates.ts'
import { dayOf } from '#newsroom/format/days.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { TeaserPicture } from './teaser-picture.tsx'
import { Headline, Kicker } from './teasers.tsx'

/** What was written about a running story: day by day and by the clock, the newest first. */
export function Timeline({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  const { timeZone, language } = edition.newspaper
  const days = Map.groupBy(teasers, (teaser) => dayOf(teaser.publishedAt, timeZone))
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="border-t border-ink pt-4 pb-8">
      <h2 className="furniture text-[1rem] font-semibold">
        {ofDay[0] ? <time dateTime={day}>{formatMasthead(ofDay[0].publishedAt, timeZone, language)}</time> : null}
      </h2>
      <ol className="mt-3 border-l border-rule">
        {ofDay.map((teaser) => (
          <li key={teaser.number}>
            <Entry teaser={teaser} edition={edition} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

function Entry({ teaser, edition }: { teaser: Teaser; edition: Edition }) {
  const { timeZone } = edition.newspaper
  return (
    <article className="relative grid gap-x-6 gap-y-1 py-4 pl-5 sm:grid-cols-[4rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="absolute top-[1.6rem] -left-[5px] size-[9px] rounded-full bg-accent" />
      <p className="furniture text-muted sm:pt-1">
        <time dateTime={isoInZone(teaser.publishedAt, timeZone)}>{formatTime(teaser.publishedAt, timeZone)}</time>
      </p>
      <div className="flex items-start gap-4 sm:gap-8">
        <div className="min-w-0 flex-1">
          <Kicker teaser={teaser} />
          <Headline teaser={teaser} level={3} className="text-[1.125rem] sm:text-[1.3125rem]" />
          <p className="mt-2 max-w-[65ch] text-base leading-[1.55] text-muted text-pretty max-sm:line-clamp-3">
            {teaser.abstract}
          </p>
        </div>
        {teaser.lead ? (
          <div className="w-24 shrink-0 sm:w-40">
            <TeaserPicture teaser={teaser} sizes="(min-width: 40rem) 160px, 96px" />
          </div>
        ) : null}
      </div>
    </article>
  )
}
