import { FRONT_LIMITS, type FrontPlace, type FrontSlot, withoutEmptyEnd } from './plan.ts'

/** A place on a front: which slot, and which of its places from 0. */
export type Spot = { slotId: string; index: number }

/** Where an article stands by hand; null where it does not. */
export function spotOf(slots: readonly FrontSlot[], number: number): Spot | null {
  for (const slot of slots) {
    const index = slot.places.findIndex((place) => place?.number === number)
    if (index >= 0) return { slotId: slot.id, index }
  }
  return null
}

/**
 * Puts an article at a place by hand, wherever it stood before; it keeps the headline, picture and pin it has. What stands
 * there by hand makes room and goes one place further, down to the next place that is the rule's; what finds no room in
 * the slot leaves it.
 */
export function putAt(slots: readonly FrontSlot[], number: number, spot: Spot): FrontSlot[] {
  const from = spotOf(slots, number)
  const kept = slots.find((slot) => slot.id === from?.slotId)?.places[from?.index ?? -1]
  const place: FrontPlace = kept ?? { number, until: null, headline: '', picture: null }
  return takeAway(slots, number).map((slot) => {
    if (slot.id !== spot.slotId || slot.size === 0) return slot
    const places = Array.from({ length: slot.size }, (_, index) => slot.places[index] ?? null)
    const index = Math.max(0, Math.min(spot.index, slot.size - 1))
    const gap = places.findIndex((each, at) => at >= index && each === null)
    places.splice(gap < 0 ? places.length - 1 : gap, 1)
    places.splice(index, 0, place)
    return { ...slot, places: withoutEmptyEnd(places) }
  })
}

/** Takes an article away; its place falls to the rule. */
export function takeAway(slots: readonly FrontSlot[], number: number): FrontSlot[] {
  return slots.map((slot) =>
    slot.places.some((place) => place?.number === number)
      ? { ...slot, places: withoutEmptyEnd(slot.places.map((place) => (place?.number === number ? null : place))) }
      : slot,
  )
}

/** Moves an article one place earlier or later; at the end of its slot into the next one that has room for articles. */
export function stepPlace(slots: readonly FrontSlot[], number: number, spot: Spot, by: 1 | -1): FrontSlot[] {
  const at = slots.findIndex((slot) => slot.id === spot.slotId)
  const slot = slots[at]
  if (!slot) return [...slots]
  const index = spot.index + by
  if (index >= 0 && index < slot.size) return exchange(slots, number, spot, { slotId: slot.id, index })
  const ahead = by > 0 ? slots.slice(at + 1) : slots.slice(0, at).reverse()
  const next = ahead.find((each) => each.size > 0)
  if (!next) return [...slots]
  return putAt(slots, number, { slotId: next.id, index: by > 0 ? 0 : next.size - 1 })
}

/** Within a slot two neighbours change places. */
function exchange(slots: readonly FrontSlot[], number: number, from: Spot, to: Spot): FrontSlot[] {
  const placed = spotOf(slots, number) === null ? putAt(slots, number, from) : slots
  return placed.map((slot) => {
    if (slot.id !== from.slotId) return slot
    const places = Array.from({ length: slot.size }, (_, index) => slot.places[index] ?? null)
    const moved = places[from.index] ?? null
    places[from.index] = places[to.index] ?? null
    places[to.index] = moved
    return { ...slot, places: withoutEmptyEnd(places) }
  })
}

/** Gives a place another headline, another picture, or another end. */
export function changePlace(
  slots: readonly FrontSlot[],
  number: number,
  change: Partial<Omit<FrontPlace, 'number'>>,
): FrontSlot[] {
  return slots.map((slot) => ({
    ...slot,
    places: slot.places.map((place) => (place?.number === number ? { ...place, ...change } : place)),
  }))
}

/** Puts a slot at a place among the slots. */
export function moveSlot(slots: readonly FrontSlot[], slotId: string, to: number): FrontSlot[] {
  const moved = slots.find((slot) => slot.id === slotId)
  if (!moved) return [...slots]
  const others = slots.filter((slot) => slot.id !== slotId)
  others.splice(Math.max(0, Math.min(to, others.length)), 0, moved)
  return others
}

/** Puts a new slot behind another; at the head of the page where that is not there. A page has only so many. */
export function addSlot(slots: readonly FrontSlot[], slot: FrontSlot, behind: string | null): FrontSlot[] {
  if (slots.length >= FRONT_LIMITS.slots) return [...slots]
  const at = slots.findIndex((each) => each.id === behind)
  return [...slots.slice(0, at + 1), slot, ...slots.slice(at + 1)]
}

export function removeSlot(slots: readonly FrontSlot[], slotId: string): FrontSlot[] {
  return slots.filter((slot) => slot.id !== slotId)
}

/** Changes what a slot is. What no longer has room in it leaves. */
export function changeSlot(
  slots: readonly FrontSlot[],
  slotId: string,
  change: Partial<Omit<FrontSlot, 'id' | 'places'>>,
): FrontSlot[] {
  return slots.map((slot) => {
    if (slot.id !== slotId) return slot
    const changed = { ...slot, ...change }
    return { ...changed, places: withoutEmptyEnd(changed.places.slice(0, changed.size)) }
  })
}
