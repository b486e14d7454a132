import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { TeaserPicture } from '../lists/teaser-picture.tsx'
import { Headline, Kicker } from '../lists/teasers.tsx'
import { ShortMoment } from '../pages/moment.tsx'

type Shown = { teaser: Teaser; kind: 'video' | 'pictures'; edition: Edition }

/** What is there to be looked at, films or pictures: the first one large, the others beside it. */
export function Showcase(props: { teasers: readonly Teaser[]; kind: Shown['kind']; edition: Edition }) {
  const { teasers, kind, edition } = props
  const [first, ...others] = teasers
  if (!first) return null
  return (
    <div className="grid gap-x-8 gap-y-8 lg:grid-cols-12">
      <article className={`relative ${others.length > 0 ? 'lg:col-span-8' : 'lg:col-span-12'}`}>
        <Sight
          teaser={first}
          kind={kind}
          sizes="(min-width: 80rem) 790px, (min-width: 64rem) 62vw, 100vw"
          shape={others.length > 0 ? 'aspect-3/2 sm:aspect-16/9' : 'aspect-3/2 sm:aspect-21/9'}
        />
        <div className="pt-3.5">
          <Kicker teaser={first} />
          <Headline teaser={first} level={3} className="text-[1.5rem] sm:text-[1.875rem]" />
          <p className="mt-2 max-w-[65ch] text-base leading-[1.55] text-muted text-pretty">{first.abstract}</p>
        </div>
      </article>
      {others.length > 0 ? (
        <ul className="grid content-start gap-x-8 gap-y-5 sm:grid-cols-3 lg:col-span-4 lg:grid-cols-1">
          {others.map((teaser) => (
            <li key={teaser.number} className="border-rule lg:not-last:border-b lg:not-last:pb-5">
              <Small teaser={teaser} kind={kind} edition={edition} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Small({ teaser, kind, edition }: Shown) {
  return (
    <article className="relative grid grid-cols-[8.5rem_minmax(0,1fr)] items-start gap-x-4 sm:max-lg:grid-cols-1 sm:max-lg:gap-y-3">
      <Sight
        teaser={teaser}
        kind={kind}
        sizes="(min-width: 64rem) 136px, (min-width: 40rem) 30vw, 136px"
        shape="aspect-3/2"
      />
      <div className="min-w-0">
        <Headline teaser={teaser} level={3} className="text-[1.0625rem] sm:text-[1.125rem]" />
        <p className="furniture mt-1.5 text-muted">
          <ShortMoment at={teaser.publishedAt} edition={edition} />
        </p>
      </div>
    </article>
  )
}

/** The picture with a sign of what is behind it; without one, a ground that the sign stands on. */
function Sight({ teaser, kind, sizes, shape }: Omit<Shown, 'edition'> & { sizes: string; shape: string }) {
  return (
    <div className="relative">
      {teaser.lead ? (
        <TeaserPicture teaser={teaser} sizes={sizes} className={shape} />
      ) : (
        <div className={`w-full bg-ground ${shape}`} />
      )}
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="absolute bottom-0 left-0 size-9 bg-[#1b1a18] p-2.5 text-white"
        fill="currentColor"
      >
        {kind === 'video' ? (
          <path d="M5 2.5v19l16-9.5z" />
        ) : (
          <path fillRule="evenodd" d="M1 5h5l2-3h8l2 3h5v16H1zm11 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10" />
        )}
      </svg>
    </div>
  )
}
