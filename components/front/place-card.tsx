'use client'

import { Ellipsis, GripVertical, Pin } from 'lucide-react'
import type { Spot } from '#newsroom/front/edit.ts'
import type { LaidPlace } from '#newsroom/front/lay.ts'
import { useMessages } from '../messages.tsx'
import { useDraggable, useDroppable } from '../ui/drag-and-drop.tsx'
import { Menu, MenuHeading, MenuItem, MenuLine } from '../ui/menu.tsx'
import { DeskPicture } from './desk-picture.tsx'
import { type Dragged, spotKey, type Target } from './front-drag.ts'

/** How an article looks at its place: as near to the page as the desk has room for. */
export type CardLook = 'lead' | 'picture' | 'side' | 'line'

/** What can be done with a place. */
export type PlaceActs = {
  hold: (number: number, spot: Spot) => void
  step: (number: number, spot: Spot, by: 1 | -1) => void
  into: (number: number, slotId: string) => void
  edit: (number: number, spot: Spot) => void
  remove: (number: number) => void
  /** When a pin ends, as the desk says it. */
  until: (moment: string) => string
  others: (slotId: string) => { id: string; name: string }[]
}

/** A place of the page: what stands there by hand or by the rule, or that it is empty. */
export function PlaceCard(props: { place: LaidPlace; spot: Spot; slot: string; look: CardLook; acts: PlaceActs }) {
  const { place, spot, slot, look, acts } = props
  const words = useMessages().front
  const target: Target = { what: 'spot', spot, slot }
  const { setNodeRef, isOver } = useDroppable({ id: spotKey(spot), data: target })
  return (
    <li
      ref={setNodeRef}
      data-spot={`${spot.slotId}:${spot.index}`}
      data-about={place ? `place ${place.teaser.number}` : undefined}
      className={`relative min-w-0 ${isOver ? 'outline-2 outline-offset-2 outline-accent' : ''}`}
    >
      {place ? (
        <Placed place={place} spot={spot} look={look} acts={acts} />
      ) : (
        <p className="grid min-h-9 place-items-center border border-dashed border-rule text-[0.75rem] text-muted">
          {words.slot.empty}
        </p>
      )}
    </li>
  )
}

function Placed(props: { place: NonNullable<LaidPlace>; spot: Spot; look: CardLook; acts: PlaceActs }) {
  const { place, spot, look, acts } = props
  const { teaser, byHand } = place
  const words = useMessages().front
  const dragged: Dragged = { what: 'article', teaser, from: spot }
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: `place:${spot.slotId}:${spot.index}`,
    data: dragged,
    attributes: { roleDescription: words.place.dragRole },
  })
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={`group relative cursor-grab bg-paper ${LOOK[look].card} ${isDragging ? 'opacity-35' : ''}`}
    >
      <div className={LOOK[look].picture}>
        <DeskPicture
          teaser={teaser}
          other={byHand?.picture ?? null}
          size={look === 'lead' ? 'medium' : 'small'}
          className="aspect-3/2"
        />
      </div>
      <div className="min-w-0 flex-1">
        {teaser.kicker && look === 'lead' ? <p className="kicker mb-0.5">{teaser.kicker}</p> : null}
        <h3 className={`headline ${LOOK[look].headline}`}>{teaser.title}</h3>
        {look === 'lead' ? <p className="mt-1.5 line-clamp-2 text-muted">{teaser.abstract}</p> : null}
        <div className="mt-1 flex items-center gap-1 text-[0.75rem] text-muted">
          <button
            ref={setActivatorNodeRef}
            type="button"
            {...attributes}
            aria-label={words.place.drag(teaser.title)}
            title={words.place.drag(teaser.title)}
            className="-ml-1.5 inline-flex size-7 shrink-0 cursor-grab items-center justify-center rounded-[3px] hover:bg-hover hover:text-ink pointer-coarse:size-11"
          >
            <GripVertical size={14} aria-hidden />
          </button>
          <p className="min-w-0 flex-1 leading-tight">
            {byHand ? (
              <span className="font-semibold text-ink">
                {byHand.until === null ? (
                  words.place.byHand
                ) : (
                  <>
                    <Pin size={11} aria-hidden className="mr-0.5 inline align-[-1px]" />
                    {words.place.until(acts.until(byHand.until))}
                  </>
                )}
                {byHand.headline !== '' && ` · ${words.place.otherHeadline}`}
                {byHand.picture !== null && ` · ${words.place.otherPictureMark}`}
              </span>
            ) : (
              <span>{words.place.byRule}</span>
            )}
          </p>
          <PlaceMenu place={place} spot={spot} acts={acts} />
        </div>
      </div>
    </article>
  )
}

const LOOK: Record<CardLook, { card: string; picture: string; headline: string }> = {
  lead: { card: '', picture: 'mb-3', headline: 'text-[1.5rem] xl:text-[1.875rem]' },
  picture: { card: '', picture: 'mb-2', headline: 'text-[1.0625rem]' },
  side: { card: 'flex flex-row-reverse gap-3', picture: 'w-20 shrink-0', headline: 'text-[0.9375rem]' },
  line: { card: '', picture: 'hidden', headline: 'text-[0.9375rem] font-normal!' },
}

function PlaceMenu(props: { place: NonNullable<LaidPlace>; spot: Spot; acts: PlaceActs }) {
  const { place, spot, acts } = props
  const { number, title } = place.teaser
  const words = useMessages().front.place
  const others = acts.others(spot.slotId)
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={words.actions(title)}
          title={words.actions(title)}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-[3px] hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      }
    >
      {place.byHand === null ? <MenuItem onSelect={() => acts.hold(number, spot)}>{words.hold}</MenuItem> : null}
      <MenuItem onSelect={() => acts.edit(number, spot)}>{words.edit}</MenuItem>
      <MenuItem onSelect={() => acts.step(number, spot, -1)}>{words.earlier}</MenuItem>
      <MenuItem onSelect={() => acts.step(number, spot, 1)}>{words.later}</MenuItem>
      {place.byHand === null ? null : (
        <MenuItem wrong onSelect={() => acts.remove(number)}>
          {words.remove}
        </MenuItem>
      )}
      {others.length > 0 ? (
        <>
          <MenuLine />
          <MenuHeading>{words.into}</MenuHeading>
          {others.map((slot) => (
            <MenuItem key={slot.id} onSelect={() => acts.into(number, slot.id)}>
              {slot.name}
            </MenuItem>
          ))}
        </>
      ) : null}
    </Menu>
  )
}
