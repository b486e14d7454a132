import type { Step } from '#newsroom/workflow/steps.ts'
import type { ArticleKind } from '../articles/article.ts'
import type { ArticleState } from '../kit/article-states.ts'

/** An article as the newsroom's lists show it, with the steps that the server lets this viewer take. */
export type ListedArticle = {
  id: string
  number: number
  version: number
  kind: ArticleKind
  title: string
  state: ArticleState
  stateSince: Date
  section: string
  author: string
  holder: string
  holderId: string | null
  heldByViewer: boolean
  words: number
  live: boolean
  uncheckedSince: Date | null
  scheduledAt: Date | null
  deadlineAt: Date | null
  updatedAt: Date
  steps: Step[]
  shortPaths: Step[][]
}
