import { WHILE_LIVE } from '#newsroom/articles/states.ts'
import {
  answersForAll,
  approves,
  checks,
  edits,
  isAuthor,
  isTrustedAuthor,
  mayWrite,
  publishes,
} from '#newsroom/people/relations.ts'
import { inHand, toAuthor, unheld } from '../step-effects.ts'
import type { StepRule } from '../step-rule.ts'

/** Steps on what readers have, or had, and on what was discarded. */
export const LATER_STEPS = {
  /** The working copy is again what readers see; the text that is dropped is kept. */
  drop_revision: {
    // What was approved is no longer its editors' to drop.
    right: (viewer, article) =>
      article.state === 'approved'
        ? approves(viewer, article)
        : mayWrite(viewer, article) || edits(viewer, article) || isTrustedAuthor(viewer, article),
    from: ['draft', 'submitted', 'editing', 'returned', 'awaiting_approval', 'approved'],
    to: 'published',
    live: true,
    holders: true,
    keeps: 'saved',
    after: (article) => ({ ...unheld, sectionId: article.liveSectionId, writerIds: [] }),
    // What was approved of the revision is dropped with it.
    columns: ({ liveVersionId, approvedVersionId, approvedById }) => ({
      approvedVersionId: liveVersionId,
      approvedById: approvedVersionId === liveVersionId ? approvedById : null,
    }),
    text: 'dropped',
    notice: {
      kind: 'revision_dropped',
      to: ({ before }) => [before.authorId, before.holderId, before.forwardedById, ...before.writerIds],
    },
    undo: false,
    asks: 'consent',
    place: 'last',
  },
  check: {
    right: checks,
    from: WHILE_LIVE,
    to: 'same',
    live: true,
    unless: (_, { unchecked, state }) => (unchecked ? null : { code: 'wrong_state', state }),
    after: () => ({ unchecked: false, uncheckedByIds: [] }),
    columns: ({ liveVersionId }) => ({ uncheckedSince: null, checkedVersionId: liveVersionId }),
    undo: true,
    place: 'onward',
  },
  revise: {
    right: (viewer, article) => edits(viewer, article) || isTrustedAuthor(viewer, article),
    from: ['published'],
    to: 'editing',
    after: (article, by) => ({ ...inHand(article, by), writerIds: [] }),
    undo: true,
    place: 'calm',
    next: 'write',
  },
  /** Begins an article of its own, which is discarded like any other; the one that it corrects stays as it is. */
  correct: {
    right: publishes,
    from: WHILE_LIVE,
    to: 'same',
    live: true,
    unless: (_, { kind }) => (kind === 'correction' ? { code: 'not_allowed' } : null),
    after: () => ({}),
    text: 'correction',
    notice: { kind: 'corrected', to: toAuthor },
    undo: false,
    asks: 'correction',
    place: 'menu',
  },
  take_down: {
    right: answersForAll,
    from: WHILE_LIVE,
    to: 'taken_down',
    live: true,
    after: () => ({ holderId: null, live: false, liveSectionId: null, unchecked: false, uncheckedByIds: [] }),
    // What readers saw stays named: it is what a reinstated article goes out with. A revision's text stays, unapproved.
    columns: ({ liveVersionId }) => ({
      approvedVersionId: liveVersionId,
      liveVersionId: null,
      uncheckedSince: null,
      scheduledAt: null,
    }),
    readers: 'lose',
    notice: { kind: 'taken_down', to: toAuthor },
    undo: false,
    asks: 'reason',
    place: 'last',
  },
  reinstate: { right: answersForAll, from: ['taken_down'], to: 'approved', undo: true, place: 'calm' },
  restore: { right: isAuthor, from: ['discarded'], to: 'draft', undo: true, place: 'calm' },
} as const satisfies Record<string, StepRule>
