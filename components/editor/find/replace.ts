import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { FieldTexts, Found } from './found.ts'

/**
 * The change that puts the replacement, to the letter, in place of what was found in the body: one step of the history.
 * What comes in has the marks (bold, link) that the first replaced letter had.
 */
export function replacedBody(state: EditorState, found: readonly Found[], replacement: string): Transaction {
  const transaction = closeHistory(state.tr)
  const places = found.filter((each) => each.in === 'body').sort((a, b) => b.start - a.start)
  for (const { start, end } of places) {
    const marks = state.doc.resolve(start).nodeAfter?.marks ?? []
    if (replacement === '') transaction.delete(start, end)
    else transaction.replaceWith(start, end, state.schema.text(replacement, marks))
  }
  return transaction
}

/** The fields that change, with the replacement in place of what was found in them. */
export function replacedFields(fields: FieldTexts, found: readonly Found[], replacement: string): FieldTexts {
  const changed: FieldTexts = {}
  const backwards = [...found].sort((a, b) => b.start - a.start)
  for (const { in: field, start, end } of backwards) {
    if (field === 'body') continue
    const text = changed[field] ?? fields[field]
    if (text === undefined) continue
    changed[field] = text.slice(0, start) + replacement + text.slice(end)
  }
  return changed
}
