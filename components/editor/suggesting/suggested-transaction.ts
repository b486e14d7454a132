import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Edit } from '#newsroom/suggestions/ranges.ts'
import { suggest, uninherited } from '#newsroom/suggestions/suggest.ts'
import type { Placed, Suggester, Suggestion, Unsuggestable } from '#newsroom/suggestions/suggester.ts'

export type Outcome = { ok: true; transaction: Transaction } | { ok: false; why: Unsuggestable }
type Made = Suggestion & { ok: true }

/** What a transaction did to the text. */
function editOf({ before, doc, steps }: Transaction): Edit {
  return { before, after: doc, steps }
}

/** The key that takes something out, where one was pressed last. */
export type Eraser = 'Backspace' | 'Delete' | null

/** A direct edit put as a suggestion, with everything else that came with it. */
export function asSuggestion(state: EditorState, direct: Transaction, by: Suggester, eraser: Eraser): Outcome {
  const suggestion = suggest(editOf(direct), by)
  if (!suggestion.ok) return suggestion
  const transaction = state.tr
  for (const step of suggestion.transform.steps) transaction.step(step)
  transaction.setSelection(
    selectionIn(transaction, direct.selection, suggestion, erasesForward(state, suggestion, eraser)),
  )
  for (const [key, value] of metasOf(direct)) transaction.setMeta(key, value)
  transaction.setTime(direct.time)
  if (direct.scrolledIntoView) transaction.scrollIntoView()
  return { ok: true, transaction }
}

/**
 * Puts an edit that has reached the document already, as the letters of a composition have, as a suggestion: what
 * follows in the transaction takes it back and suggests it.
 */
export function suggestAfterwards(transaction: Transaction, edit: Edit, by: Suggester): Outcome {
  const suggestion = suggest(edit, by)
  const { selection } = transaction
  const { content } = edit.before
  const start = transaction.doc.content.findDiffStart(content)
  const end = transaction.doc.content.findDiffEnd(content)
  if (start !== null && end !== null) {
    const over = Math.max(0, start - Math.min(end.a, end.b))
    transaction.replace(start, end.a + over, edit.before.slice(start, end.b + over))
  }
  if (!transaction.doc.eq(edit.before)) transaction.replaceWith(0, transaction.doc.content.size, content)
  if (!suggestion.ok) return suggestion
  for (const step of suggestion.transform.steps) transaction.step(step)
  transaction.setSelection(selectionIn(transaction, selection, suggestion, false))
  return { ok: true, transaction }
}

/** Takes off typed words the marks of the suggestion that they were typed into: who edits directly suggests nothing. */
export function asDirect(transaction: Transaction, edit: Edit = editOf(transaction)): Transaction {
  for (const step of uninherited(edit).steps) transaction.step(step)
  return transaction
}

/** The cursor stays on the side from which it struck words out, so that another stroke goes on from there. */
function erasesForward({ selection }: EditorState, { placed }: Made, eraser: Eraser): boolean {
  // The browser may tell of the cursor's place later than of the key.
  if (selection.empty && eraser !== null) return eraser === 'Delete'
  const [first] = placed
  return first !== undefined && (!selection.empty || selection.head <= first.range.fromA)
}

function selectionIn(transaction: Transaction, direct: Selection, made: Made, forward: boolean): Selection {
  const { doc } = transaction
  const at = (position: number) => Math.min(doc.content.size, placeOf(position, made, forward))
  if (direct instanceof TextSelection) {
    return TextSelection.between(doc.resolve(at(direct.anchor)), doc.resolve(at(direct.head)))
  }
  if (direct instanceof NodeSelection) {
    const from = at(direct.from)
    const node = doc.nodeAt(from)
    if (node && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, from)
  }
  return Selection.near(doc.resolve(at(direct.to)))
}

/** Where a place of the directly edited text lies in the suggested one. */
function placeOf(position: number, { transform, placed }: Made, forward: boolean): number {
  let shift = 0
  for (const { range, at, from, to } of placed) {
    if (position < range.fromB) break
    if (position <= range.toB) return landing({ range, at, from, to }, position, forward)
    shift += range.toB - range.fromB - (range.toA - range.fromA)
  }
  return transform.mapping.map(position - shift, 1)
}

function landing({ range, at, from, to }: Placed, position: number, forward: boolean): number {
  if (range.fromB < range.toB) return at + position - range.fromB
  return forward ? to : from
}

/** What a transaction carries beside its steps, such as that it is a paste. */
function metasOf(transaction: Transaction): [string, unknown][] {
  const carried: unknown = Object.getOwnPropertyDescriptor(transaction, 'meta')?.value
  return typeof carried === 'object' && carried !== null ? Object.entries(carried) : []
}
