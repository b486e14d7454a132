import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useRef } from 'react'
import type { FindMemory } from './find-memory.ts'
import type { FieldTexts } from './found.ts'

/**
 * Follows the text while find is open: the place where the search goes on moves with the body, and the same places are
 * counted anew.
 * @param lookSoon looks again once typing rests; gives back what stops that
 * @param changed the body was changed
 */
export function useTextChanges(
  open: boolean,
  editor: Editor | null,
  { kicker, title, sapo, caption }: FieldTexts,
  { anchor }: FindMemory,
  lookSoon: () => () => void,
  changed: () => void,
): void {
  const lookAgain = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (!open || editor === null) return
    let stop = () => {}
    const later = () => {
      stop()
      stop = lookSoon()
    }
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      if (anchor.current.in === 'body') {
        anchor.current = { in: 'body', start: transaction.mapping.map(anchor.current.start) }
      }
      changed()
      later()
    }
    lookAgain.current = later
    editor.on('transaction', follow)
    return () => {
      stop()
      lookAgain.current = null
      editor.off('transaction', follow)
    }
  }, [open, editor, anchor, lookSoon, changed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the texts whose change is meant
  useEffect(() => lookAgain.current?.(), [kicker, title, sapo, caption])
}
