import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { handlePaste, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '#newsroom/document/types.ts'
import type { PastedPlace } from './pasted-places.ts'
import type { CleanPaste } from './reading/clean-html.ts'
import { pastedId } from './reading/read-blocks.ts'

/** A paste that is ready to be done, and the place that each of its pictures has after it. */
export type PreparedPaste = { transaction: Transaction; places: PastedPlace[] }

/** One step of the history: the words and, where pictures are to come, a line for each that `hasFile`. */
export function pasteTransaction(
  state: EditorState,
  pasted: CleanPaste,
  hasFile: readonly boolean[],
  at: { from: number; to: number } = state.selection,
): PreparedPaste {
  const transaction = closeHistory(state.tr)
  const slice = sliceOf(state.schema, pasted)
  if (at.from === state.selection.from && at.to === state.selection.to) transaction.replaceSelection(slice)
  else transaction.replaceRange(at.from, at.to, slice)
  const end = transaction.mapping.map(at.to)

  const found = new Map<number, { position: number; node: Node }>()
  transaction.doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return
    const n = pasted.pictures.findIndex((_, each) => node.attrs.mediaId === pastedId(each))
    if (n >= 0) found.set(n, { position, node })
  })
  const standing = [...found].sort(([, a], [, b]) => b.position - a.position)
  const kept = standing.map(([n, { position, node }]) => {
    replaceStandIn(transaction, position, node, hasFile[n] === true)
    return { n, position: position + (hasFile[n] === true ? 1 : 0), steps: transaction.mapping.maps.length }
  })
  const places = pasted.pictures.map(({ alt, what = 'picture' }, n): PastedPlace => {
    const one = kept.find((each) => each.n === n)
    return {
      position: one === undefined ? end : transaction.mapping.slice(one.steps).map(one.position),
      caption: found.get(n)?.node.textContent ?? '',
      alt,
      missing: hasFile[n] !== true,
      what,
    }
  })
  transaction.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView()
  return { transaction, places }
}

/** The figure that stood for a picture makes room: for an empty line if the picture comes, and for its caption as text. */
function replaceStandIn(transaction: Transaction, position: number, figure: Node, comes: boolean): void {
  const { paragraph } = figure.type.schema.nodes
  if (paragraph === undefined) return
  const caption = figure.content.size > 0 ? [paragraph.create(null, figure.content)] : []
  const alone = transaction.doc.resolve(position).parent.childCount === 1 && caption.length === 0
  const nodes = comes || alone ? [paragraph.create(), ...caption] : caption
  transaction.replaceWith(position, position + figure.nodeSize, nodes)
}

/** The words alone, in one line, for places that hold nothing else. */
export function lineOf(schema: Schema, blocks: readonly Block[]): string {
  const content = contentOf(schema, blocks)
  return content.textBetween(0, content.size, ' ', ' ').trim()
}

/** Lines as paragraphs that flow into those around. */
export function paragraphSlice(schema: Schema, lines: readonly string[]): Slice {
  const blocks = lines.map(
    (text): Block => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }),
  )
  return new Slice(contentOf(schema, blocks), 1, 1)
}

/**
 * A table that is pasted where the cursor is in one fills its cells from there on, and makes it larger where it has to.
 * @returns false where it is no table, or the cursor is in none
 */
export function fillCells(view: EditorView, pasted: CleanPaste): boolean {
  const [only, ...others] = pasted.blocks
  if (only?.type !== 'table' || others.length > 0 || pasted.pictures.length > 0 || !isInTable(view.state)) return false
  return handlePaste(view, new ClipboardEvent('paste'), new Slice(contentOf(view.state.schema, [only]), 0, 0))
}

function contentOf(schema: Schema, blocks: readonly Block[]): Fragment {
  return Fragment.fromArray(blocks.map((block) => schema.nodeFromJSON(block)))
}

/** Open at its ends, so that a first and last paragraph flow into the lines around; pictures and tables stay whole. */
function sliceOf(schema: Schema, pasted: CleanPaste): Slice {
  const content = contentOf(schema, pasted.blocks)
  const { openStart, openEnd } = Slice.maxOpen(content, false)
  return new Slice(content, openAs(content, openStart, 'firstChild'), openAs(content, openEnd, 'lastChild'))
}

function openAs(content: Fragment, most: number, side: 'firstChild' | 'lastChild'): number {
  let open = 0
  for (let node = content[side]; node !== null && open < most && node.type.spec.isolating !== true; node = node[side])
    open += 1
  return open
}
