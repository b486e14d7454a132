import { ARTICLE_STATES, type ArticleState } from '../kit/article-states.ts'

type StateFacts = {
  /** A text that is still its author's own and no desk's. */
  private?: true
  /** Somebody still works on it, so that a deadline means something. */
  worked?: true
  /** It has not been sent up for approval: its deadline can still be missed. */
  beforeApproval?: true
  /** Nobody outside is shown it any more, by whatever address; readers see no version of it. */
  withdrawn?: true
}

/** What there is to know of each state beside the steps that lead in and out of it. */
const STATE_FACTS: Readonly<Record<ArticleState, StateFacts>> = {
  draft: { private: true, worked: true, beforeApproval: true },
  submitted: { worked: true, beforeApproval: true },
  editing: { worked: true, beforeApproval: true },
  returned: { worked: true, beforeApproval: true },
  awaiting_approval: { worked: true },
  approved: { worked: true },
  scheduled: {},
  published: {},
  taken_down: { withdrawn: true },
  discarded: { private: true, withdrawn: true },
}

const statesThatAre = (fact: keyof StateFacts): readonly ArticleState[] =>
  ARTICLE_STATES.filter((state) => STATE_FACTS[state][fact])

/** States in which somebody still works on an article. */
export const WORKED_ON = statesThatAre('worked')

/** States in which an article has not been sent up for approval. */
export const BEFORE_APPROVAL = statesThatAre('beforeApproval')

/**
 * The states in which readers may see a version. What concerns that version (checking, correcting, taking down) does
 * not wait until a revision under way is finished.
 */
export const WHILE_LIVE = ARTICLE_STATES.filter((state) => !STATE_FACTS[state].withdrawn)

/** Whether a text in this state is still its author's own and no desk's. */
export function isPrivate(state: ArticleState): boolean {
  return STATE_FACTS[state].private === true
}

/** Whether nobody outside is shown an article in this state any more. */
export function isWithdrawn(state: ArticleState): boolean {
  return STATE_FACTS[state].withdrawn === true
}
