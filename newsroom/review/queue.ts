import type { ArticleState } from '../kit/article-states.ts'
import type { BlockedStepView } from '../rights/blocked-steps.ts'
import type { Lack } from '../workflow/readiness.ts'
import type { Revision } from '../workflow/revision.ts'
import type { ListedArticle } from './listed-article.ts'

/** States in which an article waits for somebody other than its author, in the order in which it passes through them. */
export const QUEUE_STATES = [
  'submitted',
  'editing',
  'awaiting_approval',
  'approved',
  'scheduled',
] as const satisfies readonly ArticleState[]

/** The parts of the queue: its states, and what went out by its trusted author and waits to be checked (chờ hậu kiểm). */
export const QUEUE_GROUPS = [...QUEUE_STATES, 'unchecked'] as const
export type QueueGroup = (typeof QUEUE_GROUPS)[number]

/** By whom an article is held, as the queue is filtered by it. */
export const HELD_BY = ['me', 'nobody', 'somebody'] as const
export type HeldBy = (typeof HELD_BY)[number]

/** An article of the queue: what a desk wants to know of it before it is opened. */
export type QueueItem = ListedArticle & {
  group: QueueGroup
  late: boolean
  /** Pictures in all. */
  pictures: number
  lacks: Lack[]
  /** How often it was sent back to its author before. */
  returned: number
  openComments: number
  openSuggestions: number
  /** What it waits for and somebody else has to do. */
  blocked: BlockedStepView[]
  /** How it differs from what readers see, where it is being revised. */
  revision: Revision | null
}
