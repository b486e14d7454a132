'use client'

import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/messages.tsx'

/** The empty place under the text: a click there goes on at the end, also where the last thing is a picture or a table. */
export function GoOnWriting({ editor }: { editor: Editor | null }) {
  const { goOnWriting } = useMessages().editor
  return (
    <button
      type="button"
      className="desk-go-on"
      aria-label={goOnWriting}
      tabIndex={-1}
      onClick={() => {
        if (editor === null) return
        const { doc } = editor.state
        if (doc.lastChild?.type.name === 'paragraph') editor.commands.focus('end')
        else editor.chain().insertContentAt(doc.content.size, { type: 'paragraph' }).focus('end').run()
      }}
    />
  )
}
