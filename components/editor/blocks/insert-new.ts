import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { type Video, videoText } from '#newsroom/document/embed-address.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { figuresOf } from '../body/picture-places.ts'
import { insertBlocks } from './insert-blocks.ts'

/** Sets the chosen words large below their paragraph; without chosen words an empty quote, to be written. */
export function insertPullQuote(editor: Editor): void {
  const { schema, selection, doc } = editor.state
  const { from, to } = selection
  const chosen = doc.textBetween(from, to, ' ').trim()
  const quote = schema.nodes.pullQuote?.create(null, chosen === '' ? null : schema.text(chosen))
  if (quote) insertBlocks(editor, to, [quote], true)
  editor.view.focus()
}

/** Puts in an empty box, the cursor in its title. */
export function insertBox(editor: Editor): void {
  const box = editor.schema.nodes.box?.createAndFill()
  if (box) insertBlocks(editor, editor.state.selection.to, [box], true)
  editor.view.focus()
}

/** Pictures that are shown together; as many as a gallery holds, the others in a next one. */
export function insertGallery(editor: Editor, position: number, pictures: readonly MediaView[]): void {
  const { gallery } = editor.schema.nodes
  const figures = figuresOf(editor, pictures)
  if (gallery === undefined || figures.length === 0) return
  const galleries = []
  for (let first = 0; first < figures.length; first += LIMITS.gallery) {
    galleries.push(gallery.create(null, figures.slice(first, first + LIMITS.gallery)))
  }
  insertBlocks(editor, position, galleries)
}

/** A video by what its address was understood as. */
export function insertVideo(editor: Editor, video: Video): void {
  const embed = editor.schema.nodes.embed?.create({ video: videoText(video) })
  if (embed) insertBlocks(editor, editor.state.selection.to, [embed], true)
}

/** Whether a note may stand where the cursor is: in paragraphs and headings, not in captions. */
export function mayNote(editor: Editor): boolean {
  const { footnote } = editor.schema.nodes
  const { $to } = editor.state.selection
  if (footnote === undefined || !$to.parent.isTextblock) return false
  return $to.parent.canReplaceWith($to.index(), $to.index(), footnote)
}

/** Puts a note behind the cursor or the chosen words and takes hold of it, upon which it asks for its text. */
export function insertFootnote(editor: Editor): void {
  const note = editor.schema.nodes.footnote?.create()
  if (!note || !mayNote(editor)) return
  const { to } = editor.state.selection
  const transaction = editor.state.tr.insert(to, note)
  editor.view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, to)))
}
