import type { Announcements, KeyboardCoordinateGetter, UniqueIdentifier } from '@dnd-kit/core'
import type { Messages } from '#messages/index.ts'
import type { WeekEntry } from '#newsroom/week.ts'

/** What identifies an entry on the board. An article can stand there twice, wanted on one day and out on another. */
export function entryKey(entry: Pick<WeekEntry, 'kind' | 'id'>): string {
  return `${entry.kind}:${entry.id}`
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Lets the arrow keys carry what was picked up from day to day. */
export function dayByDay(days: readonly string[]): KeyboardCoordinateGetter {
  return (event, { currentCoordinates, context }) => {
    const by = STEPS[event.code]
    if (by === undefined) return undefined
    event.preventDefault()
    const at = days.indexOf(String(context.over?.id ?? ''))
    const from = context.droppableRects.get(days[at] ?? '')
    const to = context.droppableRects.get(days[at + by] ?? '')
    if (!from || !to) return undefined
    return { x: currentCoordinates.x + to.left - from.left, y: currentCoordinates.y + to.top - from.top }
  }
}

/** What screen readers hear of a drag. */
export function announcementsOf(
  messages: Messages,
  titleOf: (id: UniqueIdentifier) => string,
  dayName: (day: UniqueIdentifier) => string,
  dayOf: (id: UniqueIdentifier) => string,
): Announcements {
  const { week } = messages.planning
  return {
    onDragStart: ({ active }) => week.picked(titleOf(active.id), dayName(dayOf(active.id))),
    onDragOver: ({ active, over }) =>
      over ? week.over(titleOf(active.id), dayName(over.id)) : week.overNothing(titleOf(active.id)),
    onDragEnd: ({ active, over }) =>
      over ? week.dropped(titleOf(active.id), dayName(over.id)) : week.cancelled(titleOf(active.id)),
    onDragCancel: ({ active }) => week.cancelled(titleOf(active.id)),
  }
}
