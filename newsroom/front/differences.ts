import { type FrontSlot, placedIn, type SlotKind } from './plan.ts'

/** A slot as history speaks of it. */
export type NamedSlot = Pick<FrontSlot, 'kind' | 'title' | 'fill'>

/** One thing in which a plan differs from another. */
export type FrontDifference =
  | { what: 'slot_added' | 'slot_removed' | 'slot_moved' | 'slot_changed' | 'notices_changed'; slot: NamedSlot }
  | { what: 'put' | 'removed'; number: number; slot: NamedSlot }
  | { what: 'moved'; number: number; slot: NamedSlot; from: SlotKind }
  | { what: 'reordered'; slot: NamedSlot }
  | { what: 'pinned' | 'unpinned' | 'retitled' | 'pictured'; number: number; slot: NamedSlot }

/** What differs between two plans of a front, in the order in which one would tell of it. */
export function frontDifferences(before: readonly FrontSlot[], after: readonly FrontSlot[]): FrontDifference[] {
  const found: FrontDifference[] = []
  const old = new Map(before.map((slot) => [slot.id, slot]))
  const present = new Map(after.map((slot) => [slot.id, slot]))
  for (const slot of after) if (!old.has(slot.id)) found.push({ what: 'slot_added', slot })
  for (const slot of before) if (!present.has(slot.id)) found.push({ what: 'slot_removed', slot })
  const rank = new Map(before.map((slot, index) => [slot.id, index]))
  const kept = after.filter((slot) => old.has(slot.id))
  const inOrder = longestRising(kept.map((slot) => rank.get(slot.id) ?? 0))
  kept.forEach((slot, index) => {
    if (!inOrder.has(index)) found.push({ what: 'slot_moved', slot })
    const was = old.get(slot.id)
    if (was && settingsOf(was) !== settingsOf(slot)) found.push({ what: 'slot_changed', slot })
    if (was && JSON.stringify(was.notices) !== JSON.stringify(slot.notices)) {
      found.push({ what: 'notices_changed', slot })
    }
  })

  const oldPlaces = placesOf(before)
  const newPlaces = placesOf(after)
  for (const [number, { slot, place }] of newPlaces) {
    const was = oldPlaces.get(number)
    if (!was) {
      found.push({ what: 'put', number, slot })
      if (place.until !== null) found.push({ what: 'pinned', number, slot })
      continue
    }
    if (was.slot.id !== slot.id) found.push({ what: 'moved', number, slot, from: was.slot.kind })
    if (was.place.until !== place.until) {
      found.push({ what: place.until === null ? 'unpinned' : 'pinned', number, slot })
    }
    if (was.place.headline !== place.headline) found.push({ what: 'retitled', number, slot })
    if (was.place.picture?.mediaId !== place.picture?.mediaId) found.push({ what: 'pictured', number, slot })
  }
  for (const [number, { slot }] of oldPlaces) if (!newPlaces.has(number)) found.push({ what: 'removed', number, slot })
  for (const slot of after) {
    const was = old.get(slot.id)
    if (was && reordered(was, slot)) found.push({ what: 'reordered', slot })
  }
  return found
}

function settingsOf({ kind, title, size, fill }: FrontSlot): string {
  return JSON.stringify([kind, title, size, fill])
}

function placesOf(slots: readonly FrontSlot[]) {
  return new Map(slots.flatMap((slot) => placedIn(slot).map((place) => [place.number, { slot, place }] as const)))
}

/** Whether something that stands in both stands at another place. */
function reordered(was: FrontSlot, slot: FrontSlot): boolean {
  return slot.places.some((place, index) => {
    const before = place ? was.places.findIndex((each) => each?.number === place.number) : -1
    return before >= 0 && before !== index
  })
}

/** Which of these stay where they are when as few as possible are moved: their indexes. */
function longestRising(ranks: readonly number[]): Set<number> {
  const best: { length: number; before: number }[] = []
  ranks.forEach((rank, index) => {
    let length = 1
    let before = -1
    for (let earlier = 0; earlier < index; earlier++) {
      const run = best[earlier]
      if ((ranks[earlier] ?? 0) < rank && run && run.length + 1 > length) {
        length = run.length + 1
        before = earlier
      }
    }
    best.push({ length, before })
  })
  const longest = Math.max(0, ...best.map((run) => run.length))
  const rising = new Set<number>()
  for (let at = best.findIndex((run) => run.length === longest); at >= 0; at = best[at]?.before ?? -1) rising.add(at)
  return rising
}
