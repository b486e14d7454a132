import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { useEffect } from 'react'
import { whenSettled } from '../saving/settled.ts'

const key = new PluginKey('presentBlock')

/** While it is on, the paragraph (or picture, table, box) that the cursor is in says so, for the others to be quieter. */
export function usePresentBlock(editor: Editor | null, on: boolean): void {
  useEffect(() => {
    if (editor === null || !on) return
    let wanted = true
    whenSettled(editor, () => {
      if (wanted) editor.registerPlugin(new Plugin({ key, props: { decorations: presentBlocks } }))
    })
    return () => {
      wanted = false
      whenSettled(editor, () => editor.unregisterPlugin(key))
    }
  }, [editor, on])
}

function presentBlocks({ doc, selection }: EditorState): DecorationSet {
  const present: Decoration[] = []
  doc.forEach((node, start) => {
    const end = start + node.nodeSize
    // A cursor between two blocks is in neither.
    if (start < selection.to && end > selection.from)
      present.push(Decoration.node(start, end, { class: 'desk-present' }))
  })
  return DecorationSet.create(doc, present)
}
