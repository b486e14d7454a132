'use client'

import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { countWords, readingMinutes } from '#newsroom/text/words.ts'
import { useMessages } from '../messages.tsx'
import { useRested } from './view/rested.ts'

/** How many words the sapo and the text have, and how long they take to read. */
export function WordCount({ editor, sapo }: { editor: Editor | null; sapo: string }) {
  const words = useMessages().editor
  const read = useCallback(
    (editor: Editor) => {
      const body: DocumentNode = editor.state.doc.toJSON()
      return countWords(`${sapo}\n${plainText(body)}`)
    },
    [sapo],
  )
  const count = useRested(editor, read)
  if (count === null) return null
  return (
    <p className="text-xs text-[var(--muted)]">
      {count === 0 ? words.noWords : words.counts(count, readingMinutes(count))}
    </p>
  )
}
