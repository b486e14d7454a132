import { isAuthor } from '#newsroom/people/relations.ts'
import type { StepRule } from '../step-rule.ts'

/** Steps of whoever writes: the article goes to the desk, comes back from there, or is given up. */
export const WRITING_STEPS = {
  submit: {
    right: isAuthor,
    from: ['draft', 'returned'],
    to: 'submitted',
    complete: true,
    keeps: 'submitted',
    undo: true,
    place: 'onward',
    mends: true,
  },
  discard: {
    right: isAuthor,
    from: ['draft', 'returned'],
    to: 'discarded',
    unless: (_, { live }) => (live ? { code: 'live' } : null),
    undo: true,
    place: 'last',
  },
  withdraw: { right: isAuthor, from: ['submitted'], to: 'draft', undo: true, place: 'menu' },
} as const satisfies Record<string, StepRule>
