import type { PublishedFeature } from '../document/feature.ts'
import type { Label } from '../papers/sections.ts'
import type { Teaser } from '../reading/published.ts'
import { type FillRule, type FrontNotice, type FrontPlace, type FrontSlot, type SlotKind, stays } from './plan.ts'

/** What a front is laid from: all of it published, each list newest (or most read) first. */
export type FrontMatter = {
  /** What was put somewhere by hand, by number; what readers no longer have is missing. */
  placed: ReadonlyMap<number, Teaser>
  /** The newest of the newspaper, or of the section whose front it is. */
  newest: readonly Teaser[]
  /** Each section with its newest, by id. */
  sections: ReadonlyMap<string, { label: Label; newest: readonly Teaser[] }>
  features: Readonly<Record<PublishedFeature, readonly Teaser[]>>
  mostRead: readonly Teaser[]
}

/** A slot as readers get it. Never empty. */
export type LaidSlot = {
  id: string
  kind: SlotKind
  /** What an editor called it; empty: its section's name, or that of its kind. */
  title: string
  /** The section that fills it: its heading leads there. */
  section: Label | null
  teasers: Teaser[]
  notices: FrontNotice[]
}

/** What stands at a place of a slot; null: nothing does. */
export type LaidPlace = { teaser: Teaser; byHand: FrontPlace | null } | null

/** A front as readers get it, from its head to its foot. */
export type LaidFront = {
  slots: LaidSlot[]
  /** When the next thing leaves it by itself; null: nothing does. */
  until: Date | null
}

/** How far down a list something with a picture may be fetched from: a picture is worth an hour, not a day. */
const PICTURE_AMONG = 6
const OPENER_AMONG = 3
/** Narrower than this a picture is not fit to lead with. */
const LEAD_WIDTH = 960

/**
 * Lays a front out. What was put there by hand stands at its place and nowhere else; each slot's rule then fills its empty
 * places from the top of the page down. Nothing stands on the page twice, corrections are put there by hand or not at all,
 * and slots with nothing in them are left out.
 */
export function layFront(slots: readonly FrontSlot[], matter: FrontMatter, at: Date): LaidFront {
  const laid = layPlaces(slots, matter, at)
  const leaving = laid.flat().flatMap((place) => (place?.byHand?.until ? [new Date(place.byHand.until).getTime()] : []))
  const whole = slots.map(({ id, kind, title, fill, notices }, index): LaidSlot => {
    const teasers = (laid[index] ?? []).flatMap((place) => place?.teaser ?? [])
    const section = sourceOf(fill, matter).label
    return { id, kind, title, section, teasers, notices: kind === 'notices' ? notices : [] }
  })
  return {
    slots: whole.filter((slot) => slot.teasers.length > 0 || slot.notices.length > 0),
    until: leaving.length > 0 ? new Date(Math.min(...leaving)) : null,
  }
}

/** What stands at each place of each slot, in the order of the slots. */
export function layPlaces(slots: readonly FrontSlot[], matter: FrontMatter, at: Date): LaidPlace[][] {
  const shown = new Set<number>()
  const byHand = slots.map(({ places, size }) =>
    Array.from({ length: size }, (_, index): LaidPlace => {
      const place = places[index]
      const teaser = place ? matter.placed.get(place.number) : undefined
      if (!place || !teaser || !stays(place, at) || shown.has(place.number)) return null
      shown.add(place.number)
      return { teaser: asPlaced(teaser, place), byHand: place }
    }),
  )
  return slots.map(({ kind, fill }, index) => {
    const places = byHand[index] ?? []
    const left = sourceOf(fill, matter).list.filter((teaser) => teaser.kind === 'article' && !shown.has(teaser.number))
    return places.map((place, position): LaidPlace => {
      if (place) return place
      const next = takeFor(kind, position, left)
      if (!next) return null
      shown.add(next.number)
      return { teaser: next, byHand: null }
    })
  })
}

/** What stands on a laid front, by number. */
export function shownOnFront(front: LaidFront): Set<number> {
  return new Set(front.slots.flatMap((slot) => slot.teasers.map((teaser) => teaser.number)))
}

function asPlaced(teaser: Teaser, { headline, picture }: FrontPlace): Teaser {
  if (headline === '' && picture === null) return teaser
  const { mediaId: _, ...facts } = picture ?? { mediaId: '' }
  return {
    ...teaser,
    title: headline || teaser.title,
    // The words of the article's own picture say nothing of this one; its credit stands where it is shown large.
    lead: picture ? { ...(facts as Omit<typeof picture, 'mediaId'>), caption: '', credit: '', alt: '' } : teaser.lead,
  }
}

function sourceOf(fill: FillRule, matter: FrontMatter): { list: readonly Teaser[]; label: Label | null } {
  switch (fill.by) {
    case 'newest':
      return { list: matter.newest, label: null }
    case 'section': {
      const section = matter.sections.get(fill.sectionId)
      return { list: section?.newest ?? [], label: section?.label ?? null }
    }
    case 'feature':
      return { list: matter.features[fill.feature], label: null }
    case 'most_read':
      return { list: matter.mostRead, label: null }
    case 'nothing':
      return { list: [], label: null }
  }
}

/** Takes what comes next in a slot out of what is left: where it is shown with a picture, something near that has one. */
function takeFor(kind: SlotKind, place: number, left: Teaser[]): Teaser | undefined {
  const [wished, among] = wishOf(kind, place)
  const at = left.slice(0, among).findIndex(wished)
  return left.splice(Math.max(at, 0), 1)[0]
}

function wishOf(kind: SlotKind, place: number): [(teaser: Teaser) => boolean, number] {
  switch (kind) {
    case 'lead':
      return [isFitToLead, PICTURE_AMONG]
    case 'seconds':
      return [hasPicture, PICTURE_AMONG]
    case 'section':
    case 'pictures':
    case 'video':
      return place === 0 ? [hasPicture, OPENER_AMONG] : [() => true, 1]
    default:
      return [() => true, 1]
  }
}

function hasPicture(teaser: Teaser): boolean {
  return teaser.lead !== null
}

function isFitToLead({ lead }: Teaser): boolean {
  return lead !== null && lead.width >= LEAD_WIDTH && lead.width >= lead.height
}
