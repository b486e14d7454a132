import type { ArticleState } from '../articles/article.ts'

/** States in which somebody still works on an article, so that a deadline means something. */
export const WORKED_ON: readonly ArticleState[] = [
  'draft',
  'returned',
  'submitted',
  'editing',
  'awaiting_approval',
  'approved',
]

/** Whether the desk should have had the article by now and has not. */
export function isLate(article: { state: ArticleState; deadlineAt: Date | null }, at: Date): boolean {
  return article.deadlineAt !== null && article.deadlineAt < at && WORKED_ON.includes(article.state)
}
