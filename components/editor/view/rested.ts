import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'

/** Counting and listing a long text take a while: they are done when typing rests. */
const RESTED_MS = 500

/** What `read` makes of the text, anew whenever typing has rested or `read` is another; null before the first time. */
export function useRested<T>(editor: Editor | null, read: (editor: Editor) => T): T | null {
  const [value, setValue] = useState<T | null>(null)
  useEffect(() => {
    if (editor === null) return
    const now = () => setValue(read(editor))
    let timer = setTimeout(now, RESTED_MS)
    const later = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      clearTimeout(timer)
      timer = setTimeout(now, RESTED_MS)
    }
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor, read])
  return value
}
