import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { MediaView } from '#newsroom/media.ts'
import { insertBlocks } from './blocks/insert-blocks.ts'

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
