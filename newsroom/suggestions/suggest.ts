import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { isSuggestion } from '../document/resolve.ts'
import { suggestBlocks } from './blocks.ts'
import { bundled, type Edit, inherited, isInLine, isPlain, type Range, rangesOf, trimmed } from './ranges.ts'
import { idAt, isOwn, type Suggester, type Suggestion, suggestionTypes, surroundings } from './suggester.ts'

/**
 * The same edit as a suggestion: a transform of the text before it. Accepting what it adds gives the text after the
 * edit, refusing it the text before, to the letter. What can't be put so is not put at all.
 */
export function suggest(edit: Edit, by: Suggester): Suggestion {
  if (!isPlain(edit)) return { ok: false, why: 'attributes' }
  const all = rangesOf(edit)
  const clean = { ...edit, after: uninherited(edit, all).doc }
  const ranges = all
    .map((range) => (isInLine(clean, range) ? trimmed(clean, range) : range))
    .filter((range) => range.fromA < range.toA || range.fromB < range.toB)
  if (ranges.every((range) => isInLine(clean, range))) return suggestWords(clean, ranges, by)
  return suggestBlocks(clean, bundled(ranges), by)
}

/** The text after a direct edit, without the marks of suggestions that new words took over from around them. */
export function withoutInherited(edit: Edit): Node {
  return uninherited(edit).doc
}

/** What takes the marks of suggestions off new words. */
export function uninherited(edit: Edit, ranges: readonly Range[] = rangesOf(edit)): Transform {
  const { inline, nodes } = inherited(edit, ranges)
  const transform = new Transform(edit.after)
  for (const { fromB, toB } of inline) {
    for (const type of suggestionTypes(edit.after)) transform.removeMark(fromB, toB, type)
  }
  for (const { at, node } of nodes) {
    for (const mark of node.marks.filter(isSuggestion)) transform.removeNodeMark(at, mark)
  }
  return transform
}

/** Edits within lines, the last first, so that what is done to one moves none of the others. */
function suggestWords(edit: Edit, ranges: readonly Range[], by: Suggester): Suggestion {
  const transform = new Transform(edit.before)
  const steps: { range: Range; at: number; from: number; to: number; since: number }[] = []
  for (const range of ranges.toReversed()) {
    const around = surroundings(edit.before, range.fromA, by)
    if (around === 'gone' && range.fromB < range.toB) return { ok: false, why: 'gone' }
    if (isNoteChanged(edit, range)) return { ok: false, why: 'attributes' }
    const place = around === 'gone' ? range.fromA : changeLine(transform, edit, range, around === 'own', by)
    steps.push({ range, at: place, from: range.fromA, to: range.toA, since: transform.steps.length })
  }
  const placed = steps.map(({ range, at, from, to, since }) => {
    const later = transform.mapping.slice(since)
    return { range, at: later.map(at, 1), from: transform.mapping.map(from, -1), to: transform.mapping.map(to, 1) }
  })
  return { ok: true, transform, placed: placed.toReversed() }
}

/** @returns where the new words begin in the text as it is now */
function changeLine(transform: Transform, edit: Edit, range: Range, own: boolean, by: Suggester): number {
  const [insertion, deletion] = suggestionTypes(edit.before)
  const { fromA, toA } = range
  const mark = { id: idAt(edit.before, range, by), edge: false }
  const words = edit.after.slice(range.fromB, range.toB).content
  const added = own ? words : dressed(words, insertion.create(mark))
  const dropped: { from: number; to: number }[] = []
  edit.before.nodesBetween(fromA, toA, (node, at) => {
    if (!node.isInline) return
    const stretch = { from: Math.max(at, fromA), to: Math.min(at + node.nodeSize, toA) }
    if (own || isOwn(node, by)) dropped.push(stretch)
    else if (!deletion.isInSet(node.marks)) transform.addMark(stretch.from, stretch.to, deletion.create(mark))
  })
  const gone = dropped.reduce((sum, { from, to }) => sum + to - from, 0)
  if (gone === toA - fromA) {
    if (gone > 0 || added.size > 0) transform.replaceWith(fromA, toA, added)
    return fromA
  }
  if (added.size > 0) transform.insert(toA, added)
  for (const { from, to } of dropped.toReversed()) transform.delete(from, to)
  return toA - gone
}

/** The same words with a mark on each in place of any other suggestion's. */
function dressed(content: Fragment, mark: Mark): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    nodes.push(node.mark(mark.addToSet(node.marks.filter((each) => !isSuggestion(each)))))
  })
  return Fragment.fromArray(nodes)
}

/** A note keeps its place while its words are changed: there is nothing that could be shown as come and gone. */
function isNoteChanged(edit: Edit, range: Range): boolean {
  const has = (doc: Node, from: number, to: number) => {
    let found = false
    doc.nodesBetween(from, to, (node) => {
      found ||= node.type.name === 'footnote'
    })
    return found
  }
  return (
    range.toA - range.fromA === 1 &&
    range.toB - range.fromB === 1 &&
    has(edit.before, range.fromA, range.toA) &&
    has(edit.after, range.fromB, range.toB)
  )
}
