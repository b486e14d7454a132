'use client'

import type { ReactNode } from 'react'
import { MessagesProvider } from '#components/messages.tsx'
import { type SidePanels, SideProvider, tabsOf } from '#components/side/side-context.tsx'
import type { ArticleContent, ArticleKind } from '#newsroom/articles/article.ts'
import type { FileView } from '#newsroom/media/files.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import type { Language } from '#newsroom/people/roles.ts'
import type { SuggestionAuthor } from '#newsroom/suggestions/author.ts'
import { FileShelfProvider } from '../blocks/file-shelf.tsx'
import { LibraryRight } from '../blocks/library-right.tsx'
import { PictureShelfProvider } from '../body/picture-shelf.tsx'
import type { PenName } from '../fields/byline-field.tsx'
import type { Named } from '../fields/side-fields.tsx'
import type { TopicChoice } from '../fields/topic-field.tsx'
import { DeskOfArticle } from './desk-of-article.tsx'

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

/** Where an article is written: its text, what is said about it, and at each moment the truth about where it is saved. */
export function WritingDesk(props: WritingDeskProps) {
  return (
    <MessagesProvider language={props.language}>
      <PictureShelfProvider media={props.media}>
        <FileShelfProvider files={props.files}>
          <LibraryRight value={props.mayUseLibrary}>
            {/* Another article is another desk: nothing of the one may end up in the other. */}
            <SideProvider key={props.articleId} tabs={['fields', 'suggestions', ...tabsOf(props.beside ?? {})]}>
              <DeskOfArticle {...props} />
            </SideProvider>
          </LibraryRight>
        </FileShelfProvider>
      </PictureShelfProvider>
    </MessagesProvider>
  )
}
