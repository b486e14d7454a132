import type { Messages } from '#messages/index.ts'
import type { Spot } from '#newsroom/front/edit.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import {
  type Active,
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type KeyboardCoordinateGetter,
  type Over,
  pointerWithin,
} from '../ui/drag-and-drop.tsx'

/** What is dragged: an article, from a place of the page or from the search; or a whole slot. */
export type Dragged =
  | { what: 'article'; teaser: Teaser; from: Spot | null }
  | { what: 'slot'; slotId: string; name: string }

/** Where it can be let go. */
export type Target =
  | { what: 'spot'; spot: Spot; slot: string }
  | { what: 'slot'; slotId: string; index: number; slot: string }

export const spotKey = (spot: Spot) => `spot:${spot.slotId}:${spot.index}`
export const slotKey = (slotId: string) => `slot:${slotId}`

/** What was picked up. */
export function draggedIn(active: Pick<Active, 'data'> | null): Dragged | null {
  return (active?.data.current as Dragged | undefined) ?? null
}

/** What it is over. */
export function targetIn(over: Pick<Over, 'data'> | null): Target | null {
  return (over?.data.current as Target | undefined) ?? null
}

/** Articles meet places, slots meet slots; under the pointer, or by the keyboard the nearest. */
export const meetsItsKind: CollisionDetection = (args) => {
  const wanted = draggedIn(args.active)?.what === 'slot' ? 'slot' : 'spot'
  const droppableContainers = args.droppableContainers.filter(
    (container) => (container.data.current as Target | undefined)?.what === wanted,
  )
  const own = { ...args, droppableContainers }
  return args.pointerCoordinates ? pointerWithin(own) : closestCenter(own)
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Lets the arrow keys carry what was picked up from place to place, in the order of the page. */
export function placeByPlace(spots: readonly string[], slots: readonly string[]): KeyboardCoordinateGetter {
  return (event, { active, context }) => {
    const by = STEPS[event.code]
    if (by === undefined) return undefined
    event.preventDefault()
    const order = draggedIn(context.active)?.what === 'slot' ? slots : spots
    const dragged = draggedIn(context.active)
    const own = dragged?.what === 'article' && dragged.from ? spotKey(dragged.from) : String(active)
    const at = order.indexOf(String(context.over?.id ?? own))
    const ahead = by > 0 ? order.slice(at + 1) : order.slice(0, Math.max(at, 0)).reverse()
    const to = ahead.map((id) => context.droppableRects.get(id)).find((rect) => rect !== undefined)
    const size = context.draggingNodeRect ?? { width: 0, height: 0 }
    // The middle of what is carried over the middle of the place, whatever the two measure.
    return to ? { x: to.left + (to.width - size.width) / 2, y: to.top + (to.height - size.height) / 2 } : undefined
  }
}

/** What screen readers hear of a drag. */
export function announcementsOf(messages: Messages): Announcements {
  const { moved } = messages.front
  const nameOf = (active: Active) => {
    const dragged = draggedIn(active)
    return dragged?.what === 'slot' ? dragged.name : (dragged?.teaser.title ?? '')
  }
  const placeOf = (over: Over | null) => {
    const target = targetIn(over)
    if (!target) return moved.overNothing
    return moved.over(target.slot, (target.what === 'spot' ? target.spot.index : target.index) + 1)
  }
  return {
    onDragStart: ({ active }) => moved.picked(nameOf(active)),
    onDragOver: ({ over }) => placeOf(over),
    onDragEnd: ({ active, over }) => (over ? placeOf(over) : moved.cancelled(nameOf(active))),
    onDragCancel: ({ active }) => moved.cancelled(nameOf(active)),
  }
}
