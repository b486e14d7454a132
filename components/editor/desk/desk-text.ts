'use client'

import type { Editor } from '@tiptap/core'
import { createContext, useContext } from 'react'
import type { ArticleFields } from '../saving/use-draft.ts'

/** The text on the desk as it stands now, for what lies beside it. The editor is null until the browser has made it. */
export type DeskText = { editor: Editor | null; fields: ArticleFields }

export const DeskTextContext = createContext<DeskText | null>(null)

/** The text of the desk around this component; null where an article is only read. */
export function useDeskText(): DeskText | null {
  return useContext(DeskTextContext)
}
