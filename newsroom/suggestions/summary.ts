import type { Node } from '@tiptap/pm/model'
import { loweredText, raisedText } from '../text/scripts.ts'
import { type SuggestionPlace, suggestionPlaces } from './places.ts'

/** A suggestion in a few words: what would come, what would go. */
export type Summary = {
  id: string
  inserted: string
  deleted: string
  /** Kinds of whole blocks that come and go, and breaks between paragraphs (`edge`). */
  comes: string[]
  goes: string[]
}

/** The suggestions of a text in reading order, the same id in several places being one. */
export function summaries(doc: Node): Summary[] {
  const found = new Map<string, Summary>()
  for (const place of suggestionPlaces(doc)) {
    const summary = found.get(place.id) ?? { id: place.id, inserted: '', deleted: '', comes: [], goes: [] }
    found.set(place.id, summary)
    const words = wordsAt(doc, place)
    if (place.type === 'insertion') summary.inserted += words
    else summary.deleted += words
    if (place.kind === 'words') continue
    const kind = place.kind === 'edge' ? 'edge' : (doc.nodeAt(place.from)?.type.name ?? '')
    if (place.type === 'insertion') summary.comes.push(kind)
    else summary.goes.push(kind)
  }
  return [...found.values()]
}

function wordsAt(doc: Node, { kind, from, to }: SuggestionPlace): string {
  if (kind === 'edge') return ''
  let words = ''
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isBlock && words !== '') words += ' '
    if (node.type.name === 'hardBreak') words += ' '
    if (node.isText) words += written(node, node.text?.slice(Math.max(0, from - at), to - at) ?? '')
  })
  return words.replace(/ +/g, ' ')
}

/** Raised and lowered letters as such, so that `m2` becoming `m²` is told. */
function written(node: Node, text: string): string {
  const has = (name: string) => node.marks.some((mark) => mark.type.name === name)
  if (has('raised')) return raisedText(text)
  return has('lowered') ? loweredText(text) : text
}
