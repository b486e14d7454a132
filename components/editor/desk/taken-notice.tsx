'use client'

import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useRef } from 'react'
import { useMessages } from '#components/messages.tsx'
import type { ArticleFields } from '../saving/use-draft.ts'

/** Says that a pasted article was taken and offers to undo it, until something else is written: that must not be undone. */
export function TakenNotice(props: {
  editor: Editor | null
  fields: ArticleFields
  onUndo: () => void
  onGone: () => void
}) {
  const { editor: words, general } = useMessages()
  const { editor, fields, onGone } = props
  const taken = useRef(fields)
  useEffect(() => {
    if (fields !== taken.current) onGone()
  }, [fields, onGone])
  useEffect(() => {
    const changed = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged) onGone()
    }
    editor?.on('transaction', changed)
    return () => {
      editor?.off('transaction', changed)
    }
  }, [editor, onGone])
  return (
    <div role="status" className="desk-notice">
      {words.paste.taken}
      <button type="button" className="desk-button desk-button-small" onClick={props.onUndo}>
        {general.undo}
      </button>
    </div>
  )
}
