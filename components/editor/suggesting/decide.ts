import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { canJoin } from '@tiptap/pm/transform'
import { type Decide, resolved } from '#newsroom/document/resolve.ts'
import { type SuggestionPlace, suggestionPlaces } from '#newsroom/suggestions/places.ts'
import { whenSettled } from '../saving/settled.ts'
import { DECIDES } from './suggesting.ts'

/** Decides suggestions in the text on the desk, as one step that undo takes back. */
export function decide(editor: Editor, decision: Decide): void {
  whenSettled(editor, () => {
    const transaction = decidedIn(editor.state.tr, decision)
    if (!transaction.docChanged) return
    editor.view.dispatch(closeHistory(transaction).setMeta(DECIDES, true))
    editor.view.dispatch(closeHistory(editor.state.tr))
  })
}

/**
 * The decision in small steps, so that what is noted about places in the text stays with its words; where small steps do
 * not lead to the text as it has to be, the blocks that differ are replaced.
 */
function decidedIn(transaction: Transaction, decision: Decide): Transaction {
  const { doc } = transaction
  const wanted = resolved(doc, decision)
  if (wanted === doc) return transaction
  // From the end: the way to a place stays as it is, and what is in a block is decided before the block.
  for (const place of suggestionPlaces(doc).toReversed()) carryOut(transaction, place, decision)
  const { content } = wanted
  const start = transaction.doc.content.findDiffStart(content)
  const end = transaction.doc.content.findDiffEnd(content)
  if (start === null || end === null) return transaction
  const over = Math.max(0, start - Math.min(end.a, end.b))
  transaction.replace(start, end.a + over, wanted.slice(start, end.b + over))
  return transaction.doc.eq(wanted) ? transaction : transaction.replaceWith(0, transaction.doc.content.size, content)
}

function carryOut(transaction: Transaction, place: SuggestionPlace, decision: Decide): void {
  const { id, type, kind, from } = place
  const fate = decision(id)
  if (fate === 'leave') return
  const node = transaction.doc.nodeAt(from)
  const mark = node?.marks.find((each) => each.type.name === type && each.attrs.id === id)
  // It went with something else that was decided.
  if (!node || !mark) return
  const goes = (type === 'deletion') === (fate === 'accept')
  if (kind === 'words') {
    if (goes) transaction.delete(from, place.to)
    else transaction.removeMark(from, place.to, mark)
    return
  }
  if (!goes) transaction.removeNodeMark(from, mark)
  else if (kind === 'edge') {
    const depth = node.isTextblock ? 1 : 2
    if (canJoin(transaction.doc, from)) transaction.join(from, depth)
  } else if (transaction.doc.resolve(from).parent.childCount > 1) transaction.delete(from, from + node.nodeSize)
}

/** Goes to a suggestion and shows it. */
export function goTo(editor: Editor, id: string): void {
  const place = suggestionPlaces(editor.state.doc).find((each) => each.id === id)
  if (!place) return
  const { doc, tr } = editor.state
  const at = place.kind === 'words' ? place.from : Math.min(place.from + 1, doc.content.size)
  editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at))).scrollIntoView())
  editor.view.focus()
}

/** The suggestion at the cursor. */
export function suggestionHere(editor: Editor): string | null {
  const { from, to } = editor.state.selection
  const here = suggestionPlaces(editor.state.doc).filter((place) => place.from <= to && place.to >= from)
  // The one that is closest around the cursor.
  return here.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]?.id ?? null
}

/** The suggestion after or before the one at the cursor, around the end of the text. */
export function nextSuggestion(editor: Editor, direction: 1 | -1): string | null {
  const places = suggestionPlaces(editor.state.doc)
  const here = suggestionHere(editor)
  const ids = [...new Set(places.map(({ id }) => id))]
  if (here !== null) return ids.at((ids.indexOf(here) + direction) % ids.length) ?? null
  const { from } = editor.state.selection
  const found =
    direction === 1 ? places.find((place) => place.from >= from) : places.findLast((place) => place.from < from)
  return (found ?? places.at(direction === 1 ? 0 : -1))?.id ?? null
}
