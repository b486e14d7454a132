import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { Edition } from '../frame/edition.ts'
import { LeadTeaser, LineTeaser, StoryTeaser, WordsTeaser } from '../lists/teasers.tsx'
import { MostRead } from './most-read.tsx'
import { Opinion } from './opinion.tsx'
import { Showcase } from './showcase.tsx'
import { SlotHeading } from './slot-heading.tsx'

/** A slot that has the whole width of the page to itself. */
export function SingleSlot({ slot, edition }: { slot: LaidSlot; edition: Edition }) {
  return (
    <section className="mt-12" data-slot={slot.kind}>
      <SlotHeading slot={slot} edition={edition} />
      <Matter slot={slot} edition={edition} />
    </section>
  )
}

const GRID = 'grid gap-x-8 gap-y-6 sm:gap-y-8 sm:grid-cols-2 lg:grid-cols-4'
const SIZES = '(min-width: 64rem) 22vw, (min-width: 40rem) 46vw, 100vw'

function Matter({ slot, edition }: { slot: LaidSlot; edition: Edition }) {
  const { kind, teasers, notices } = slot
  switch (kind) {
    case 'lead':
      return teasers.map((teaser) => <LeadTeaser key={teaser.number} teaser={teaser} edition={edition} />)
    case 'seconds':
    case 'section':
      return (
        <ul className={GRID}>
          {teasers.map((teaser) => (
            <li key={teaser.number}>
              <StoryTeaser teaser={teaser} edition={edition} sizes={SIZES} />
            </li>
          ))}
        </ul>
      )
    case 'columns':
      return (
        <ul className={GRID}>
          {teasers.map((teaser) => (
            <li key={teaser.number}>
              <WordsTeaser teaser={teaser} edition={edition} />
            </li>
          ))}
        </ul>
      )
    case 'video':
    case 'pictures':
      return <Showcase teasers={teasers} kind={kind} edition={edition} />
    case 'opinion':
      return <Opinion teasers={teasers} />
    case 'most_read':
      return <MostRead teasers={teasers} edition={edition} />
    case 'latest':
      return (
        <ul className="gap-x-8 md:columns-2 lg:columns-3">
          {teasers.map((teaser) => (
            <li key={teaser.number} className="break-inside-avoid border-b border-rule py-3.5">
              <LineTeaser teaser={teaser} edition={edition} time />
            </li>
          ))}
        </ul>
      )
    case 'notices':
      return (
        <ul className="furniture gap-x-8 text-[0.9375rem] md:columns-2">
          {notices.map((notice) => (
            <li key={notice.text} className="break-inside-avoid border-b border-rule">
              {notice.href === '' ? (
                <span className="block py-2.5">{notice.text}</span>
              ) : (
                <a href={notice.href} className="underline-on-hover flex min-h-11 items-center py-1.5">
                  {notice.text}
                </a>
              )}
            </li>
          ))}
        </ul>
      )
  }
}
