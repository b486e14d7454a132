import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import type { ArticleKind } from '#newsroom/articles/article.ts'
import type { ArticleFields } from '../saving/use-draft.ts'
import { useFind } from './use-find.ts'

/** Find and replace over the fields and the text of the article on the desk. */
export function useArticleFind(desk: {
  element: RefObject<HTMLElement | null>
  editor: Editor | null
  kind: ArticleKind
  fields: ArticleFields
  change: (patch: Partial<ArticleFields>) => void
  /** Shows the fields beside the text, where they are folded away. */
  showSide: () => void
}) {
  const { fields } = desk
  const { kicker, title, sapo, lead } = fields
  return useFind({
    element: () => desk.element.current,
    editor: desk.editor,
    fields: {
      kicker,
      // A correction's title is the law's.
      ...(desk.kind === 'correction' ? {} : { title }),
      sapo,
      ...(lead === null ? {} : { caption: lead.caption }),
    },
    write: ({ caption, ...changed }) => {
      desk.change(lead === null || caption === undefined ? changed : { ...changed, lead: { ...lead, caption } })
    },
    showCaption: desk.showSide,
  })
}
