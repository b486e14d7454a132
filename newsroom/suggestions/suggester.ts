import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { isEdge, isSuggestion, suggestionId } from '../document/resolve.ts'
import type { Range } from './ranges.ts'

/** Who suggests. */
export type Suggester = {
  /** Whether a suggestion is this person's own: what they put in themselves, they change and take back directly. */
  mine: (id: string) => boolean
  newId: () => string
}

/**
 * Why something can't be suggested. `attributes`: what is said about a picture or a video, `structure`: a change of
 * blocks for which there is no place in the text, `gone`: a change within what is suggested to go.
 */
export type Unsuggestable = 'attributes' | 'structure' | 'gone'

/** Where a range of the edit came to lie: its new content from `at`, what it replaced from `from` to `to`. */
export type Placed = { range: Range; at: number; from: number; to: number }
export type Suggestion = { ok: true; transform: Transform; placed: Placed[] } | { ok: false; why: Unsuggestable }

/** The two marks of suggestions. */
export function suggestionTypes(node: Node) {
  const { insertion, deletion } = node.type.schema.marks
  if (!insertion || !deletion) throw new Error('The schema has no suggestions.')
  return [insertion, deletion] as const
}

/** What this person put in themselves. */
export function isOwn(node: Node, by: Suggester): boolean {
  return node.marks.some((mark) => mark.type.name === 'insertion' && by.mine(suggestionId(mark)))
}

/** Whether a place lies in a block that comes (`own`) or goes as a whole. */
export function surroundings(doc: Node, at: number, by: Suggester): 'own' | 'gone' | null {
  const $at = doc.resolve(at)
  let found: 'own' | null = null
  for (let depth = 1; depth <= $at.depth; depth++) {
    for (const mark of $at.node(depth).marks) {
      if (!isSuggestion(mark) || isEdge(mark)) continue
      if (mark.type.name === 'deletion') return 'gone'
      if (by.mine(suggestionId(mark))) found = 'own'
    }
  }
  return found
}

/** What stands right beside an own suggestion goes on with it; everything else is a new one. */
export function idAt(doc: Node, { fromA, toA }: Range, by: Suggester): string {
  const beside = [doc.resolve(fromA).nodeBefore, doc.resolve(toA).nodeAfter]
  for (const node of beside) {
    const own =
      node?.isInline === true ? node.marks.find((mark) => isSuggestion(mark) && by.mine(suggestionId(mark))) : undefined
    if (own) return suggestionId(own)
  }
  return by.newId()
}
