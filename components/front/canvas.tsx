'use client'

import type { LaidPlace } from '#newsroom/front/lay.ts'
import type { FrontSlot, SlotKind } from '#newsroom/front/plan.ts'
import type { PlaceActs } from './place-card.tsx'
import { type SlotActs, SlotView } from './slot-view.tsx'

type Row = { kind: 'opening' | 'sections' | 'single'; slots: { slot: FrontSlot; index: number }[] }

/** How wide each slot around a lead stands, of twelve columns, as on the page. */
const SPAN: Partial<Record<SlotKind, string>> = {
  lead: 'md:col-span-12 xl:col-span-6',
  seconds: 'md:col-span-6 xl:col-span-3',
  latest: 'md:col-span-6 xl:col-span-3',
  columns: 'md:col-span-12',
}

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
    <div className="grid gap-8">
      {rowsOf(slots).map((row) => {
        const key = row.slots[0]?.slot.id
        if (row.kind === 'opening') {
          return (
            <div key={key} className="grid gap-x-6 gap-y-8 md:grid-cols-12">
              {row.slots.map((each) => (
                <div key={each.slot.id} className={`min-w-0 ${SPAN[each.slot.kind] ?? 'md:col-span-12'}`}>
                  {view(each)}
                </div>
              ))}
            </div>
          )
        }
        return (
          <div
            key={key}
            className={row.kind === 'sections' ? 'grid gap-x-6 gap-y-8 md:grid-cols-2 xl:grid-cols-3' : ''}
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

function rowsOf(slots: readonly FrontSlot[]): Row[] {
  const rows: Row[] = []
  slots.forEach((slot, index) => {
    const kind = slot.kind === 'section' ? 'sections' : SPAN[slot.kind] ? 'opening' : 'single'
    const last = rows.at(-1)
    const joins = last?.kind === kind && kind !== 'single' && slot.kind !== 'lead'
    if (joins) last.slots.push({ slot, index })
    else rows.push({ kind, slots: [{ slot, index }] })
  })
  return rows
}
