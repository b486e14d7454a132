import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type SuggestionPlace, suggestionPlaces } from '#newsroom/suggestions/places.ts'

/** How a suggestion is to look: its author's colour, and what is said of it. */
export type Look = { colour: number; title: string }

const key = new PluginKey<DecorationSet>('suggestedLook')
/** On a transaction after which suggestions look otherwise, as more is known of their authors. */
export const LOOK_AGAIN = 'lookAgain'

/** Shows on each suggestion whose it is. Whether it comes or goes is seen without colours, by its underline. */
export function suggestedLook(lookOf: (id: string) => Look): Extension {
  return Extension.create({
    name: 'suggestedLook',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => dressed(doc, lookOf),
          apply: (transaction, before, _old, { doc }) =>
            transaction.docChanged || transaction.getMeta(LOOK_AGAIN) === true ? dressed(doc, lookOf) : before,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  })
}

function dressed(doc: Node, lookOf: (id: string) => Look): DecorationSet {
  const places = suggestionPlaces(doc)
  if (places.length === 0) return DecorationSet.empty
  return DecorationSet.create(
    doc,
    places.map((place) => decoration(place, lookOf(place.id))),
  )
}

function decoration({ id, type, kind, from, to }: SuggestionPlace, { colour, title }: Look): Decoration {
  const attributes = {
    class: `suggested suggested-${type} suggested-${kind} suggested-by-${colour}`,
    'data-suggested': id,
    title,
  }
  if (kind === 'words') return Decoration.inline(from, to, attributes)
  // What is to go as a whole is not written in any more.
  const still = kind === 'block' && type === 'deletion' ? { contenteditable: 'false' } : {}
  return Decoration.node(from, to, { ...attributes, ...still })
}
