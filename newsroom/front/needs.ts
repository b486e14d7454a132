import { PUBLISHED_FEATURES, type PublishedFeature } from '../document/feature.ts'
import { type FillRule, type FrontSlot, placedIn } from './plan.ts'

/** How far down each list a front may have to go, by list. */
export type ListDepths = {
  newest: number
  sections: Map<string, number>
  features: Partial<Record<PublishedFeature, number>>
  mostRead: number
}

/** No list is read further down than this, however much stands above a slot: readers wait. */
const DEEPEST = 60
/** Something with a picture may be fetched from a few places further down. */
const SLACK = 6

/**
 * How far down each list has to be read, so that each slot finds enough that does not stand above it already.
 * @param parentOf the section above a section, null of one in the masthead
 */
export function depthsFor(slots: readonly FrontSlot[], parentOf: (sectionId: string) => string | null): ListDepths {
  const topOf = (sectionId: string) => parentOf(sectionId) ?? sectionId
  const mayShare = (a: FillRule, b: FillRule) =>
    a.by !== 'section' || b.by !== 'section' || topOf(a.sectionId) === topOf(b.sectionId)
  const depths: ListDepths = { newest: 0, sections: new Map(), features: {}, mostRead: 0 }
  slots.forEach(({ fill }, index) => {
    const above = slots.slice(0, index + 1).filter((slot) => slot.fill.by !== 'nothing' && mayShare(slot.fill, fill))
    // What was put further down by hand is passed over as well.
    const byHand = slots.slice(index + 1).reduce((sum, slot) => sum + placedIn(slot).length, 0)
    const taken = above.reduce((sum, slot) => sum + slot.size, 0)
    const depth = Math.min(DEEPEST, taken + byHand + SLACK)
    if (fill.by === 'newest') depths.newest = Math.max(depths.newest, depth)
    if (fill.by === 'section') {
      depths.sections.set(fill.sectionId, Math.max(depths.sections.get(fill.sectionId) ?? 0, depth))
    }
    if (fill.by === 'feature') depths.features[fill.feature] = Math.max(depths.features[fill.feature] ?? 0, depth)
    if (fill.by === 'most_read') depths.mostRead = Math.max(depths.mostRead, depth)
  })
  return depths
}

/** Every list at its full depth: what the desk lays plans from that are not made yet. */
export function fullDepths(sectionIds: readonly string[], depth: number): ListDepths {
  return {
    newest: depth,
    sections: new Map(sectionIds.map((id) => [id, depth])),
    features: Object.fromEntries(PUBLISHED_FEATURES.map((feature) => [feature, depth])),
    mostRead: depth,
  }
}
