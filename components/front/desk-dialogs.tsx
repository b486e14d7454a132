'use client'

import { nextMidnight } from '#newsroom/format/dates.ts'
import type { FrontDesk as Desk } from '#newsroom/front/desk.ts'
import { addSlot, changePlace, changeSlot } from '#newsroom/front/edit.ts'
import { type FrontSlot, newSlot, SLOT_DEFAULTS, type SlotKind } from '#newsroom/front/plan.ts'
import { newId } from '#newsroom/kit/id.ts'
import { useMessages } from '../messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import type { Clock } from '../ui/clock.ts'
import type { FrontActions } from './front-actions.ts'
import { FrontPreview } from './front-preview.tsx'
import type { Opened } from './opened.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { TimeDialog } from './schedule-panel.tsx'
import { NewSlotDialog, SlotDialog } from './slot-dialog.tsx'
import type { useFrontDraft } from './use-front-draft.ts'
import type { usePlacing } from './use-placing.ts'

const SIX_HOURS_MS = 6 * 3_600_000

/** What is open over the desk of a front, one thing at a time. */
export function DeskDialogs(props: {
  desk: Desk
  clock: Clock
  actions: FrontActions
  draft: ReturnType<typeof useFrontDraft>
  placing: ReturnType<typeof usePlacing>
  opened: Opened | null
  setOpened: (opened: Opened | null) => void
  onDone: (text: string) => void
}) {
  const { desk, clock, actions, draft, opened, setOpened } = props
  const { step } = props.placing
  const { slots } = draft
  const words = useMessages().front
  const announce = useAnnounce()
  const edited = opened?.what === 'place' ? placedAt(slots, opened.number) : null
  const editedTeaser = opened?.what === 'place' ? draft.teaserOf(opened.number) : null
  const settings = opened?.what === 'slot' ? slots.find((slot) => slot.id === opened.slotId) : undefined
  return (
    <>
      {opened?.what === 'place' && edited && editedTeaser && (
        <PlaceDialog
          teaser={editedTeaser}
          place={edited}
          zone={clock.zone}
          onChange={(next) => step(changePlace(slots, opened.number, next))}
          onClose={() => setOpened(null)}
        />
      )}
      {settings && (
        <SlotDialog
          slot={settings}
          sections={desk.sections}
          onChange={(next) => step(changeSlot(slots, settings.id, next))}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'new' && (
        <NewSlotDialog
          onChoose={(kind) => {
            const slot = newSlot(newId(), kind, firstRule(kind, desk))
            step(addSlot(slots, slot, opened.behind))
            announce(words.moved.slotAdded(words.kinds[kind]))
            // What is in it is asked at once where nothing fills it by itself.
            setOpened(
              kind === 'section' || kind === 'opinion' || kind === 'notices' ? { what: 'slot', slotId: slot.id } : null,
            )
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'schedule' && (
        <TimeDialog
          title={words.schedule.replace('…', '')}
          submit={words.schedules.make}
          at={new Date(nextMidnight(clock.now, clock.zone).getTime() + SIX_HOURS_MS)}
          clock={clock}
          front={desk.front}
          send={(at) => actions.schedule({ front: desk.front, slots, at })}
          onClose={() => setOpened(null)}
          onDone={() => {
            draft.follow()
            props.onDone(words.schedules.made)
          }}
        />
      )}
      {opened?.what === 'preview' && (
        <FrontPreview
          front={desk.front}
          slots={slots}
          dirty={draft.dirty || draft.schedule !== null}
          clock={clock}
          keepDraft={actions.keepDraft}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

function placedAt(slots: readonly FrontSlot[], number: number) {
  return slots.flatMap((slot) => slot.places).find((place) => place?.number === number) ?? null
}

/** A block of a section begins with one that the page does not have yet. */
function firstRule(kind: SlotKind, desk: Desk) {
  if (kind !== 'section') return SLOT_DEFAULTS[kind].fill
  const there = desk.slots.flatMap((slot) => (slot.fill.by === 'section' ? slot.fill.sectionId : []))
  const next = desk.sections.find((section) => !there.includes(section.id)) ?? desk.sections[0]
  return next ? { by: 'section' as const, sectionId: next.id } : SLOT_DEFAULTS[kind].fill
}
