import { approves, edits, holds, publishes } from '#newsroom/people/relations.ts'
import { inHand, toAuthor, toSubject } from '../step-effects.ts'
import type { StepRule } from '../step-rule.ts'

/** Steps of the desk that edits: who has the text in hand, and where it goes from there. */
export const EDITING_STEPS = {
  claim: {
    right: edits,
    from: ['submitted'],
    to: 'editing',
    after: inHand,
    undo: true,
    place: 'onward',
    next: 'write',
    key: 'claim',
  },
  assign: {
    // Out of the queue by who answers for the desk; what somebody holds they hand on themselves.
    right: (viewer, article) => approves(viewer, article) || (edits(viewer, article) && holds(viewer, article)),
    from: ['submitted', 'editing'],
    to: 'editing',
    holders: true,
    after: (_, { assigneeId }) => ({ holderId: assigneeId, forwardedById: null }),
    about: (_, after) => after.holderId,
    notice: { kind: 'assigned', to: toSubject },
    undo: true,
    asks: 'person',
    place: 'menu',
    key: 'assign',
  },
  return: {
    right: edits,
    from: ['editing'],
    to: 'returned',
    holders: true,
    keeps: 'returned',
    notice: { kind: 'returned', to: toAuthor },
    undo: true,
    asks: 'points',
    place: 'menu',
    key: 'giveBack',
  },
  release: {
    // Whoever holds it, a trusted author too; a text that lies is freed by who answers for the whole paper.
    right: (viewer, article) => holds(viewer, article) || publishes(viewer),
    from: ['editing'],
    to: 'submitted',
    undo: true,
    place: 'menu',
    key: 'release',
  },
  take_over: {
    right: (viewer, article) => edits(viewer, article) && !holds(viewer, article),
    from: ['editing'],
    to: 'editing',
    after: inHand,
    about: (before) => before.holderId,
    notice: { kind: 'taken_over', to: toSubject },
    undo: true,
    asks: 'reason',
    place: 'menu',
    next: 'write',
    key: 'takeOver',
  },
  forward: {
    right: edits,
    from: ['editing'],
    to: 'awaiting_approval',
    holders: true,
    complete: true,
    decided: true,
    keeps: 'forwarded',
    after: (_, { actorId }) => ({ holderId: null, forwardedById: actorId }),
    undo: true,
    place: 'onward',
    mends: true,
    key: 'forward',
  },
} as const satisfies Record<string, StepRule>
