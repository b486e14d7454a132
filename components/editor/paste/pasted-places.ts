import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { insertPoint } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { MediaView } from '#newsroom/media/media.ts'
import { uploadWidget } from '../uploads/place-element.ts'

/** Where a pasted picture goes. Its caption stands below as a paragraph until the picture is there to take it. */
export type PastedPlace = {
  position: number
  caption: string
  alt: string
  missing: boolean
  what: 'picture' | 'frame'
}

type Places = ReadonlyMap<string, PastedPlace>
type Change = { keep?: ReadonlyMap<string, PastedPlace>; forget?: readonly string[] }

const key = new PluginKey<Places>('pastedPlaces')

/** Remembers where pasted pictures go, shows those under way there, and marks the places of those that could not be had. */
export function pastedPlaces(mark: (id: string, place: PastedPlace) => HTMLElement): Plugin<Places> {
  return new Plugin<Places>({
    key,
    state: {
      init: () => new Map(),
      apply(transaction, places) {
        const change: Change | undefined = transaction.getMeta(key)
        if (!change && (!transaction.docChanged || places.size === 0)) return places
        const kept = new Map<string, PastedPlace>()
        for (const [id, place] of places) {
          const { pos, deleted } = transaction.mapping.mapResult(place.position, place.missing ? 1 : -1)
          // Whoever takes the paste back, or the line, does not want the picture either.
          if (!deleted && !change?.forget?.includes(id)) kept.set(id, { ...place, position: pos })
        }
        for (const [id, place] of change?.keep ?? []) kept.set(id, place)
        return kept
      },
    },
    props: {
      decorations(state) {
        const places = key.getState(state)
        if (places === undefined || places.size === 0) return null
        return DecorationSet.create(
          state.doc,
          [...places].map(([id, place]) =>
            place.missing
              ? Decoration.widget(place.position, () => mark(id, place), {
                  key: id,
                  side: -1,
                  ignoreSelection: true,
                  stopEvent: () => true,
                })
              : uploadWidget(id, place.position),
          ),
        )
      },
    },
  })
}

/** The places of pictures that could not be had, in reading order. */
export function missingPlaces(state: EditorState): [string, PastedPlace][] {
  return [...(key.getState(state) ?? [])]
    .filter(([, { missing }]) => missing)
    .sort(([, a], [, b]) => a.position - b.position)
}

/** The names of the pasted pictures that are on their way to their places. */
export function pastedUploads(state: EditorState): string[] {
  return [...(key.getState(state) ?? [])].filter(([, { missing }]) => !missing).map(([id]) => id)
}

export function keepPasted(transaction: Transaction, places: ReadonlyMap<string, PastedPlace>): Transaction {
  const change: Change = { keep: places }
  return transaction.setMeta(key, change)
}

export function forgetPasted(editor: Editor, ids: readonly string[]): void {
  if (!ids.some((id) => key.getState(editor.state)?.has(id))) return
  const change: Change = { forget: ids }
  editor.view.dispatch(editor.state.tr.setMeta(key, change))
}

/** A file was chosen for a place that was missing its picture: from now on it is the place of this upload. */
export function givePlace(editor: Editor, from: string, to: string): void {
  const place = key.getState(editor.state)?.get(from)
  if (place === undefined) return
  const change: Change = { forget: [from], keep: new Map([[to, { ...place, missing: false }]]) }
  editor.view.dispatch(editor.state.tr.setMeta(key, change))
}

/** True while a picture of this name is to go to a pasted place. */
export function hasPastedPlace(editor: Editor, id: string): boolean {
  return key.getState(editor.state)?.has(id) === true
}

/** Puts a picture that has come where it was in the pasted text, with the caption that waits for it there. */
export function insertAtPasted(editor: Editor, id: string, media: MediaView): void {
  const { state } = editor
  const { figure, paragraph } = state.schema.nodes
  const place = key.getState(state)?.get(id)
  if (place === undefined || figure === undefined || paragraph === undefined) return
  const at = state.doc.resolve(Math.min(place.position, state.doc.content.size))
  // The empty line that keeps the place is gone where somebody has begun to write in it.
  const emptyLine = at.parent.type === paragraph && at.parent.content.size === 0
  const wanted = at.parent.isTextblock ? at.after() : at.pos
  const start = emptyLine ? at.before() : (insertPoint(state.doc, wanted, figure) ?? state.doc.content.size)
  const lineEnd = emptyLine ? at.after() : start
  const waiting = state.doc.resolve(lineEnd).nodeAfter
  const takes = place.caption !== '' && waiting?.type === paragraph && waiting.textContent === place.caption
  const caption = takes ? place.caption : media.caption
  const node: Node = figure.create(
    { mediaId: media.id, alt: place.alt || media.alt, credit: media.credit },
    caption === '' ? null : state.schema.text(caption),
  )
  const change: Change = { forget: [id] }
  const transaction = state.tr.replaceWith(start, lineEnd + (takes ? waiting.nodeSize : 0), node).setMeta(key, change)
  // The picture belongs to the paste: undo takes both back together.
  editor.view.dispatch(emptyLine ? transaction.setMeta('addToHistory', false) : transaction)
}
