import type { QueueItem } from '#newsroom/review/queue.ts'
import { nextStep } from '../workflow/step-choice.ts'
import type { Row } from './settled-rows.ts'

/** The article beside another one; those that have left the queue are passed over. */
export function neighbour(rows: readonly Row[], id: string, down: boolean): string | null {
  const at = rows.findIndex((row) => row.item.id === id)
  const others = down ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).reverse()
  return others.find((row) => row.news !== 'gone')?.item.id ?? null
}

/** The next article on which the viewer can take a step onward, from the one given on and round to it again. */
export function nextWaiting(rows: readonly Row[], id: string | null): QueueItem | null {
  const at = rows.findIndex((row) => row.item.id === id)
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  return others.find(({ item }) => nextStep(item.steps)?.calm === false)?.item ?? null
}
