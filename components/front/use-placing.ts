'use client'

import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import { moveSlot, putAt, removeSlot, type Spot, spotOf, stepPlace, takeAway } from '#newsroom/front/edit.ts'
import type { FrontSlot } from '#newsroom/front/plan.ts'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { slotName } from './names.ts'
import type { Opened } from './opened.ts'
import type { PlaceActs } from './place-card.tsx'
import type { SlotActs } from './slot-view.tsx'
import type { useFrontDraft } from './use-front-draft.ts'

/** What can be done with the articles and slots of a page that is being arranged; each says what came of it. */
export function usePlacing(props: {
  desk: Desk
  draft: ReturnType<typeof useFrontDraft>
  timeOf: (at: Date) => string
  /** Something was changed: what was said of the last thing is over. */
  onStep: () => void
  open: (opened: Opened) => void
}) {
  const { desk, draft, timeOf, open } = props
  const { slots, change } = draft
  const messages = useMessages()
  const words = messages.front
  const announce = useAnnounce()
  const nameOf = (slotId: string) => {
    const slot = slots.find((each) => each.id === slotId)
    return slot ? slotName(messages, slot, desk.sections) : ''
  }
  const titleOf = (number: number) => draft.teaserOf(number)?.title ?? messages.desk.number(number)

  /** Makes a step and says what came of it. */
  const step = (next: readonly FrontSlot[], number?: number, title?: string) => {
    change(next)
    props.onStep()
    if (number === undefined) return
    const spot = spotOf(next, number)
    announce(
      spot
        ? words.moved.put(title ?? titleOf(number), nameOf(spot.slotId), spot.index + 1)
        : words.moved.removed(titleOf(number)),
    )
  }
  const put = (number: number, spot: Spot, title?: string) => step(putAt(slots, number, spot), number, title)
  /** Into the first place of a slot that is the rule's; where there is none, the first. */
  const putInto = (number: number, slotId: string, title?: string) => {
    const slot = slots.find((each) => each.id === slotId)
    const free = Array.from({ length: slot?.size ?? 0 }, (_, index) => index).find((index) => !slot?.places[index])
    put(number, { slotId, index: free ?? 0 }, title)
  }
  const placeActs: PlaceActs = {
    hold: (number, spot) => put(number, spot),
    step: (number, spot, by) => step(stepPlace(slots, number, spot, by), number),
    into: (number, slotId) => putInto(number, slotId),
    edit: (number, spot) => {
      if (spotOf(slots, number) === null) put(number, spot)
      open({ what: 'place', number })
    },
    remove: (number) => step(takeAway(slots, number), number),
    until: (moment) => timeOf(new Date(moment)),
    others: (slotId) =>
      slots.filter((slot) => slot.id !== slotId && slot.size > 0).map(({ id }) => ({ id, name: nameOf(id) })),
  }
  const slotActs: SlotActs = {
    move: (slotId, to) => {
      step(moveSlot(slots, slotId, to))
      announce(words.moved.slotMoved(nameOf(slotId), to + 1))
    },
    settings: (slotId) => open({ what: 'slot', slotId }),
    addBelow: (slotId) => open({ what: 'new', behind: slotId }),
    remove: (slotId) => {
      announce(words.moved.slotRemoved(nameOf(slotId)))
      step(removeSlot(slots, slotId))
    },
  }
  return { nameOf, step, put, putInto, placeActs, slotActs }
}
