'use client'

import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { useMessages } from '#components/messages.tsx'
import { fromOldLetters, oldEncodingOf } from '#newsroom/text/old-letters/old-letters.ts'
import type { OldEncoding } from '#newsroom/text/old-letters/tables.ts'
import { whenSettled } from '../saving/settled.ts'
import type { ArticleFields } from '../saving/use-draft.ts'
import { useRested } from '../view/rested.ts'
import { convertBlocks, oldBlocksIn } from './old-blocks.ts'

const FIELDS = ['kicker', 'title', 'sapo'] as const
const SHOWN = 40

/**
 * Offers to write in Unicode what stands in an old encoding, with a taste of it: the paragraph with the cursor, or all, the
 * title and sapo too. Nothing is changed by itself, and the offer is gone when nothing is left that it is about.
 */
export function OldLettersNotice(props: {
  editor: Editor | null
  fields: ArticleFields
  change: (patch: Partial<ArticleFields>) => void
}) {
  const { editor, fields, change } = props
  const { oldLetters } = useMessages().pasting
  const blocks = useRested(editor, readBlocks) ?? []
  const oldFields = FIELDS.flatMap((name) => {
    const encoding = encodingOfField(fields[name], blocks[0]?.encoding)
    return encoding === null ? [] : [{ name, encoding }]
  })
  const [first] = blocks
  const field = oldFields[0]
  const encoding = first?.encoding ?? field?.encoding
  if (editor === null || encoding === undefined) return null
  const sample = (first?.node.textContent ?? (field === undefined ? '' : fields[field.name])).slice(0, SHOWN)

  const convert = (here: boolean) =>
    whenSettled(editor, () => {
      const { state, view } = editor
      const now = oldBlocksIn(state.doc)
      const { from, to } = state.selection
      const chosen = here
        ? now.filter(({ position, node }) => position < to + 1 && position + node.nodeSize > from)
        : now
      if (chosen.length > 0) view.dispatch(convertBlocks(closeHistory(state.tr), chosen).scrollIntoView())
      view.dispatch(closeHistory(editor.state.tr))
      if (here) return
      change(Object.fromEntries(oldFields.map((each) => [each.name, fromOldLetters(fields[each.name], each.encoding)])))
    })
  return (
    <div className="desk-notice desk-paste-notice">
      <div role="status" className="grid gap-1">
        <p>{oldLetters.found(blocks.length + oldFields.length, oldLetters.names[encoding])}</p>
        <p className="text-sm">
          <s>{sample}</s> → <b>{fromOldLetters(sample, encoding)}</b>
        </p>
      </div>
      <div className="flex flex-none flex-wrap items-center gap-2">
        {blocks.length > 0 && (
          <button
            type="button"
            className="desk-button desk-button-small"
            // The cursor stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => convert(true)}
          >
            {oldLetters.here}
          </button>
        )}
        <button type="button" className="desk-button desk-button-small" onClick={() => convert(false)}>
          {oldLetters.all}
        </button>
      </div>
    </div>
  )
}

function readBlocks(editor: Editor) {
  return oldBlocksIn(editor.state.doc)
}

/** A field is short: beside a text in an old encoding one word says enough. */
function encodingOfField(text: string, beside: OldEncoding | undefined): OldEncoding | null {
  return (
    oldEncodingOf(text) ?? (beside === undefined ? null : oldEncodingOf(text, { encoding: beside, capitals: false }))
  )
}
