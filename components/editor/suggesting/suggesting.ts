import { type Editor, Extension } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { acceptedSlice } from '#newsroom/suggestions/accepted-slice.ts'
import type { Edit } from '#newsroom/suggestions/ranges.ts'
import { suggest, withoutInherited } from '#newsroom/suggestions/suggest.ts'
import type { Suggester, Unsuggestable } from '#newsroom/suggestions/suggester.ts'
import { asDirect, asSuggestion, type Eraser, suggestAfterwards } from './suggested-transaction.ts'

/** What suggesting needs to know of the desk. */
export type SuggestingDesk = {
  /** Whether what is typed now is a suggestion. */
  on: () => boolean
  by: Suggester
  /** Something that was tried can't be suggested and was not done. */
  refused: (why: Unsuggestable) => void
}

/** On transactions that decide about suggestions, and are none. */
export const DECIDES = 'decidesSuggestions'
/** Time that ProseMirror takes after a composition to read what it left. */
const AFTER_COMPOSITION_MS = 60

/** What a composition has written so far, and whether it is to be a suggestion. */
type Composed = { before: Node; steps: Edit['steps']; suggests: boolean; composition: unknown }

const settlers = new WeakMap<Editor, { settle: () => void; body: () => Node }>()

/**
 * Puts what a composition has just written as a suggestion. Letters go into the text as they are while they are put
 * together: striking and marking what is around them would make the input method repeat or swallow some.
 */
export function settleSuggestion(editor: Editor): void {
  settlers.get(editor)?.settle()
}

/** The text as it is to be saved: what is being put together is in it as the suggestion that it is going to be. */
export function suggestedBody(editor: Editor): Node {
  return settlers.get(editor)?.body() ?? editor.state.doc
}

/** Turns what is typed, pasted, formatted or taken out into suggestions, wherever the desk says so. */
export function suggesting(desk: SuggestingDesk): Extension {
  let composed: Composed | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Names the word that is being written, so that undo takes it back as one. */
  let group = -2
  let eraser: Eraser = null

  const editNow = (after: Node): Edit | null =>
    composed ? { before: composed.before, after, steps: composed.steps } : null

  /** Ends the composition within a transaction that starts from its text. */
  const settled = (transaction: Transaction): Transaction => {
    const edit = editNow(transaction.doc)
    const suggests = composed?.suggests ?? false
    const composition = composed?.composition
    composed = null
    if (!edit) return transaction
    if (!suggests) return asDirect(transaction, edit)
    const outcome = suggestAfterwards(transaction, edit, desk.by)
    if (!outcome.ok) desk.refused(outcome.why)
    return composition === undefined ? transaction : transaction.setMeta('composition', composition)
  }

  return Extension.create({
    name: 'suggesting',
    // Around everything else that dispatches, and before the keys of paragraphs and lists.
    priority: 1200,

    onCreate() {
      const { editor } = this
      settlers.set(editor, {
        settle: () => {
          clearTimeout(timer)
          if (!composed || editor.isDestroyed || editor.view.composing) return
          const transaction = settled(editor.state.tr)
          if (transaction.docChanged) editor.view.dispatch(transaction.setMeta(DECIDES, true))
        },
        body: () => {
          const edit = editNow(editor.state.doc)
          if (!edit) return editor.state.doc
          if (!composed?.suggests) return withoutInherited(edit)
          const suggestion = suggest(edit, desk.by)
          return suggestion.ok ? suggestion.transform.doc : edit.before
        },
      })
    },

    onDestroy() {
      clearTimeout(timer)
    },

    dispatchTransaction({ transaction, next }) {
      const { editor } = this
      if (!transaction.docChanged || isForeign(transaction)) {
        // Nothing but the end of a composition comes between its letters, and that waits for it.
        if (transaction.docChanged) composed = null
        if (transaction.selectionSet) group -= 1
        return next(transaction)
      }
      const composition: unknown = transaction.getMeta('composition')
      if (editor.view.composing || composition !== undefined) {
        composed ??= { before: transaction.before, steps: [], suggests: desk.on(), composition }
        composed = { ...composed, steps: [...composed.steps, ...transaction.steps], composition }
        return next(transaction)
      }
      if (composed) {
        composed = { ...composed, steps: [...composed.steps, ...transaction.steps] }
        return next(settled(transaction))
      }
      if (!desk.on()) return next(asDirect(transaction))
      const outcome = asSuggestion(editor.state, transaction, desk.by, eraser)
      if (outcome.ok) return next(outcome.transaction.setMeta('composition', group))
      desk.refused(outcome.why)
    },

    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            // What is taken elsewhere is taken as it reads, and nobody's suggestion travels with it.
            transformPasted: (slice) => acceptedSlice(slice),
            handleKeyDown(view, event) {
              if (view.composing || event.isComposing) return false
              settleSuggestion(editor)
              eraser = event.key === 'Backspace' || event.key === 'Delete' ? event.key : null
              if (!desk.on()) return false
              overStruck(view, event.key)
              return event.key === 'Delete' && isPlainKey(event) && strikeNext(view)
            },
            handleDOMEvents: {
              compositionstart(view) {
                if (!view.composing) settleSuggestion(editor)
                return false
              },
              compositionend() {
                clearTimeout(timer)
                timer = setTimeout(() => settleSuggestion(editor), AFTER_COMPOSITION_MS)
                return false
              },
            },
          },
        }),
      ]
    },
  })
}

/** Undo and redo, what the server says, and decisions are what they are. */
function isForeign(transaction: Transaction): boolean {
  return (
    isHistoryTransaction(transaction) ||
    transaction.getMeta('preventUpdate') === true ||
    transaction.getMeta(DECIDES) === true
  )
}

/** Backspace and Delete pass over what is struck out already, to the next letter that still stands. */
function overStruck(view: EditorView, key: string): void {
  if (key !== 'Backspace' && key !== 'Delete') return
  const { selection, doc } = view.state
  if (!(selection instanceof TextSelection) || !selection.empty) return
  let at = selection.head
  for (;;) {
    const place = doc.resolve(at)
    const node = key === 'Backspace' ? place.nodeBefore : place.nodeAfter
    if (!node?.isInline || !node.marks.some((mark) => mark.type.name === 'deletion')) break
    at += key === 'Backspace' ? -node.nodeSize : node.nodeSize
  }
  if (at !== selection.head) view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, at)))
}

function isPlainKey(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
}

/**
 * Delete takes the next letter here and not in the browser: what is struck stays in front of the cursor, and a browser that
 * hears of the new place only after the next stroke would strike the same letter again.
 */
function strikeNext(view: EditorView): boolean {
  const { selection, tr } = view.state
  const next = selection.$head.nodeAfter?.text
  if (!(selection instanceof TextSelection) || !selection.empty || !next) return false
  const [letter] = new Intl.Segmenter('vi').segment(next)
  if (!letter) return false
  view.dispatch(tr.delete(selection.head, selection.head + letter.segment.length).scrollIntoView())
  return true
}
