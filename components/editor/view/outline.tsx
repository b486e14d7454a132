'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEditorState } from '@tiptap/react'
import { useMessages } from '../../messages.tsx'

/** A heading of the text and where it stands. */
type Heading = { level: number; text: string; position: number }

// A text that has not changed has the headings that it had.
const known = new WeakMap<Node, Heading[]>()

/** The headings of the text, to go to; the one that the cursor stands under is marked. */
export function Outline(props: {
  editor: Editor | null
  title: string
  onTitle: () => void
  onHeading: (position: number) => void
}) {
  const { editor } = props
  const { outline: words } = useMessages().writing
  const state = useEditorState({
    editor,
    selector: ({ editor }) => {
      if (editor === null) return null
      const headings = headingsOf(editor.state.doc)
      const { from } = editor.state.selection
      return { headings, current: editor.isFocused ? headings.findLastIndex((each) => each.position < from) : null }
    },
  })
  const { headings, current } = state ?? { headings: [], current: null }
  return (
    <nav aria-label={words.title} className="desk-view-part">
      <h2 className="desk-label">{words.title}</h2>
      <ol className="desk-outline">
        <li>
          <button type="button" aria-current={current === -1 || undefined} onClick={props.onTitle}>
            {props.title || words.noTitle}
          </button>
        </li>
        {headings.map((heading, index) => (
          <li key={heading.position} data-level={heading.level}>
            <button
              type="button"
              aria-current={current === index || undefined}
              onClick={() => props.onHeading(heading.position)}
            >
              {heading.text || words.empty}
            </button>
          </li>
        ))}
      </ol>
      {headings.length === 0 && <p className="desk-hint">{words.none}</p>}
    </nav>
  )
}

function headingsOf(doc: Node): Heading[] {
  const before = known.get(doc)
  if (before !== undefined) return before
  const headings: Heading[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'heading') return !node.inlineContent
    headings.push({ level: Number(node.attrs.level), text: node.textContent, position })
    return false
  })
  known.set(doc, headings)
  return headings
}
