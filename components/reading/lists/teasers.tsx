import type { Teaser } from '#newsroom/reading/published.ts'
import { glued } from '#newsroom/text/glue.ts'
import type { Edition } from '../frame/edition.ts'
import { ShortMoment } from '../pages/moment.tsx'
import { TeaserPicture } from './teaser-picture.tsx'

type Shown = { teaser: Teaser; edition: Edition }

/** How high a headline stands in the outline of its page. */
type Level = 2 | 3

/** The lead of a page: there is one, and nobody can miss it. */
export function LeadTeaser({ teaser, edition }: Shown) {
  return (
    <article className="group relative">
      {teaser.lead ? (
        <TeaserPicture teaser={teaser} sizes="(min-width: 80rem) 600px, (min-width: 64rem) 48vw, 100vw" first />
      ) : null}
      <div className={teaser.lead ? 'pt-4' : ''}>
        <Kicker teaser={teaser} />
        <h2
          className={`headline text-balance ${
            teaser.lead
              ? 'text-[1.75rem] sm:text-[2.25rem] lg:text-[2.625rem]'
              : 'text-[2rem] sm:text-[3rem] lg:text-[3.25rem]'
          }`}
        >
          <a href={teaser.path} className="whole-story underline-on-hover">
            {glued(teaser.title)}
          </a>
        </h2>
        <p className="mt-3 max-w-[62ch] text-lg leading-relaxed text-pretty sm:text-[1.1875rem]">
          {glued(teaser.abstract)}
        </p>
        <Meta teaser={teaser} edition={edition} section />
      </div>
    </article>
  )
}

/** A story with its picture above the headline; on a phone, where it would fill the screen, beside it. */
export function StoryTeaser(
  props: Shown & {
    level?: Level
    sizes: string
    abstract?: boolean
    section?: boolean
    /** It opens a block: large on a phone too. */
    opener?: boolean
    /** On a wide screen picture and words stand side by side. */
    halves?: boolean
  },
) {
  const { teaser, edition, level = 3, sizes, abstract = false, section = false, opener = false, halves = false } = props
  const beside = teaser.lead !== null && !opener
  const split = halves && teaser.lead !== null
  return (
    <article
      className={`relative ${beside ? 'max-sm:flex max-sm:flex-row-reverse max-sm:items-start max-sm:gap-4' : ''} ${split ? 'lg:grid lg:grid-cols-2 lg:gap-x-6' : ''}`}
    >
      {teaser.lead ? (
        <div
          className={`mb-3 ${split ? 'lg:mb-0' : ''} ${beside ? 'max-sm:mb-0 max-sm:w-28 max-sm:shrink-0 max-sm:pt-1' : ''}`}
        >
          <TeaserPicture teaser={teaser} sizes={opener ? sizes : `(max-width: 40rem) 112px, ${sizes}`} />
        </div>
      ) : null}
      <div className="min-w-0 flex-1">
        <Kicker teaser={teaser} />
        <Headline
          teaser={teaser}
          level={level}
          className={beside ? 'text-[1.125rem] sm:text-[1.3125rem]' : 'text-[1.3125rem]'}
        />
        {abstract || !teaser.lead ? <Abstract teaser={teaser} className="line-clamp-4" /> : null}
        <Meta teaser={teaser} edition={edition} section={section} />
      </div>
    </article>
  )
}

/** A story in words only. */
export function WordsTeaser(props: Shown & { level?: Level; section?: boolean }) {
  const { teaser, edition, level = 3, section = true } = props
  return (
    <article className="relative">
      <Kicker teaser={teaser} />
      <Headline teaser={teaser} level={level} className="text-[1.125rem] sm:text-[1.25rem]" />
      <Meta teaser={teaser} edition={edition} section={section} />
    </article>
  )
}

/** A headline and its time: what a dense list is made of. */
export function LineTeaser(props: Shown & { level?: Level; time?: boolean }) {
  const { teaser, edition, level = 3, time = false } = props
  return (
    <article className="relative">
      <Headline
        teaser={teaser}
        level={level}
        className="text-[1.0625rem] leading-[1.35] font-normal tracking-normal text-pretty"
      />
      {time ? <Meta teaser={teaser} edition={edition} section /> : null}
    </article>
  )
}

/** A row of a long list: when, what, and what it looks like. */
export function RowTeaser({ teaser, edition, section = false }: Shown & { section?: boolean }) {
  return (
    <article className="relative grid gap-x-8 gap-y-1 py-5 md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="furniture text-muted md:pt-1">
        <ShortMoment at={teaser.publishedAt} edition={edition} />
        {section ? (
          <span className="md:block">
            <span className="md:hidden"> · </span>
            {teaser.section.name}
          </span>
        ) : null}
      </p>
      <div className="flex items-start gap-4 sm:gap-8">
        <div className="min-w-0 flex-1">
          <Kicker teaser={teaser} />
          <Headline teaser={teaser} level={2} className="text-[1.125rem] sm:text-[1.375rem]" />
          <Abstract teaser={teaser} className="max-w-[65ch] max-sm:hidden" />
        </div>
        {teaser.lead ? (
          <div className="w-28 shrink-0 sm:w-44 lg:w-56">
            <TeaserPicture teaser={teaser} sizes="(min-width: 64rem) 224px, (min-width: 40rem) 176px, 112px" />
          </div>
        ) : null}
      </div>
    </article>
  )
}

export function Kicker({ teaser }: { teaser: Teaser }) {
  return teaser.kicker === '' ? null : <p className="kicker mb-1">{teaser.kicker}</p>
}

export function Headline({ teaser, level, className }: { teaser: Teaser; level: Level; className: string }) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <Tag className={`headline ${className}`}>
      <a href={teaser.path} className="whole-story underline-on-hover">
        {glued(teaser.title)}
      </a>
    </Tag>
  )
}

function Abstract({ teaser, className }: { teaser: Teaser; className: string }) {
  return <p className={`mt-2 text-base leading-[1.55] text-muted text-pretty ${className}`}>{glued(teaser.abstract)}</p>
}

function Meta({ teaser, edition, section = false }: Shown & { section?: boolean }) {
  return (
    <p className="furniture mt-2 text-muted">
      {section ? <>{teaser.section.name} · </> : null}
      <ShortMoment at={teaser.publishedAt} edition={edition} />
    </p>
  )
}
