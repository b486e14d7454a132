'use client'

import { useState } from 'react'
import type { FrontDesk } from '#newsroom/front/desk.ts'
import { takeAway } from '#newsroom/front/edit.ts'
import { layPlaces } from '#newsroom/front/lay.ts'
import { type FrontSlot, stays } from '#newsroom/front/plan.ts'
import type { Teaser } from '#newsroom/reading/published.ts'

/** A plan that was scheduled and is being changed. */
export type OpenSchedule = { id: string; version: number; at: Date }

type Draft = {
  slots: readonly FrontSlot[]
  /** The version of the page that it was made from. */
  base: number
  /** The version under which it was laid; what the server made of it is on its way. */
  own: number
  schedule: OpenSchedule | null
  /** How it was before each step that is not on the page yet. */
  past: readonly (readonly FrontSlot[])[]
}

const MOST_STEPS = 100

/**
 * What is being arranged. While nothing is, it follows the page; what somebody else lays meanwhile replaces nothing that
 * is not on the page yet.
 */
export function useFrontDraft(desk: FrontDesk, at: Date) {
  const [draft, setDraft] = useState<Draft>(() => fresh(desk))
  // Found by searching: in none of the lists that came with the page.
  const [found, setFound] = useState<ReadonlyMap<number, Teaser>>(new Map())
  const dirty = draft.past.length > 0
  if (!dirty && draft.schedule === null && desk.version > draft.base) {
    setDraft(fresh(desk))
    // What stands on the page came with it; what does not come any more is no longer there to be read.
    setFound(new Map())
  }
  const scheduled = desk.schedules.find((schedule) => schedule.id === draft.schedule?.id)
  // It was laid, taken back or moved meanwhile.
  if (!dirty && draft.schedule !== null && !(scheduled && scheduled.version <= draft.schedule.version)) {
    setDraft(scheduled ? opened(desk, scheduled) : fresh(desk))
  }

  const listed = [
    desk.matter.newest,
    desk.matter.features.video,
    desk.matter.features.pictures,
    desk.matter.mostRead,
    ...[...desk.matter.sections.values()].map((section) => section.newest),
  ]
  const placed = new Map([
    ...found,
    ...listed.flat().map((teaser) => [teaser.number, teaser] as const),
    ...desk.matter.placed,
  ])
  const shownAt = draft.schedule?.at ?? at
  return {
    slots: draft.slots,
    base: Math.max(draft.base, draft.own),
    schedule: draft.schedule,
    dirty,
    /** Somebody else has laid the page since this was begun. */
    overtaken: draft.schedule === null && desk.version > Math.max(draft.base, draft.own),
    laid: layPlaces(draft.slots, { ...desk.matter, placed }, shownAt),
    teaserOf: (number: number) => placed.get(number) ?? null,
    change(slots: readonly FrontSlot[]) {
      setDraft((last) => ({ ...last, slots, past: [...last.past, last.slots].slice(-MOST_STEPS) }))
    },
    takeBack() {
      setDraft((last) => ({ ...last, slots: last.past.at(-1) ?? last.slots, past: last.past.slice(0, -1) }))
    },
    know(teaser: Teaser) {
      setFound((known) => new Map([...known, [teaser.number, teaser]]))
    },
    /** Readers no longer have these: they stand nowhere. */
    forget(numbers: readonly number[]) {
      setFound((known) => new Map([...known].filter(([number]) => !numbers.includes(number))))
      setDraft((last) => ({ ...last, slots: numbers.reduce(takeAway, last.slots) }))
    },
    /** It is on the page now, under this version. */
    kept(version: number) {
      setDraft((last) =>
        last.schedule
          ? { ...last, schedule: { ...last.schedule, version }, past: [] }
          : { ...last, own: version, past: [] },
      )
    },
    follow() {
      setDraft(fresh(desk))
    },
    open(schedule: FrontDesk['schedules'][number]) {
      setDraft(opened(desk, schedule))
    },
  }
}

function fresh(desk: FrontDesk): Draft {
  return { slots: withoutOver(desk.slots), base: desk.version, own: 0, schedule: null, past: [] }
}

function opened(desk: FrontDesk, { id, version, at, slots }: FrontDesk['schedules'][number]): Draft {
  return { slots, base: desk.version, own: 0, schedule: { id, version, at }, past: [] }
}

/** What was pinned until a moment that is over has left. */
function withoutOver(slots: readonly FrontSlot[]): FrontSlot[] {
  const at = new Date()
  return slots.map((slot) => ({
    ...slot,
    places: slot.places.map((place) => (place && stays(place, at) ? place : null)),
  }))
}
