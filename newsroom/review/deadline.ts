import { WORKED_ON } from '../articles/states.ts'
import type { ArticleState } from '../kit/article-states.ts'

/** Whether the desk should have had the article by now and has not. */
export function isLate(article: { state: ArticleState; deadlineAt: Date | null }, at: Date): boolean {
  return article.deadlineAt !== null && article.deadlineAt < at && WORKED_ON.includes(article.state)
}
