import { useState } from 'react'
import type { QueueItem } from '#newsroom/review/queue.ts'
import { freshRows, putInOrder, settle } from './settled-rows.ts'

/** The rows of the queue as they stand on the page, which keep their places while others work. */
export function useQueueRows(items: readonly QueueItem[], open: string) {
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState({ items, open, rows: freshRows(items), unseen: [] as QueueItem[] })
  if (shown.items !== items || shown.open !== open) {
    const settled = shown.items === items ? shown : settle(shown.rows, items, own)
    // Where the queue takes the whole page again, everything moves anyway.
    const rows = open === '' && shown.open !== '' ? putInOrder(settled.rows, items) : settled.rows
    setShown({ items, open, rows, unseen: settled.unseen })
    if (shown.items !== items) setOwn(new Set())
  }
  return {
    rows: shown.rows,
    /** What has come in and is held back. */
    unseen: shown.unseen,
    /** The viewer has taken a step on this article: nothing that came of it is news. */
    noteOwn: (articleId: string) => setOwn((before) => new Set([...before, articleId])),
    bringIn: () => setShown({ items, open, rows: freshRows(items), unseen: [] }),
  }
}
