import { QUEUE_GROUPS, type QueueGroup, type QueueItem } from '#newsroom/review/queue.ts'

/** A row of the queue as it stands on the page. It keeps its place while others work. */
export type Row = {
  item: QueueItem
  /** Where it stands, which is where the article was when the page was made. */
  group: QueueGroup
  /** What others did to it since: something, or it has left the queue. */
  news: 'none' | 'changed' | 'gone'
}

/** The rows of a page that has just been made. */
export function freshRows(items: readonly QueueItem[]): Row[] {
  return items.map((item) => ({ item, group: item.group, news: 'none' }))
}

/**
 * Brings what the server says now into the rows that are shown, without moving any under the pointer: what others changed
 * is marked where it stands, what is new is held back. What the viewer did stays where it was as well, unmarked: no other
 * article comes under the hand that did it.
 * @param own articles that the viewer has just taken a step on
 */
export function settle(
  shown: readonly Row[],
  items: readonly QueueItem[],
  own: ReadonlySet<string>,
): { rows: Row[]; unseen: QueueItem[] } {
  const now = new Map(items.map((item) => [item.id, item]))
  const rows = shown.flatMap((row): Row[] => {
    const item = now.get(row.item.id)
    if (!item) return [{ ...row, item: { ...row.item, steps: [], shortPaths: [], blocked: [] }, news: 'gone' }]
    if (own.has(item.id)) return [{ item, group: row.group, news: 'none' }]
    return [{ item, group: row.group, news: row.news === 'changed' || differs(row.item, item) ? 'changed' : 'none' }]
  })
  const standing = new Set(rows.map((row) => row.item.id))
  const others = items.filter((item) => !standing.has(item.id))
  for (const item of others) if (own.has(item.id)) putIn(rows, item, items)
  return { rows, unseen: others.filter((item) => !own.has(item.id)) }
}

/** The rows that stand there, each where it belongs by now; what has left the queue goes. */
export function putInOrder(shown: readonly Row[], items: readonly QueueItem[]): Row[] {
  const standing = new Map(shown.map((row) => [row.item.id, row]))
  return items.flatMap((item): Row[] => {
    const row = standing.get(item.id)
    return row ? [{ item, group: item.group, news: row.news === 'gone' ? 'none' : row.news }] : []
  })
}

/** Whether somebody would want to know of it: not each autosave of whoever writes. */
function differs(before: QueueItem, after: QueueItem): boolean {
  return (
    before.state !== after.state ||
    before.holderId !== after.holderId ||
    before.title !== after.title ||
    before.deadlineAt?.getTime() !== after.deadlineAt?.getTime()
  )
}

/** Puts an article into its group behind the one that the server names before it. */
function putIn(rows: Row[], item: QueueItem, items: readonly QueueItem[]): void {
  const before = items.slice(0, items.indexOf(item)).filter((each) => each.group === item.group)
  const place = rows.findLastIndex((row) => before.some((each) => each.id === row.item.id))
  const row: Row = { item, group: item.group, news: 'none' }
  if (place >= 0) rows.splice(place + 1, 0, row)
  else {
    const order = QUEUE_GROUPS.indexOf(item.group)
    const later = rows.findIndex((each) => QUEUE_GROUPS.indexOf(each.group) >= order)
    rows.splice(later < 0 ? rows.length : later, 0, row)
  }
}
