import type { ArticleState } from '../kit/article-states.ts'

/** When an article first came into each of its states since it last went out; times as ISO 8601. */
export type FirstInto = Partial<Record<ArticleState, string>>

/** Where an article stands among those that wait with it. */
export type QueuePlace = { queuePlace: Date; firstInto: FirstInto | null }

/**
 * The place of an article that comes into a state. Who sends a text in again after mending it, or a second time up, does not
 * begin to wait anew: the place is that of the first time in this round. A round ends when readers get the text.
 * @param firstInto as it was before
 */
export function placeIn(state: ArticleState, at: Date, firstInto: FirstInto | null): QueuePlace {
  if (state === 'published' || state === 'taken_down') return { queuePlace: at, firstInto: null }
  const first = firstInto?.[state] ?? at.toISOString()
  return { queuePlace: new Date(first), firstInto: { ...firstInto, [state]: first } }
}
