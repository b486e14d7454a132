import { AsyncLocalStorage } from 'node:async_hooks'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'

/** What a page may decide about the answer it is rendered into. */
export type Answer = {
  status: number | null
  /** Until when it is right at most; null: nothing in it ends by itself. */
  until: Date | null
  /** Whether a server action was reached: what came could be read so far that it can answer for itself. */
  reachedAction?: boolean
}

const answers = oneInAProcess<AsyncLocalStorage<Answer>>('answer').orMake(() => new AsyncLocalStorage())

/** Renders a reading page: what it decides through {@link answerWith} is found in `answer` when `render` is done. */
export function renderingInto<T>(answer: Answer, render: () => Promise<T>): Promise<T> {
  return answers.run(answer, render)
}

/**
 * Gives the reading page that is being rendered its status: 404 of what is not there, 410 of an article that was taken
 * down. The page renders what readers are told. (The framework's own `notFound()` leaves that to scripts, and readers'
 * pages have none; it has no word for 410. A lasting redirect is its `permanentRedirect()`.)
 */
export function answerWith(status: 404 | 410): void {
  const answer = answers.getStore()
  if (answer) answer.status = status
}

/**
 * Says until when the reading page that is being rendered is right at most: something on it ends by itself then. Of
 * several moments the earliest holds; null changes nothing.
 */
export function answerUntil(moment: Date | null): void {
  const answer = answers.getStore()
  if (!answer || moment === null) return
  if (answer.until === null || moment < answer.until) answer.until = moment
}

/** Says that the request has reached its server action. */
export function actionBegan(): void {
  const answer = answers.getStore()
  if (answer) answer.reachedAction = true
}
