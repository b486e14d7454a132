import type { ArticleState } from '../kit/article-states.ts'

/** An entry of the newsroom's log, with names instead of ids. */
export type LogEntry = {
  id: string
  at: Date
  name: string
  /** Empty where nobody acted. */
  actor: string
  /** Whether it was done at the command line of the server. */
  byOperator: boolean
  article: { id: string; number: number; title: string } | null
  /** The person, section, topic, pen name or planned subject that it was about. */
  subject: string
  from: ArticleState | null
  to: ArticleState | null
  reason: string
}
