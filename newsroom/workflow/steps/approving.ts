import { approves, edits, wroteIt } from '#newsroom/people/relations.ts'
import { inHand, toAuthor } from '../step-effects.ts'
import type { StepRule } from '../step-rule.ts'

/** Steps between editing and going out: whether the text may reach readers. */
export const APPROVING_STEPS = {
  approve: {
    right: approves,
    from: ['awaiting_approval'],
    to: 'approved',
    unless: (viewer, article, { fourEyes }) => {
      const as = fourEyes ? wroteIt(viewer, article) : null
      return as && { code: 'four_eyes', as }
    },
    complete: true,
    decided: true,
    keeps: 'approved',
    columns: (_, { versionId, actorId }) => ({ approvedVersionId: versionId, approvedById: actorId }),
    notice: { kind: 'approved', to: toAuthor },
    undo: true,
    place: 'onward',
    key: 'approve',
  },
  send_back: {
    right: approves,
    from: ['awaiting_approval', 'approved'],
    to: 'editing',
    // Back to who sent it up; approved texts that nobody forwarded go to who sends them back.
    after: (article, { actorId }) => ({ holderId: article.forwardedById ?? actorId, forwardedById: null }),
    columns: () => ({ approvedVersionId: null, approvedById: null }),
    // Who had forwarded it holds it again.
    notice: { kind: 'sent_back', to: ({ after }) => [after.holderId] },
    undo: true,
    asks: 'points',
    place: 'menu',
    key: 'giveBack',
  },
  recall: {
    right: (viewer, article) => edits(viewer, article) && article.forwardedById === viewer.id,
    from: ['awaiting_approval'],
    to: 'editing',
    after: inHand,
    undo: true,
    place: 'menu',
    next: 'stay',
  },
} as const satisfies Record<string, StepRule>
