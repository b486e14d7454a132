import { align } from './align.ts'
import { type Effort, newEffort } from './effort.ts'
import { canonical, childrenOf, holdsText, same, type TreeNode, tableRole } from './node.ts'
import { type TextRun, textChanges } from './text-changes.ts'

export type ChangeKind = 'same' | 'added' | 'removed' | 'changed'

/**
 * A block and what became of it. `text` where it holds a line of text, `children` where it holds blocks; both are whole,
 * with what is the same and what is not, so that old and new can be shown from this alone.
 */
export type NodeChange = {
  kind: ChangeKind
  /** Null on the side on which the block does not stand. */
  before: TreeNode | null
  after: TreeNode | null
  /** Gone here and come elsewhere, word for word. */
  moved: boolean
  attributes: AttributeChange[]
  text: TextRun[] | null
  children: NodeChange[] | null
  words: WordCounts
}

/** What an attribute was and is; null where there was or is none. `attribute-text.ts` compares by words what is prose. */
export type AttributeChange = { name: string; before: unknown; after: unknown }

/** Words that came and went. */
export type WordCounts = { added: number; removed: number }

/** What changed between two sequences of blocks. `evenUnlike`: an old block is taken for a new one's old self, however unlike. */
export function blockChanges(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
  options: { evenUnlike?: boolean; effort?: Effort } = {},
): NodeChange[] {
  const { evenUnlike = false, effort = newEffort() } = options
  return align(before, after, { evenUnlike, effort }).map((pair) => {
    if (pair.before === null) return nodeCome(pair.after)
    if (pair.after === null) return nodeGone(pair.before)
    return pair.same ? oneSided(pair.after, 'same', pair.before) : nodeChange(pair.before, pair.after, effort)
  })
}

/** A block that stands only in the new text. */
export function nodeCome(node: TreeNode): NodeChange {
  return oneSided(node, 'added')
}

/** A block that stands only in the old text. */
export function nodeGone(node: TreeNode): NodeChange {
  return oneSided(node, 'removed')
}

/** What changed between the old and the new self of a block. */
export function nodeChange(before: TreeNode, after: TreeNode, effort: Effort = newEffort()): NodeChange {
  const inLine = holdsText(before) || holdsText(after)
  const line = inLine ? textChanges(childrenOf(before), childrenOf(after), effort) : null
  const children = inLine ? null : childChanges(before, after, effort)
  const attributes = attributeChanges(before.attrs ?? {}, after.attrs ?? {})
  return {
    kind: same(before, after) ? 'same' : 'changed',
    before,
    after,
    moved: false,
    attributes,
    text: line?.runs ?? null,
    children,
    words: line ? { added: line.added, removed: line.removed } : total(children ?? []),
  }
}

/** The words that came and went in several changes together. */
export function total(changes: readonly { words: WordCounts }[]): WordCounts {
  return changes.reduce(
    (sum, { words }) => ({ added: sum.added + words.added, removed: sum.removed + words.removed }),
    { added: 0, removed: 0 },
  )
}

function childChanges(before: TreeNode, after: TreeNode, effort: Effort): NodeChange[] | null {
  const old = childrenOf(before)
  const now = childrenOf(after)
  if (old.length + now.length === 0) return null
  const role = tableRole(after)
  // As many cells as before: each stays in its column.
  if (role === 'row' && old.length === now.length) {
    return old.flatMap((cell, index) => {
      const other = now[index]
      return other ? [nodeChange(cell, other, effort)] : []
    })
  }
  // What stands in a cell now is what its old text became, though no figure of it is the same.
  return blockChanges(old, now, { evenUnlike: role !== null && role !== 'table', effort })
}

function oneSided(node: TreeNode, kind: 'same' | 'added' | 'removed', old: TreeNode = node): NodeChange {
  const none: readonly TreeNode[] = []
  const line = holdsText(node)
    ? textChanges(kind === 'added' ? none : childrenOf(node), kind === 'removed' ? none : childrenOf(node))
    : null
  const children = line || childrenOf(node).length === 0 ? null : childrenOf(node).map((child) => oneSided(child, kind))
  return {
    kind,
    before: kind === 'added' ? null : old,
    after: kind === 'removed' ? null : node,
    moved: false,
    attributes: [],
    text: line?.runs ?? null,
    children,
    words: line ? { added: line.added, removed: line.removed } : total(children ?? []),
  }
}

function attributeChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): AttributeChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const old = before[name] ?? null
    const now = after[name] ?? null
    return same(old, now) ? [] : [{ name, before: old, after: now }]
  })
}

/** Marks what went in one place and came word for word in another; its words count for neither. */
export function withMoves(changes: readonly NodeChange[]): NodeChange[] {
  const gone = changes.filter((change) => change.kind === 'removed' && change.words.removed > 0)
  const waiting = Map.groupBy(gone, (change) => canonical(change.before))
  const moved = new Set<NodeChange>()
  for (const change of changes) {
    const twin = change.kind === 'added' ? waiting.get(canonical(change.after))?.shift() : undefined
    if (twin) moved.add(change).add(twin)
  }
  if (moved.size === 0) return [...changes]
  return changes.map((change) =>
    moved.has(change) ? { ...change, moved: true, words: { added: 0, removed: 0 } } : change,
  )
}
