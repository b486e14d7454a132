import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { Edition } from '../edition.ts'
import { LeadTeaser, LineTeaser, StoryTeaser, WordsTeaser } from '../teasers.tsx'
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

const GRID = 'grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4'
const SIZES = '(min-width: 64rem) 22vw, (min-width: 40rem) 46vw, 100vw'

function Matter({ slot, edition }: { slot: LaidSlot; edition: Edition }) {
  const { kind, teasers, notices } = slot
  switch (kind) {
    case 'lead':
      return teasers.map((teaser) => <LeadTeaser key={teaser.number} teaser={teaser} edition={edition} />)
    case 'seconds':
    case 'section':
    case 'video':
    case 'pictures':
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
    case 'opinion':
      return (
        <ul className={GRID}>
          {teasers.map((teaser) => (
            <li key={teaser.number}>
              <WordsTeaser teaser={teaser} edition={edition} />
            </li>
          ))}
        </ul>
      )
    case 'latest':
    case 'most_read': {
      const List = kind === 'most_read' ? 'ol' : 'ul'
      return (
        <List className="gap-x-8 md:columns-2">
          {teasers.map((teaser) => (
            <li key={teaser.number} className="break-inside-avoid border-b border-rule py-3.5">
              <LineTeaser teaser={teaser} edition={edition} time={kind === 'latest'} />
            </li>
          ))}
        </List>
      )
    }
    case 'notices':
      return (
        <ul className="divide-y divide-rule">
          {notices.map((notice) => (
            <li key={notice.text}>
              {notice.href === '' ? (
                <span className="block py-2.5">{notice.text}</span>
              ) : (
                <a href={notice.href} className="underline-on-hover flex min-h-11 items-center py-1">
                  {notice.text}
                </a>
              )}
            </li>
          ))}
        </ul>
      )
  }
}
