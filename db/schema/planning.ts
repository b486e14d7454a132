import { SUBJECT_STATES } from '#newsroom/kit/subject-states.ts'
import type { Columns } from '../dialects/postgres/columns.ts'
import { isOneOf } from './one-of.ts'

/** What the newsroom means to write about. */
export function planningTables(c: Columns) {
  const subjects = c.table(
    'subjects',
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      title: c.text().notNull(),
      brief: c.text().notNull(),
      sectionId: c.text(),
      state: c.oneOf(SUBJECT_STATES).notNull(),
      proposedById: c.text().notNull(),
      proposedAt: c.instant().notNull(),
      decidedById: c.text(),
      decidedAt: c.instant(),
      /** What the desk said with its decision. */
      decision: c.text().notNull(),
      assigneeId: c.text(),
      deadlineAt: c.instant(),
      /** The day it is meant for, in the newspaper's zone: `2026-11-22`. */
      plannedOn: c.text(),
      /** The article that grew out of it. */
      articleId: c.text(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [
      c.index('subjects_state').on(t.state, t.id),
      c.index('subjects_day').on(t.plannedOn, t.id),
      c.index('subjects_assignee').on(t.assigneeId, t.state),
      c.index('subjects_proposer').on(t.proposedById, t.id),
      c.uniqueIndex('subjects_article').on(t.articleId),
      c.check('subjects_state_known', isOneOf(t.state, SUBJECT_STATES)),
    ],
  )
  return { subjects }
}
