'use client'

import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { countWords, readingMinutes } from '#newsroom/text/words.ts'
import { useMessages } from '../messages.tsx'

/** Counting a long text takes a while: it is done when typing rests. */
const RESTED_MS = 500

/** How many words the sapo and the text have, and how long they take to read. */
export function WordCount({ editor, sapo }: { editor: Editor | null; sapo: string }) {
  const words = useMessages().editor
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (editor === null) return
    const recount = () => {
      const body: DocumentNode = editor.state.doc.toJSON()
      setCount(countWords(`${sapo}\n${plainText(body)}`))
    }
    let timer = setTimeout(recount, RESTED_MS)
    const later = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      clearTimeout(timer)
      timer = setTimeout(recount, RESTED_MS)
    }
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor, sapo])
  if (count === null) return null
  return (
    <p className="text-xs text-[var(--muted)]">
      {count === 0 ? words.noWords : words.counts(count, readingMinutes(count))}
    </p>
  )
}
