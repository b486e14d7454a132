import type { ReactNode } from 'react'
import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { ShortMoment } from '../pages/moment.tsx'
import { TeaserPicture } from './teaser-picture.tsx'
import { Headline, Kicker } from './teasers.tsx'

/** The first story of a section: its picture at one side, its summary at the other. */
export function WideTeaser(props: {
  teaser: Teaser
  edition: Edition
  level?: 2 | 3
  large?: boolean
  /** What stands below the summary. */
  children?: ReactNode
}) {
  const { teaser, edition, level = 3, large = false, children } = props
  const withPicture = large ? 'text-[1.625rem] lg:text-[2.25rem]' : 'text-[1.5rem] lg:text-[1.75rem]'
  return (
    <article className="relative grid gap-x-8 gap-y-4 md:grid-cols-9">
      {teaser.lead ? (
        <div className="md:col-span-5">
          <TeaserPicture
            teaser={teaser}
            sizes="(min-width: 80rem) 660px, (min-width: 48rem) 55vw, 100vw"
            first={large}
          />
        </div>
      ) : null}
      <div className={teaser.lead ? 'md:col-span-4' : 'md:col-span-9 lg:col-span-5'}>
        <Kicker teaser={teaser} />
        <Headline
          teaser={teaser}
          level={level}
          className={`text-balance ${teaser.lead ? withPicture : 'text-[1.75rem] lg:text-[2.25rem]'}`}
        />
        {teaser.lead ? <Summary teaser={teaser} edition={edition} className="mt-3" /> : null}
        {teaser.lead ? children : null}
      </div>
      {/* Without a picture the summary takes its place. */}
      {teaser.lead ? null : (
        <div className="md:col-span-9 lg:col-span-4 lg:pt-1.5">
          <Summary teaser={teaser} edition={edition} className="" />
          {children}
        </div>
      )}
    </article>
  )
}

function Summary({ teaser, edition, className }: { teaser: Teaser; edition: Edition; className: string }) {
  return (
    <div className={className}>
      <p className="max-w-[65ch] leading-relaxed text-pretty">{teaser.abstract}</p>
      <p className="furniture mt-2 text-muted">
        <ShortMoment at={teaser.publishedAt} edition={edition} />
      </p>
    </div>
  )
}
