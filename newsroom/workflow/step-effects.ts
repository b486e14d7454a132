import type { ArticleFacts } from '../people/article-facts.ts'
import type { StepBy, StepColumns, StepEffect, StepMoment } from './step-rule.ts'

// What several steps of the table do alike.

// Who takes a text over has not written it yet: the writers stay who they were.
export const inHand = (_: ArticleFacts, { actorId }: StepBy) => ({ holderId: actorId, forwardedById: null })
export const unheld = { holderId: null, forwardedById: null }
/** Readers have it, and nobody has changed it since. */
export const out = (article: ArticleFacts) => ({
  ...unheld,
  live: true,
  liveSectionId: article.sectionId,
  writerIds: [],
})
export const outAlone = (article: ArticleFacts, { actorId }: StepBy) => ({
  ...out(article),
  unchecked: true,
  uncheckedByIds: [...article.uncheckedByIds.filter((id) => id !== actorId), actorId],
})

export const approvedGoesOut = (row: StepColumns, { at }: StepMoment) => ({
  liveVersionId: row.approvedVersionId,
  firstPublishedAt: row.firstPublishedAt ?? at,
  checkedVersionId: row.approvedVersionId,
})
export const keptGoesOut = (row: StepColumns, { at, versionId }: StepMoment) => ({
  approvedVersionId: versionId,
  approvedById: null,
  liveVersionId: versionId,
  firstPublishedAt: row.firstPublishedAt ?? at,
})

export const toAuthor = ({ after }: StepEffect) => [after.authorId]
export const toSubject = ({ subject }: StepEffect) => [subject]
