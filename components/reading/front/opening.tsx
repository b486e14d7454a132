import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { Edition } from '../frame/edition.ts'
import { LeadTeaser, LineTeaser, StoryTeaser, WordsTeaser } from '../lists/teasers.tsx'
import type { SlotGroup } from './groups.ts'
import { SlotHeading } from './slot-heading.tsx'

/** Of the stories beside the lead, as many show their picture; with more the column would outgrow the lead. */
const BESIDE_WITH_PICTURE = 2

/** A lead, what stands below it, the seconds beside it, and what is new. */
export function Opening(props: {
  slots: Extract<SlotGroup, { kind: 'opening' }>['slots']
  /** It opens the page: its picture is the first. */
  first: boolean
  edition: Edition
}) {
  const { slots, first, edition } = props
  const [teaser, ...more] = slots.lead.teasers
  const below = [...more, ...(slots.columns?.teasers ?? [])]
  const beside = [slots.seconds, slots.latest].filter((slot) => slot !== undefined).length
  const span = { 0: 'lg:col-span-12', 1: 'lg:col-span-8', 2: 'lg:col-span-6' }[beside]
  const side = beside === 1 ? 'lg:col-span-4' : 'lg:col-span-3'
  if (!teaser) return null
  return (
    <div
      className={`grid gap-x-8 gap-y-3 md:gap-y-8 md:grid-cols-2 lg:grid-cols-12 ${first ? 'pt-6 lg:pt-8' : 'mt-12'}`}
    >
      <div className={`min-w-0 md:col-span-2 ${span}`}>
        <SlotHeading slot={slots.lead} edition={edition} />
        <LeadTeaser teaser={teaser} edition={edition} />
        {below.length > 0 ? (
          <ul className="mt-7 grid gap-x-8 border-t border-rule max-sm:divide-y max-sm:divide-rule sm:grid-cols-2">
            {below.map((each) => (
              <li key={each.number} className="py-5 sm:pb-0">
                <WordsTeaser teaser={each} edition={edition} level={2} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {slots.seconds ? <Seconds slot={slots.seconds} edition={edition} className={side} /> : null}
      {slots.latest ? (
        <section className={`min-w-0 border-rule lg:border-l lg:pl-8 ${side}`}>
          <SlotHeading slot={slots.latest} edition={edition} />
          <ul className="divide-y divide-rule">
            {slots.latest.teasers.map((each) => (
              <li key={each.number} className="py-3.5 first:pt-0">
                <LineTeaser teaser={each} edition={edition} time />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Seconds({ slot, edition, className }: { slot: LaidSlot; edition: Edition; className: string }) {
  return (
    <ul className={`min-w-0 divide-y divide-rule border-rule max-md:border-t lg:border-l lg:pl-8 ${className}`}>
      {slot.teasers.map((teaser, place) => (
        <li key={teaser.number} className="py-6 last:pb-0 md:first:pt-0">
          {place < BESIDE_WITH_PICTURE ? (
            <StoryTeaser
              teaser={teaser}
              edition={edition}
              level={2}
              sizes="(min-width: 64rem) 280px, (min-width: 48rem) 45vw, 100vw"
              section
            />
          ) : (
            <WordsTeaser teaser={teaser} edition={edition} level={2} />
          )}
        </li>
      ))}
    </ul>
  )
}
