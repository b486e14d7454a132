import { EditorContent } from '@tiptap/react'
import { type RefObject, useState } from 'react'
import type { ArticleKind } from '#newsroom/articles/article.ts'
import { ArticleFields } from '../fields/article-fields.tsx'
import { OldLettersNotice } from '../old-letters/old-letters-notice.tsx'
import type { usePastedArticle } from '../paste/use-pasted-article.tsx'
import { GoOnWriting } from '../saving/go-on-writing.tsx'
import type { Draft } from '../saving/use-draft.ts'
import { SuggestingNotices } from '../suggesting/suggesting-notices.tsx'
import { SuggestionCard } from '../suggesting/suggestion-card.tsx'
import { UploadsInText } from '../uploads/uploads-in-text.tsx'
import type { DeskBody } from './use-desk-body.ts'
import { WordCount } from './word-count.tsx'
import type { WritingDeskProps } from './writing-desk-props.ts'

/** The text of the desk, from its first field to its last word, and what is on its way into it. */
export function DeskTextColumn(props: {
  column: RefObject<HTMLDivElement | null>
  kind: ArticleKind
  content: WritingDeskProps['content']
  draft: Draft
  body: DeskBody
  pasted: ReturnType<typeof usePastedArticle>
}) {
  const { fields, change } = props.draft
  const { editor, pictures, files, richPaste, suggesting, crossing } = props.body
  const [fresh] = useState(() => nothingWritten(props.content))
  return (
    <div className="desk-text" ref={props.column} tabIndex={-1}>
      <div id="above-text" className="desk-above-text" />
      {props.pasted.notice}
      {richPaste.notice(editor)}
      <OldLettersNotice editor={editor} fields={fields} change={change} />
      <ArticleFields kind={props.kind} fields={fields} change={change} crossing={crossing} fresh={fresh} />
      <SuggestingNotices suggesting={suggesting} />
      <div className="relative">
        <EditorContent editor={editor} className="desk-body-frame" />
        <SuggestionCard editor={editor} suggesting={suggesting} />
      </div>
      <GoOnWriting editor={editor} />
      <div className="mt-4 grid gap-4 border-t border-[var(--rule)] pt-3">
        <WordCount editor={editor} sapo={fields.sapo} />
        <UploadsInText editor={editor} {...pictures.uploads} />
        <UploadsInText editor={editor} {...files.uploads} />
      </div>
    </div>
  )
}

/** Whether an article is as it was made: without words of its own in title, sapo and text. */
function nothingWritten({ kicker, title, sapo, body }: WritingDeskProps['content']): boolean {
  const [first, ...others] = body.content
  const empty = others.length === 0 && (first === undefined || (first.type === 'paragraph' && !first.content?.length))
  return kicker === '' && title === '' && sapo === '' && empty
}
