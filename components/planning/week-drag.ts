import type { Messages } from '#messages/index.ts'
import type { WeekEntry } from '#newsroom/planning/week.ts'
import type { Announcements, KeyboardCoordinateGetter, UniqueIdentifier } from '../ui/drag-and-drop.tsx'

/** What identifies an entry on the board. An article can stand there twice, wanted on one day and out on another. */
export function entryKey(entry: Pick<WeekEntry, 'kind' | 'id'>): string {
  return `${entry.kind}:${entry.id}`
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** How far from the edge of its day an entry lies. */
const INSET = 6

/** Lets the arrow keys carry what was picked up from day to day, past days that are over. */
export function dayByDay(days: readonly string[], ownDay: (id: UniqueIdentifier) => string): KeyboardCoordinateGetter {
  return (event, { active, currentCoordinates, context }) => {
    const by = STEPS[event.code]
    if (by === undefined) return undefined
    event.preventDefault()
    const rects = context.droppableRects
    // Something overdue lies on a day that takes nothing any more.
    const day = String(context.over?.id ?? ownDay(active))
    const ahead = by > 0 ? days.slice(days.indexOf(day) + 1) : days.slice(0, days.indexOf(day)).reverse()
    const to = ahead.map((each) => rects.get(each)).find((rect) => rect !== undefined)
    if (!to) return undefined
    return { x: to.left + INSET, y: currentCoordinates.y + to.top - (rects.get(day)?.top ?? to.top) }
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
