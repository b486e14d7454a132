import type { Messages } from '#messages/index.ts'
import type { ArticleState } from '#newsroom/kit/article-states.ts'
import type { SubjectState } from '#newsroom/kit/subject-states.ts'
import { StateDot } from '../ui/state-dot.tsx'

/** Subjects borrow the colours of the article states that mean the same to whoever looks. */
const LIKE: Record<SubjectState, ArticleState> = {
  proposed: 'submitted',
  approved: 'approved',
  declined: 'returned',
  dropped: 'discarded',
}

/** The state of a subject; once there is an article, the article's. */
export function SubjectStateWord(props: { state: SubjectState; article: ArticleState | null; messages: Messages }) {
  const { state, article, messages } = props
  if (article !== null) return <StateDot state={article}>{messages.workflow.states[article]}</StateDot>
  return <StateDot state={LIKE[state]}>{messages.planning.states[state]}</StateDot>
}
