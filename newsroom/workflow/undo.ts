import type { ArticleState } from '../articles/article.ts'
import { type Refused, refuse } from '../kit/refusals.ts'
import { decideStep, mayRead, type Rules } from '../people/permissions.ts'
import type { Viewer } from '../people/roles.ts'
import type { ArticleFacts, Step } from './workflow.ts'

/**
 * Which steps can be taken back in one act. What readers have seen can't be: it is corrected, or taken down, and the log
 * says so; a correction is an article of its own, which is discarded like any other. A revision that was dropped lies in the
 * history, and is brought back from there by a new one.
 */
export const UNDOABLE: Record<Step, boolean> = {
  submit: true,
  discard: true,
  withdraw: true,
  claim: true,
  assign: true,
  return: true,
  release: true,
  take_over: true,
  forward: true,
  approve: true,
  send_back: true,
  recall: true,
  publish: false,
  schedule: true,
  unschedule: true,
  publish_due: false,
  self_publish: false,
  publish_small: false,
  drop_revision: false,
  check: true,
  revise: true,
  correct: false,
  take_down: false,
  reinstate: true,
  restore: true,
}

/** Whether steps that were taken in one go can be taken back at all. */
export function canBeUndone(steps: readonly Step[]): boolean {
  return steps.length > 0 && steps.every((step) => UNDOABLE[step])
}

/** What of an article's row steps change, as it was before them; times as ISO 8601. */
export type BeforeSteps = {
  state: ArticleState
  stateSince: string
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
