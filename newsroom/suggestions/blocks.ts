import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { canJoin, Transform } from '@tiptap/pm/transform'
import { nodeFacts } from '../document/node-facts.ts'
import { isSuggestion, resolved } from '../document/resolve.ts'
import type { Edit, Range } from './ranges.ts'
import { idAt, isOwn, type Suggester, type Suggestion, suggestionTypes, surroundings } from './suggester.ts'

/** An edit of blocks as a suggestion: breaks between paragraphs where that says it, else whole blocks for whole blocks. */
export function suggestBlocks(edit: Edit, range: Range, by: Suggester): Suggestion {
  const $from = edit.before.resolve(range.fromA)
  const shared = Math.min($from.sharedDepth(range.toA), edit.after.resolve(range.fromB).sharedDepth(range.toB))
  const around = surroundings(edit.before, $from.start(shared), by)
  if (around === 'gone') return { ok: false, why: 'gone' }
  const attempts = around === 'own' ? [directly] : [asBlocks('pure'), asBreaks, asBlocks('any')]
  for (const attempt of attempts) {
    const suggestion = attempted(() => attempt(edit, range, by))
    if (suggestion?.ok && isTrue(edit, suggestion.transform.doc)) return suggestion
  }
  return { ok: false, why: 'structure' }
}

type Attempt = (edit: Edit, range: Range, by: Suggester) => Suggestion | null

const MISFITS: ReadonlySet<string> = new Set(['RangeError', 'ReplaceError', 'TransformError'])

/** ProseMirror throws where content does not fit; such an attempt has failed. */
function attempted(attempt: () => Suggestion | null): Suggestion | null {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof Error && MISFITS.has(error.name)) return null
    throw error
  }
}

/** Accepted it is the edited text, refused the text before, and nothing less will do. */
function isTrue(edit: Edit, after: Node): boolean {
  const same = (a: Node, b: Node, decision: 'accept' | 'refuse') =>
    resolved(a, () => decision).eq(resolved(b, () => decision))
  const parts = differing(edit.before, edit.after, after)
  return same(parts.after, parts.edited, 'accept') && same(parts.after, parts.before, 'refuse')
}

/** The blocks of three texts without those at the beginning and end that are the same object in all of them. */
function differing(before: Node, edited: Node, after: Node) {
  const all = [before, edited, after]
  const least = Math.min(...all.map((doc) => doc.childCount))
  let head = 0
  while (head < least && all.every((doc) => doc.child(head) === before.child(head))) head += 1
  let tail = 0
  const fromEnd = (doc: Node) => doc.child(doc.childCount - 1 - tail)
  while (tail < least - head && all.every((doc) => fromEnd(doc) === fromEnd(before))) tail += 1
  // As far as a break can reach: to the nearest block on either side that nobody suggests anything about.
  let first = head
  do first -= 1
  while (first > 0 && before.child(first).marks.length > 0)
  let rest = tail
  do rest -= 1
  while (rest > 0 && before.child(before.childCount - rest).marks.length > 0)
  first = Math.max(0, first)
  rest = Math.max(0, rest)
  // Stands for the blocks around, so that a part in which nothing is left is not filled up as an empty text would be.
  const others = before.type.schema.nodes.horizontalRule?.create()
  const part = (doc: Node) => {
    const blocks = doc.children.slice(first, doc.childCount - rest)
    return doc.copy(Fragment.fromArray(others && first + rest > 0 ? [...blocks, others] : blocks))
  }
  return { before: part(before), edited: part(edited), after: part(after) }
}

/** Within an own block everything is changed as if it were no suggestion: the block itself says that it is one. */
const directly: Attempt = (edit, range) => {
  const transform = new Transform(edit.before)
  transform.replace(range.fromA, range.toA, edit.after.slice(range.fromB, range.toB))
  if (!transform.doc.eq(edit.after)) return null
  return { ok: true, transform, placed: [{ range, at: range.fromA, from: range.fromA, to: range.fromA }] }
}

/** Words and breaks that go are struck, and what comes is put behind them, its breaks marked. */
const asBreaks: Attempt = (edit, range, by) => {
  const ends = [edit.before.resolve(range.fromA), edit.before.resolve(range.toA)]
  const news = [edit.after.resolve(range.fromB), edit.after.resolve(range.toB)]
  if (![...ends, ...news].every((place) => place.parent.isTextblock)) return null
  const [insertion, deletion] = suggestionTypes(edit.before)
  const id = idAt(edit.before, range, by)
  const transform = new Transform(edit.before)
  const dropped: (() => void)[] = []
  /** The node whose break is dealt with: its first children begin with it. */
  let opened = -1
  edit.before.nodesBetween(range.fromA, range.toA, (node, at) => {
    const from = Math.max(at, range.fromA)
    const to = Math.min(at + node.nodeSize, range.toA)
    if (node.isInline) {
      if (isOwn(node, by)) dropped.push(() => transform.delete(from, to))
      else if (!deletion.isInSet(node.marks)) transform.addMark(from, to, deletion.create({ id, edge: false }))
      return true
    }
    if (at < range.fromA) return true
    const whole = at + node.nodeSize <= range.toA
    if (whole && !node.isTextblock && node.type.name !== 'listItem') {
      if (isOwn(node, by)) dropped.push(() => transform.delete(at, at + node.nodeSize))
      else if (!deletion.isInSet(node.marks)) transform.addNodeMark(at, deletion.create({ id, edge: false }))
      return false
    }
    if (opened === at) {
      opened = at + 1
      return true
    }
    opened = at + 1
    if (isOwn(node, by)) {
      const depth = node.isTextblock ? 1 : 2
      dropped.push(() => {
        if (canJoin(transform.doc, at)) transform.join(at, depth)
      })
    } else if (!deletion.isInSet(node.marks)) transform.addNodeMark(at, deletion.create({ id, edge: true }))
    return true
  })
  const at = range.toA
  transform.replace(at, at, edit.after.slice(range.fromB, range.toB))
  const size = range.toB - range.fromB
  if (transform.doc.content.size !== edit.before.content.size + size) return null
  markInserted(transform, at, at + size, { insertion, id })
  const since = transform.steps.length
  for (const drop of dropped.toReversed()) drop()
  const later = transform.mapping.slice(since)
  return {
    ok: true,
    transform,
    placed: [{ range, at: later.map(at, -1), from: later.map(range.fromA, -1), to: later.map(at, -1) }],
  }
}

function markInserted(
  transform: Transform,
  from: number,
  to: number,
  { insertion, id }: { insertion: ReturnType<typeof suggestionTypes>[0]; id: string },
): void {
  const words: { from: number; to: number }[] = []
  const nodes: { at: number; edge: boolean }[] = []
  let opened = -1
  transform.doc.nodesBetween(from, to, (node, at) => {
    if (node.isInline) {
      words.push({ from: Math.max(at, from), to: Math.min(at + node.nodeSize, to) })
      return true
    }
    if (at < from) return true
    const whole = at + node.nodeSize <= to
    if (whole && !node.isTextblock && node.type.name !== 'listItem') {
      nodes.push({ at, edge: false })
      return false
    }
    if (opened !== at) nodes.push({ at, edge: true })
    opened = at + 1
    return true
  })
  for (const stretch of words) {
    for (const type of suggestionTypes(transform.doc)) transform.removeMark(stretch.from, stretch.to, type)
    transform.addMark(stretch.from, stretch.to, insertion.create({ id, edge: false }))
  }
  for (const { at, edge } of nodes) transform.addNodeMark(at, insertion.create({ id, edge }))
}

/** Whole blocks go and come. `pure`: only where they do nothing but go, or nothing but come. */
function asBlocks(which: 'pure' | 'any'): Attempt {
  return (edit, range, by) => {
    const $from = edit.before.resolve(range.fromA)
    const $now = edit.after.resolve(range.fromB)
    const shared = Math.min($from.sharedDepth(range.toA), $now.sharedDepth(range.toB))
    const depth = $from.node(shared).isTextblock ? shared - 1 : shared
    const old = childrenBetween(edit.before, range.fromA, range.toA, depth)
    const now = childrenBetween(edit.after, range.fromB, range.toB, depth)
    while (old.nodes.length > 0 && now.nodes.length > 0 && old.nodes[0]?.eq(now.nodes[0] ?? edit.after)) {
      old.from += old.nodes.shift()?.nodeSize ?? 0
      now.from += now.nodes.shift()?.nodeSize ?? 0
    }
    while (old.nodes.length > 0 && now.nodes.length > 0 && old.nodes.at(-1)?.eq(now.nodes.at(-1) ?? edit.after)) {
      old.nodes.pop()
      now.nodes.pop()
    }
    const replaces = old.nodes.length > 0 && now.nodes.length > 0
    if (replaces && (which === 'pure' || !old.nodes.every(isLight))) return null
    return exchanged(edit, old, now, by)
  }
}

function exchanged(edit: Edit, old: Siblings, now: Siblings, by: Suggester): Suggestion {
  const [insertion, deletion] = suggestionTypes(edit.before)
  const id = by.newId()
  const transform = new Transform(edit.before)
  const end = old.from + sizeOf(old.nodes)
  const added = now.nodes.map((node) => {
    const marks = node.marks.filter((mark) => !isSuggestion(mark) || mark.type === deletion)
    return node.mark(insertion.create({ id, edge: false }).addToSet(marks))
  })
  if (added.length > 0) transform.replace(end, end, new Slice(Fragment.fromArray(added), 0, 0))
  const since = transform.steps.length
  let at = end
  for (const node of old.nodes.toReversed()) {
    at -= node.nodeSize
    const isWhole = node.marks.some((mark) => mark.type === insertion && mark.attrs.edge !== true)
    if (isOwn(node, by) && isWhole) transform.delete(at, at + node.nodeSize)
    else if (!deletion.isInSet(node.marks)) transform.addNodeMark(at, deletion.create({ id, edge: false }))
  }
  const later = transform.mapping.slice(since)
  const range = { fromA: old.from, toA: end, fromB: now.from, toB: now.from + sizeOf(now.nodes) }
  return { ok: true, transform, placed: [{ range, at: later.map(end, -1), from: old.from, to: later.map(end, -1) }] }
}

type Siblings = { from: number; nodes: Node[] }

/** The children of the node at a depth that a stretch touches, and where the first of them begins. */
function childrenBetween(doc: Node, from: number, to: number, depth: number): Siblings {
  const $from = doc.resolve(from)
  const $to = doc.resolve(to)
  const parent = $from.node(depth)
  const first = $from.index(depth)
  return { from: $from.posAtIndex(first, depth), nodes: parent.children.slice(first, $to.indexAfter(depth)) }
}

function isLight(node: Node): boolean {
  let light = nodeFacts(node.type.name)?.light === true
  node.descendants((inner) => {
    light &&= inner.isInline || nodeFacts(inner.type.name)?.light === true
    return light
  })
  return light
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0)
}
