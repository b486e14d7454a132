/** The states of the working copy. Whether readers see the article is a separate fact: its live version. */
export const ARTICLE_STATES = [
  'draft',
  'submitted',
  'editing',
  'returned',
  'awaiting_approval',
  'approved',
  'scheduled',
  'published',
  'taken_down',
  'discarded',
] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]
