import { z } from 'zod'
import { PUBLISHED_FEATURES } from '../document/feature.ts'
import { code, line, tidyLine, wholeNumber } from '../kit/input.ts'

/** The front page's own id among the fronts; the others are called by the id of their section. */
export const FRONT_PAGE = 'front'

/** What a slot of a front can be. */
export const SLOT_KINDS = [
  'lead',
  'seconds',
  'columns',
  'latest',
  'section',
  'opinion',
  'video',
  'pictures',
  'most_read',
  'notices',
] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** Bounds of a plan: they keep a front readable, and what is read for it small. */
export const FRONT_LIMITS = { slots: 30, places: 12, notices: 6, headline: 200, slotTitle: 60, notice: 200 } as const

/** The newspaper's own spelling: `lead`, `section-…`, the id of a section. */
const id = code(64).min(1)
const moment = z.iso.datetime()

const fillSchema = z.discriminatedUnion('by', [
  /** The newest of the newspaper; on the front of a section, of that section. */
  z.object({ by: z.literal('newest') }),
  z.object({ by: z.literal('section'), sectionId: id }),
  z.object({ by: z.literal('feature'), feature: z.enum(PUBLISHED_FEATURES) }),
  z.object({ by: z.literal('most_read') }),
  z.object({ by: z.literal('nothing') }),
])
/** What fills the empty places of a slot by itself. */
export type FillRule = z.infer<typeof fillSchema>

/** A picture of the media library, with what a page needs to know of it; the server fills that in when a plan is kept. */
const pictureSchema = z.object({
  mediaId: id,
  fileKey: code(64),
  width: wholeNumber().min(1),
  height: wholeNumber().min(1),
  colour: code(9),
})
export type FrontPicture = z.infer<typeof pictureSchema>

const placeSchema = z.object({
  /** The article's number. */
  number: wholeNumber().min(1),
  /** It leaves by itself then; null: it stays until somebody takes it away. */
  until: moment.nullable(),
  /** Another headline for this front; empty: its own. */
  headline: line(FRONT_LIMITS.headline),
  /** Another picture for this front; null: its own. */
  picture: pictureSchema.nullable(),
})
/** An article put on a front by hand. */
export type FrontPlace = z.infer<typeof placeSchema>

const noticeSchema = z.object({
  text: tidyLine(FRONT_LIMITS.notice).refine((text) => text !== ''),
  /** A path on this newspaper or an address on the web; empty: none. */
  href: line(2000).refine((href) => href === '' || /^(\/(?!\/)|https?:\/\/)/.test(href)),
})
/** A line of *thông báo*. */
export type FrontNotice = z.infer<typeof noticeSchema>

const slotSchema = z.object({
  id,
  kind: z.enum(SLOT_KINDS),
  /** What stands over it; empty: the name of its section or kind. */
  title: line(FRONT_LIMITS.slotTitle),
  /** How many articles it has room for. */
  size: wholeNumber(FRONT_LIMITS.places),
  fill: fillSchema,
  /** What was put there by hand, each at its own place; null: the rule fills it. Those after the last are the rule's too. */
  places: z.array(placeSchema.nullable()).max(FRONT_LIMITS.places),
  notices: z.array(noticeSchema).max(FRONT_LIMITS.notices),
})
export type FrontSlot = z.infer<typeof slotSchema>

export const frontPlanSchema = z.object({
  /** From the top of the page to its foot; null: the page lays itself out. */
  slots: z.array(slotSchema).max(FRONT_LIMITS.slots).nullable(),
})
/** How a front is laid: what stands there by hand, and what fills the rest by itself. */
export type FrontPlan = z.infer<typeof frontPlanSchema>

/** The plan of a front that nobody has laid. */
export const BY_ITSELF: FrontPlan = { slots: null }

/** Reads a kept plan. One that cannot be read lays itself out: a fault in a plan takes no page down. */
export function planFrom(value: unknown): FrontPlan {
  const parsed = frontPlanSchema.safeParse(value)
  return parsed.success ? parsed.data : BY_ITSELF
}

/** How many articles a slot has room for, and what fills it, until somebody says otherwise. */
export const SLOT_DEFAULTS: Record<SlotKind, { size: number; fill: FillRule }> = {
  lead: { size: 1, fill: { by: 'newest' } },
  seconds: { size: 3, fill: { by: 'newest' } },
  columns: { size: 2, fill: { by: 'newest' } },
  latest: { size: 8, fill: { by: 'newest' } },
  section: { size: 5, fill: { by: 'nothing' } },
  opinion: { size: 3, fill: { by: 'nothing' } },
  video: { size: 4, fill: { by: 'feature', feature: 'video' } },
  pictures: { size: 4, fill: { by: 'feature', feature: 'pictures' } },
  most_read: { size: 6, fill: { by: 'most_read' } },
  notices: { size: 0, fill: { by: 'nothing' } },
}

/** An empty slot of a kind. */
export function newSlot(slotId: string, kind: SlotKind, fill: FillRule = SLOT_DEFAULTS[kind].fill): FrontSlot {
  return { id: slotId, kind, title: '', size: SLOT_DEFAULTS[kind].size, fill, places: [], notices: [] }
}

/**
 * The slots of a front: those of its plan, or where it lays itself out, on the front page a lead, seconds beside it,
 * columns below, what is new, and a block for each section of the masthead; on the front of a section a lead and seconds.
 */
export function slotsOf(plan: FrontPlan, front: string, sectionIds: readonly string[]): FrontSlot[] {
  if (plan.slots !== null) return plan.slots
  if (front !== FRONT_PAGE) return [newSlot('lead', 'lead'), { ...newSlot('seconds', 'seconds'), size: 4 }]
  return [
    newSlot('lead', 'lead'),
    newSlot('seconds', 'seconds'),
    newSlot('columns', 'columns'),
    newSlot('latest', 'latest'),
    ...sectionIds.map((sectionId) => newSlot(`section-${sectionId}`, 'section', { by: 'section', sectionId })),
  ]
}

/** True while what was put on a front by hand stays there. */
export function stays(place: Pick<FrontPlace, 'until'>, at: Date): boolean {
  return place.until === null || new Date(place.until) > at
}

/** The articles that a plan names. */
export function numbersIn(slots: readonly FrontSlot[]): number[] {
  return [...new Set(slots.flatMap((slot) => placedIn(slot).map((place) => place.number)))]
}

/** What was put into a slot by hand, in order. */
export function placedIn(slot: Pick<FrontSlot, 'places'>): FrontPlace[] {
  return slot.places.filter((place) => place !== null)
}

/** Places as they are kept: nothing is said of the empty ones at the end. */
export function withoutEmptyEnd(places: readonly (FrontPlace | null)[]): (FrontPlace | null)[] {
  return places.slice(0, places.findLastIndex((place) => place !== null) + 1)
}
