import type { ArticleKind } from '#newsroom/articles/article.ts'
import type { ArticleState } from '../kit/article-states.ts'
import type { SmallEdits } from './small-edits.ts'

/** What the rules need to know of an article. */
export type ArticleFacts = {
  kind: ArticleKind
  state: ArticleState
  authorId: string
  /** Who holds it while it is being edited. */
  holderId: string | null
  forwardedById: string | null
  sectionId: string | null
  /** Everybody who changed the text since it last went out. */
  writerIds: readonly string[]
  /** Whether readers see a version of it. */
  live: boolean
  /** In which section they find it, whatever the working copy names; null where they see none. */
  liveSectionId: string | null
  /** Whether it went out on somebody's own account and nobody has looked at it since. */
  unchecked: boolean
  /** Who brought it out so since it was last looked at. */
  uncheckedByIds: readonly string[]
  /**
   * Whether the working copy is a small change of what was last looked at, where readers see it and somebody has compared
   * the two; absent where nobody has.
   */
  small?: boolean
}

/** Settings of the newsroom that rights depend on. `smallEdits`: the least role that brings out small changes alone. */
export type Rules = { fourEyes: boolean; smallEdits?: SmallEdits }
