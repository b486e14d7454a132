import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { insertPoint } from '@tiptap/pm/transform'
import type { MediaView } from '#newsroom/media.ts'

type Places = ReadonlyMap<string, number>
type Change = { keep: string; position: number } | { forget: string }

const key = new PluginKey<Places>('picturePlaces')

/** Remembers where pictures under way are to go, while people write on above and below. */
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
  })
}

export function keepPlace(editor: Editor, id: string, position: number): void {
  const change: Change = { keep: id, position }
  editor.view.dispatch(editor.state.tr.setMeta(key, change))
}

export function forgetPlace(editor: Editor, id: string): void {
  const change: Change = { forget: id }
  editor.view.dispatch(editor.state.tr.setMeta(key, change))
}

/** The pictures under way that go to the same place as this one. */
export function sharingPlace(editor: Editor, id: string): string[] {
  const places = key.getState(editor.state)
  const place = places?.get(id)
  return [...(places ?? [])].flatMap(([other, position]) => (other !== id && position === place ? [other] : []))
}

/** Where a picture goes by now; the cursor if its place is not known. */
export function placeOf(editor: Editor, id: string): number {
  return key.getState(editor.state)?.get(id) ?? editor.state.selection.to
}

/**
 * Puts pictures into the text: in place of an empty line, else below the paragraph, never in the middle of a sentence.
 * Answers a place within the last of them, after which a next one would go.
 */
export function insertPictures(editor: Editor, position: number, pictures: readonly MediaView[]): number {
  const { state } = editor
  const { figure, paragraph } = state.schema.nodes
  if (figure === undefined || paragraph === undefined || pictures.length === 0) return position
  const figures = pictures.map((picture) =>
    figure.create(
      { mediaId: picture.id, alt: picture.alt, credit: picture.credit },
      picture.caption === '' ? null : state.schema.text(picture.caption),
    ),
  )
  const transaction = state.tr
  const at = state.doc.resolve(Math.min(position, state.doc.content.size))
  const emptyLine = at.parent.type === paragraph && at.parent.content.size === 0
  const wanted = at.parent.isTextblock ? at.after() : at.pos
  const start = emptyLine ? at.before() : (insertPoint(state.doc, wanted, figure) ?? state.doc.content.size)
  const end = emptyLine ? at.after() : start
  const size = figures.reduce((total, node) => total + node.nodeSize, 0)
  const atEnd = state.doc.resolve(end).nodeAfter === null
  const nodes: Node[] = atEnd ? [...figures, paragraph.create()] : figures
  transaction.replaceWith(start, end, nodes)
  const { from, to } = state.selection
  // Whoever waits in this line goes on below the picture; whoever writes elsewhere stays there.
  const waitsHere = at.depth > 0 && from >= at.before() && to <= at.after()
  if (waitsHere && atEnd) transaction.setSelection(TextSelection.create(transaction.doc, start + size + 1))
  editor.view.dispatch(transaction)
  return start + size - 1
}
