import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import type { MediaView } from '#newsroom/media/media.ts'
import { insertBlocks } from '../blocks/insert-blocks.ts'
import { uploadWidget } from '../uploads/place-element.ts'

type Places = ReadonlyMap<string, number>
type Change = { keep: string; position: number } | { forget: string }

const key = new PluginKey<Places>('picturePlaces')

/** Remembers where pictures under way are to go, while people write on above and below, and shows them there. */
export function picturePlaces(): Plugin<Places> {
  return new Plugin<Places>({
    key,
    state: {
      init: () => new Map(),
      apply(transaction, places) {
        const change: Change | undefined = transaction.getMeta(key)
        if (!change && (!transaction.docChanged || places.size === 0)) return places
        const moved = new Map([...places].map(([id, position]) => [id, transaction.mapping.map(position, -1)] as const))
        if (change && 'keep' in change) moved.set(change.keep, change.position)
        if (change && 'forget' in change) moved.delete(change.forget)
        return moved
      },
    },
    props: {
      decorations(state) {
        const places = key.getState(state)
        if (places === undefined || places.size === 0) return null
        return DecorationSet.create(
          state.doc,
          [...places].map(([id, position]) => uploadWidget(id, belowBlock(state.doc, position))),
        )
      },
    },
  })
}

/** The place below the block of the text that a position lies in: what is under way splits no paragraph. */
function belowBlock(doc: Node, position: number): number {
  const at = doc.resolve(Math.min(position, doc.content.size))
  return at.depth === 0 ? at.pos : at.after(1)
}

/** The names of the uploads that have a place in the text. */
export function placedUploads(state: EditorState): string[] {
  return [...(key.getState(state)?.keys() ?? [])]
}

export function keepPlace(editor: Editor, id: string, position: number): void {
  const change: Change = { keep: id, position }
  editor.view.dispatch(editor.state.tr.setMeta(key, change))
}

export function forgetPlace(editor: Editor, id: string): void {
  const change: Change = { forget: id }
  editor.view.dispatch(editor.state.tr.setMeta(key, change))
}

/**
 * The pictures under way that go to the same place and were brought after this one, whichever of them arrives first: places
 * are remembered in the order in which they were given.
 */
export function behindInPlace(editor: Editor, id: string): string[] {
  const places = [...(key.getState(editor.state) ?? [])]
  const at = places.findIndex(([other]) => other === id)
  const place = places[at]?.[1]
  return at < 0 ? [] : places.slice(at + 1).flatMap(([other, position]) => (position === place ? [other] : []))
}

/** Where a picture goes by now; the cursor if its place is not known. */
export function placeOf(editor: Editor, id: string): number {
  return key.getState(editor.state)?.get(id) ?? editor.state.selection.to
}

/** Puts pictures into the text. Answers a place within the last of them, after which a next one would go. */
export function insertPictures(editor: Editor, position: number, pictures: readonly MediaView[]): number {
  return insertBlocks(editor, position, figuresOf(editor, pictures))
}

/** The nodes of pictures, each with the words that the library has about it. */
export function figuresOf(editor: Editor, pictures: readonly MediaView[]): Node[] {
  const { schema } = editor.state
  const { figure } = schema.nodes
  if (figure === undefined) return []
  return pictures.map((picture) =>
    figure.create(
      { mediaId: picture.id, alt: picture.alt, credit: picture.credit },
      picture.caption === '' ? null : schema.text(picture.caption),
    ),
  )
}
