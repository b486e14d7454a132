import type { LaidSlot } from '#newsroom/front/lay.ts'
import type { SlotKind } from '#newsroom/front/plan.ts'

/** Slots that share the space around a lead. */
const OPENING = ['lead', 'seconds', 'columns', 'latest'] as const
type OpeningKind = (typeof OPENING)[number]

/** Slots of a front that are set together. */
export type SlotGroup =
  /** A lead with what stands beside and below it. */
  | { kind: 'opening'; slots: { lead: LaidSlot } & Partial<Record<OpeningKind, LaidSlot>> }
  /** Blocks of sections one after the other, which are set in rows. */
  | { kind: 'sections'; slots: LaidSlot[] }
  | { kind: 'single'; slot: LaidSlot }

/** Puts slots that follow each other together where they are set together; their order stays. */
export function groupSlots(slots: readonly LaidSlot[]): SlotGroup[] {
  const groups: SlotGroup[] = []
  let at = 0
  while (at < slots.length) {
    const slot = slots[at]
    if (!slot) break
    if (slot.kind === 'section') {
      const run = runFrom(slots, at, (next) => next.kind === 'section')
      groups.push({ kind: 'sections', slots: run })
      at += run.length
      continue
    }
    const kinds = new Set<SlotKind>()
    const run = runFrom(slots, at, (next) => {
      if (!isOpening(next.kind) || kinds.has(next.kind)) return false
      kinds.add(next.kind)
      return true
    })
    const lead = run.find((each) => each.kind === 'lead')
    if (lead) {
      groups.push({ kind: 'opening', slots: { ...Object.fromEntries(run.map((each) => [each.kind, each])), lead } })
      at += run.length
      continue
    }
    groups.push({ kind: 'single', slot })
    at++
  }
  return groups
}

function runFrom(slots: readonly LaidSlot[], from: number, goesOn: (slot: LaidSlot) => boolean): LaidSlot[] {
  const end = slots.findIndex((slot, index) => index >= from && !goesOn(slot))
  return slots.slice(from, end < 0 ? undefined : end)
}

function isOpening(kind: SlotKind): kind is OpeningKind {
  return OPENING.some((each) => each === kind)
}
