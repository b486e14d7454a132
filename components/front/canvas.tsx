'use client'

import type { LaidPlace } from '#newsroom/front/lay.ts'
import type { FrontSlot, SlotKind } from '#newsroom/front/plan.ts'
import type { PlaceActs } from './place-card.tsx'
import { type SlotActs, SlotView } from './slot-view.tsx'

type Row = { kind: 'opening' | 'sections' | 'single'; slots: { slot: FrontSlot; index: number }[] }

/** Slots that share the space around a lead; the columns stand below it, the others beside it. */
const AROUND_LEAD: readonly SlotKind[] = ['lead', 'columns', 'seconds', 'latest']
const MAIN_COLUMN: readonly SlotKind[] = ['lead', 'columns']

/** The page that is being laid, its slots beside and below each other about as readers will have them. */
export function Canvas(props: {
  slots: readonly FrontSlot[]
  laid: readonly (readonly LaidPlace[])[]
  sections: readonly { id: string; name: string }[]
  placeActs: PlaceActs
  slotActs: SlotActs
}) {
  const { slots, laid, sections, placeActs, slotActs } = props
  const view = ({ slot, index }: Row['slots'][number]) => (
    <SlotView
      key={slot.id}
      slot={slot}
      places={laid[index] ?? []}
      index={index}
      count={slots.length}
      sections={sections}
      placeActs={placeActs}
      slotActs={slotActs}
    />
  )
  return (
    // What stands beside what follows from the room the desk leaves the page, not from the screen.
    <div className="@container grid gap-8">
      {rowsOf(slots).map((row) => {
        const key = row.slots[0]?.slot.id
        if (row.kind === 'opening') {
          return (
            <div key={key} className={`grid gap-x-6 gap-y-8 ${openingColumns(row)}`}>
              {row.slots.some(({ slot }) => MAIN_COLUMN.includes(slot.kind)) && (
                <div className="grid min-w-0 content-start gap-8 @md:row-span-2">
                  {row.slots.filter(({ slot }) => MAIN_COLUMN.includes(slot.kind)).map(view)}
                </div>
              )}
              {row.slots.filter(({ slot }) => !MAIN_COLUMN.includes(slot.kind)).map(view)}
            </div>
          )
        }
        return (
          <div
            key={key}
            className={row.kind === 'sections' ? 'grid gap-x-6 gap-y-8 @md:grid-cols-2 @min-[46rem]:grid-cols-3' : ''}
          >
            {row.slots.map((each) => (
              <div key={each.slot.id} className="min-w-0">
                {view(each)}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

/** The main column with what stands beside it: one below the other in a second column, or each in its own where there is room. */
function openingColumns(row: Row): string {
  const beside = row.slots.filter(({ slot }) => !MAIN_COLUMN.includes(slot.kind)).length
  if (beside === row.slots.length) return '@md:grid-cols-2'
  if (beside === 0) return ''
  const three = '@min-[46rem]:grid-cols-[2fr_1fr_1fr] @min-[46rem]:grid-rows-none'
  return `@md:grid-cols-[3fr_2fr] @md:grid-rows-[auto_1fr] ${beside === 1 ? '' : three}`
}

function rowsOf(slots: readonly FrontSlot[]): Row[] {
  const rows: Row[] = []
  slots.forEach((slot, index) => {
    const kind = slot.kind === 'section' ? 'sections' : AROUND_LEAD.includes(slot.kind) ? 'opening' : 'single'
    const last = rows.at(-1)
    // One lead with one of each around it, as readers get it; what is left over has the width of the page.
    const twice = kind === 'opening' && last?.slots.some((each) => each.slot.kind === slot.kind)
    const joins = last?.kind === kind && kind !== 'single' && !twice
    if (joins) last.slots.push({ slot, index })
    else rows.push({ kind, slots: [{ slot, index }] })
  })
  return rows
}
