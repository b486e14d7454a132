import type { ArticleContent } from '#newsroom/articles/article.ts'
import { parseArticleContent, wordsOf } from '#newsroom/articles/article-content.ts'
import { type ContentChanges, contentChanges } from '#newsroom/changes/content-changes.ts'
import { type EditedFigures, editedFigures } from '#newsroom/changes/edited.ts'
import type { AnchorPlace } from '#newsroom/comments/anchor.ts'
import { type Anchor, moveAnchors } from '#newsroom/comments/anchors/move-anchors.ts'
import { type AnchoredContent, blocksOf } from '#newsroom/comments/anchors/pieces.ts'
import { type Choice, placeRange } from '#newsroom/comments/anchors/place-range.ts'
import type { Range } from '#newsroom/comments/anchors/range.ts'
import type { Refused } from '#newsroom/kit/refusals.ts'
import { type Readiness, readinessOf } from '#newsroom/workflow/readiness.ts'
import { isSmallChange } from '#newsroom/workflow/small-change.ts'

/** What somebody wrote, in order, with what is noted of it. */
export type CheckedContent = { ok: true; content: ArticleContent; words: number; readiness: Readiness }
type TwoTexts = { before: ArticleContent; after: ArticleContent }

/** What each task takes. */
export type TaskInputs = {
  /** Reads what somebody wrote, and says what is noted of it. */
  checkContent: unknown
  compareTexts: TwoTexts
  countEdited: TwoTexts
  /** Whether the one is a small change of the other. */
  isSmall: TwoTexts
  /** Where comments on a body hold after it has become another one. */
  carryAnchors: { before: AnchoredContent; after: AnchoredContent; anchors: readonly Anchor[] }
  /** Which words of a text somebody means, as `placeRange`. */
  placeComment: { content: AnchoredContent; place: AnchorPlace; choice: Choice }
}
export type TaskName = keyof TaskInputs
type TaskAnswers = {
  checkContent: CheckedContent | Refused
  compareTexts: ContentChanges
  countEdited: EditedFigures
  isSmall: boolean
  carryAnchors: (Range | null)[]
  placeComment: ReturnType<typeof placeRange>
}
export type TaskInput<K extends TaskName> = TaskInputs[K]
export type TaskAnswer<K extends TaskName> = TaskAnswers[K]

/**
 * What may take longer than others can wait for: pure functions of `newsroom/`, called by name with what can be cloned.
 * How long each takes is bounded by the limits of a text (`LIMITS`) and by its own effort, not by a clock.
 */
export const tasks: { readonly [K in TaskName]: (input: TaskInput<K>) => TaskAnswer<K> } = {
  checkContent: (content) => {
    const parsed = parseArticleContent(content)
    return parsed.ok ? { ...parsed, words: wordsOf(parsed.content), readiness: readinessOf(parsed.content) } : parsed
  },
  compareTexts: ({ before, after }) => contentChanges(before, after),
  countEdited: ({ before, after }) => editedFigures(contentChanges(before, after), wordsOf(before)),
  isSmall: ({ before, after }) => isSmallChange(before, after),
  carryAnchors: ({ before, after, anchors }) => moveAnchors(blocksOf(before, 'body'), blocksOf(after, 'body'), anchors),
  placeComment: ({ content, place, choice }) => placeRange(content, place, choice),
}

/**
 * Up to which weight (`weight.ts`) a task is done at once, where handing it over would take longer than doing it. At its
 * most expensive that is some twenty thousandths of a second.
 */
export const LIGHT: Readonly<Record<TaskName, number>> = {
  checkContent: 60_000,
  compareTexts: 30_000,
  countEdited: 30_000,
  isSmall: 60_000,
  carryAnchors: 60_000,
  placeComment: 60_000,
}
