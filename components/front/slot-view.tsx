'use client'

import { Ellipsis, GripHorizontal } from 'lucide-react'
import type { LaidPlace } from '#newsroom/front/lay.ts'
import type { FrontSlot, SlotKind } from '#newsroom/front/plan.ts'
import { useMessages } from '../messages.tsx'
import { useDraggable, useDroppable } from '../ui/drag-and-drop.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { type Dragged, slotKey, type Target } from './front-drag.ts'
import { ruleName, slotName } from './names.ts'
import { type CardLook, type PlaceActs, PlaceCard } from './place-card.tsx'

export type SlotActs = {
  move: (slotId: string, to: number) => void
  settings: (slotId: string) => void
  addBelow: (slotId: string) => void
  remove: (slotId: string) => void
}

/** A slot of the page: what it is and what fills it, and below that its places as they stand now. */
export function SlotView(props: {
  slot: FrontSlot
  places: readonly LaidPlace[]
  index: number
  count: number
  sections: readonly { id: string; name: string }[]
  placeActs: PlaceActs
  slotActs: SlotActs
}) {
  const { slot, places, index, count, sections, placeActs, slotActs } = props
  const messages = useMessages()
  const words = messages.front
  const name = slotName(messages, slot, sections)
  const target: Target = { what: 'slot', slotId: slot.id, index, slot: name }
  const { setNodeRef, isOver } = useDroppable({ id: slotKey(slot.id), data: target })
  const dragged: Dragged = { what: 'slot', slotId: slot.id, name }
  const drag = useDraggable({
    id: slotKey(slot.id),
    data: dragged,
    attributes: { roleDescription: words.place.dragRole },
  })
  return (
    <section
      ref={setNodeRef}
      aria-label={name}
      data-slot={slot.id}
      className={`@container min-w-0 ${isOver ? 'outline-2 outline-offset-4 outline-accent' : ''} ${drag.isDragging ? 'opacity-40' : ''}`}
    >
      <header
        ref={drag.setNodeRef}
        {...drag.listeners}
        className="mb-3 flex cursor-grab items-center gap-1 border-t border-ink pt-1"
      >
        <button
          ref={drag.setActivatorNodeRef}
          type="button"
          {...drag.attributes}
          aria-label={words.slot.drag(name)}
          title={words.slot.drag(name)}
          className="-ml-1 inline-flex size-7 shrink-0 cursor-grab items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <GripHorizontal size={15} aria-hidden />
        </button>
        <h2 className="min-w-0 flex-1 text-[0.8125rem] leading-tight">
          <span className="font-semibold">{name}</span>
          {slot.kind !== 'notices' && (
            <span className="text-muted"> · {words.slot.fills(ruleName(messages, slot.fill, sections))}</span>
          )}
        </h2>
        <Menu
          trigger={
            <button
              type="button"
              aria-label={words.slot.actions(name)}
              title={words.slot.actions(name)}
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-[3px] text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
            >
              <Ellipsis size={16} aria-hidden />
            </button>
          }
        >
          <MenuItem onSelect={() => slotActs.settings(slot.id)}>{words.slot.settings}</MenuItem>
          <MenuItem disabled={index === 0} onSelect={() => slotActs.move(slot.id, index - 1)}>
            {words.slot.up}
          </MenuItem>
          <MenuItem disabled={index === count - 1} onSelect={() => slotActs.move(slot.id, index + 1)}>
            {words.slot.down}
          </MenuItem>
          <MenuItem onSelect={() => slotActs.addBelow(slot.id)}>{words.slot.addBelow}</MenuItem>
          <MenuItem wrong onSelect={() => slotActs.remove(slot.id)}>
            {words.slot.remove}
          </MenuItem>
        </Menu>
      </header>
      {slot.kind === 'notices' ? (
        <ul className="grid gap-1.5">
          {slot.notices.map((notice) => (
            <li key={notice.text} className="border-l-2 border-rule pl-3">
              {notice.text}
              {notice.href !== '' && <span className="text-muted"> → {notice.href}</span>}
            </li>
          ))}
          {slot.notices.length === 0 && <li className="text-muted">{words.slot.nothing}</li>}
        </ul>
      ) : (
        <ul className={GRID[slot.kind]}>
          {places.map((place, at) => {
            const spot = { slotId: slot.id, index: at }
            // Whatever stands at a place may change; the place stays.
            return (
              <PlaceCard
                key={`${slot.id}:${spot.index}`}
                place={place}
                spot={spot}
                slot={name}
                look={lookOf(slot.kind, at)}
                acts={placeActs}
              />
            )
          })}
        </ul>
      )}
    </section>
  )
}

const CARDS = 'grid gap-x-5 gap-y-5 @md:grid-cols-2'
const GRID: Record<SlotKind, string> = {
  lead: 'grid gap-5',
  seconds: 'grid gap-5',
  columns: CARDS,
  latest: 'grid gap-3',
  section: 'grid gap-3.5',
  opinion: `${CARDS} @2xl:grid-cols-3`,
  video: `${CARDS} @2xl:grid-cols-4`,
  pictures: `${CARDS} @2xl:grid-cols-4`,
  most_read: 'grid gap-x-6 gap-y-3 @md:grid-cols-2',
  notices: '',
}

function lookOf(kind: SlotKind, index: number): CardLook {
  switch (kind) {
    case 'lead':
      return index === 0 ? 'lead' : 'side'
    case 'seconds':
      return index < 2 ? 'picture' : 'line'
    case 'section':
      return index === 0 ? 'picture' : 'line'
    case 'video':
    case 'pictures':
      return 'picture'
    case 'columns':
    case 'opinion':
      return 'side'
    default:
      return 'line'
  }
}
