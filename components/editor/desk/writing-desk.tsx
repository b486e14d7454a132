'use client'

import { MessagesProvider } from '#components/messages.tsx'
import { SideProvider, tabsOf } from '#components/side/side-context.tsx'
import { FileShelfProvider } from '../blocks/file-shelf.tsx'
import { LibraryRight } from '../blocks/library-right.tsx'
import { PictureShelfProvider } from '../body/picture-shelf.tsx'
import { DeskOfArticle } from './desk-of-article.tsx'
import type { WritingDeskProps } from './writing-desk-props.ts'

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
