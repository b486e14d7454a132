import type { ArticleFacts, Rules } from '#newsroom/people/article-facts.ts'
import type { FirstInto } from '#newsroom/workflow/queue-place.ts'
import { canBeUndone, type Step } from '#newsroom/workflow/steps.ts'
import type { ArticleState } from '../kit/article-states.ts'
import { type Refused, refuse } from '../kit/refusals.ts'
import type { Viewer } from '../people/roles.ts'
import { decideStep, mayRead } from './permissions.ts'

/** What of an article's row steps change, as it was before them; times as ISO 8601. */
export type BeforeSteps = {
  state: ArticleState
  stateSince: string
  /** Missing in rows from before the place in the queue was kept. */
  queuePlace?: string | null
  firstInto?: FirstInto | null
  holderId: string | null
  forwardedById: string | null
  writerIds: readonly string[]
  approvedVersionId: string | null
  approvedById: string | null
  scheduledAt: string | null
  uncheckedSince: string | null
  uncheckedByIds: readonly string[] | null
  checkedVersionId: string | null
}

/**
 * Whether steps may be taken back: by who took them, while they still may read the article and would still have the
 * rights that the steps asked for. That nobody has built on them is for the operation to see.
 * @param now the article as it stands after the steps
 * @param before as it was before them
 */
export function decideUndo(
  viewer: Viewer,
  now: ArticleFacts,
  before: ArticleFacts,
  last: { actorId: string; steps: readonly Step[] },
  rules: Rules,
): { ok: true } | Refused {
  if (last.actorId !== viewer.id || !canBeUndone(last.steps)) return refuse({ code: 'not_allowed' })
  if (!mayRead(viewer, now)) return refuse({ code: 'not_allowed' })
  let facts = before
  for (const step of last.steps) {
    const decision = decideStep(viewer, facts, step, rules, now.holderId)
    // Rules may have changed since, which binds what is done and not what is taken back; rights bind both.
    if (!decision.ok && decision.refusal.code === 'not_allowed') return decision
    if (decision.ok) facts = decision.after
  }
  return { ok: true }
}
