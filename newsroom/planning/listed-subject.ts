import type { ArticleState } from '../kit/article-states.ts'
import type { SubjectState } from '../kit/subject-states.ts'
import type { SubjectAct } from './subject.ts'

/** A subject as lists show it. */
export type ListedSubject = {
  id: string
  title: string
  state: SubjectState
  section: string
  /** Whoever writes it, or else who proposed it. */
  person: string
  assigned: boolean
  plannedOn: string | null
  deadlineAt: Date | null
  /** The state of the article that grew out of it. */
  article: ArticleState | null
}

/** A subject whole, with what the server lets this viewer do. */
export type SubjectView = {
  id: string
  version: number
  title: string
  brief: string
  state: SubjectState
  section: { id: string; name: string } | null
  proposedBy: { id: string; name: string }
  proposedAt: Date
  decidedBy: { id: string; name: string } | null
  decidedAt: Date | null
  decision: string
  assignee: { id: string; name: string } | null
  deadlineAt: Date | null
  plannedOn: string | null
  /** `readable`: whether this viewer may open it. */
  article: { id: string; state: ArticleState; readable: boolean } | null
  acts: SubjectAct[]
}
