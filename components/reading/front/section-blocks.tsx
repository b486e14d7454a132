import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { LineTeaser, StoryTeaser } from '../lists/teasers.tsx'
import { WideTeaser } from '../lists/wide-teaser.tsx'
import { SlotHeading } from './slot-heading.tsx'

/** How many sections stand side by side, row by row: the page's rhythm. */
const RHYTHM = [1, 3, 2] as const

/** Fewer headlines than these do not fill a column of their own; they stand below the summary. */
const COLUMN_FROM = 3

/** A block for each section, laid in rows of one, three, two. */
export function SectionBlocks({ slots, edition }: { slots: readonly LaidSlot[]; edition: Edition }) {
  return rowsOf(slots).map((row) => {
    const key = row[0]?.id
    if (row.length === 1) return row.map((slot) => <WideBlock key={key} slot={slot} edition={edition} />)
    return (
      <div
        key={key}
        className={`mt-12 grid gap-x-8 gap-y-12 ${row.length === 3 ? 'md:grid-cols-3' : 'md:grid-cols-2'}`}
      >
        {row.map((slot) => (
          <NarrowBlock key={slot.id} slot={slot} edition={edition} wide={row.length === 2} />
        ))}
      </div>
    )
  })
}

function WideBlock({ slot, edition }: { slot: LaidSlot; edition: Edition }) {
  const [first, ...others] = slot.teasers
  if (!first) return null
  return (
    <section className="mt-12">
      <SlotHeading slot={slot} edition={edition} />
      {others.length < COLUMN_FROM ? (
        <WideTeaser teaser={first} edition={edition}>
          {others.length > 0 ? (
            <div className="mt-5 border-t border-rule">
              <Lines teasers={others} edition={edition} />
            </div>
          ) : null}
        </WideTeaser>
      ) : (
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-12">
          <div className="lg:col-span-9">
            <WideTeaser teaser={first} edition={edition} />
          </div>
          <div className="border-rule max-lg:border-t lg:col-span-3 lg:border-l lg:pl-8">
            <Lines teasers={others} edition={edition} />
          </div>
        </div>
      )}
    </section>
  )
}

function NarrowBlock({ slot, edition, wide }: { slot: LaidSlot; edition: Edition; wide: boolean }) {
  const [first, ...others] = slot.teasers
  if (!first) return null
  return (
    <section>
      <SlotHeading slot={slot} edition={edition} />
      <StoryTeaser
        teaser={first}
        edition={edition}
        opener
        sizes={wide ? '(min-width: 64rem) 280px, (min-width: 48rem) 46vw, 100vw' : '(min-width: 48rem) 30vw, 100vw'}
        abstract={wide}
        halves={wide}
      />
      {others.length > 0 ? (
        <div className="mt-5 border-t border-rule">
          <Lines teasers={others.slice(0, 3)} edition={edition} />
        </div>
      ) : null}
    </section>
  )
}

function Lines({ teasers, edition }: { teasers: readonly Teaser[]; edition: Edition }) {
  return (
    <ul className="divide-y divide-rule">
      {teasers.map((teaser) => (
        <li key={teaser.number} className="py-3.5 last:pb-0 lg:[.lg\:pl-8_&]:first:pt-0">
          <LineTeaser teaser={teaser} edition={edition} />
        </li>
      ))}
    </ul>
  )
}

function rowsOf(slots: readonly LaidSlot[]): LaidSlot[][] {
  const rows: LaidSlot[][] = []
  let from = 0
  for (let turn = 0; from < slots.length; turn++) {
    const left = slots.length - from
    const wish = RHYTHM[turn % RHYTHM.length] ?? 1
    // A row that can't be filled takes what is left, so that no column stands empty.
    const size = Math.min(wish, left)
    rows.push(slots.slice(from, from + size))
    from += size
  }
  return rows
}
