import type { ReactNode } from 'react'
import type { SidePanels } from '#components/side/side-context.tsx'
import type { ArticleContent, ArticleKind } from '#newsroom/articles/article.ts'
import type { FileView } from '#newsroom/media/files.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import type { Language } from '#newsroom/people/roles.ts'
import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'
import type { PenName } from '../fields/byline-field.tsx'
import type { Named } from '../fields/side-fields.tsx'
import type { TopicChoice } from '../fields/topic-field.tsx'

/** What the page of an article hands to its writing desk. */
export type WritingDeskProps = {
  articleId: string
  kind: ArticleKind
  /** The version that `content` is. */
  version: number
  /** ISO 8601. */
  savedAt: string
  content: ArticleContent
  sections: Named[]
  topics: TopicChoice[]
  penNames: PenName[]
  /** The pictures in use, by id. */
  media: Record<string, MediaView>
  /** The recordings and documents in use, by id. */
  files: Record<string, FileView>
  viewer: { id: string; name: string }
  language: Language
  timeZone: string
  /** The page's workflow buttons and state; rendered inside the desk, so that they can call `useDesk`. */
  stepBar: ReactNode
  /** Who wrote the article. */
  author: { id: string; name: string }
  /** Whose the suggestions in the text are, by id. */
  suggestions: Record<string, SuggestionAuthor>
  mayUseLibrary: boolean
  /** What stands beside the text next to the fields; rendered inside the desk, so that it can call `useDeskText`. */
  beside?: Omit<SidePanels, 'fields' | 'suggestions'>
}
