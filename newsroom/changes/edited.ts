import type { ContentChanges } from './content-changes.ts'
import type { TreeNode } from './node.ts'
import type { NodeChange } from './node-changes.ts'

/** How much of a text was changed, in a few figures. */
export type EditedFigures = {
  added: number
  removed: number
  /** How much of the older text that is: 0 for nothing, 1 for all of it. */
  share: number
  title: boolean
  sapo: boolean
  /** Pictures that came, went, or have other words. */
  pictures: number
}

/** @param words how many words the older text has */
export function editedFigures(changes: ContentChanges, words: number): EditedFigures {
  const { added, removed } = changes.words
  const fields = new Set(changes.fields.map((change) => change.field))
  const pictures = changes.body.reduce((sum, change) => sum + picturesChanged(change), 0)
  return {
    added,
    removed,
    share: Math.min(1, Math.max(added, removed) / Math.max(1, words)),
    title: fields.has('title'),
    sapo: fields.has('sapo'),
    pictures: pictures + (fields.has('lead') ? 1 : 0),
  }
}

function picturesChanged(change: NodeChange): number {
  const node = change.after ?? change.before
  if (change.kind === 'same' || change.moved || node === null) return 0
  if (change.kind !== 'changed') return picturesIn(node)
  if (node.type === 'figure') return 1
  return (change.children ?? []).reduce((sum, child) => sum + picturesChanged(child), 0)
}

function picturesIn(node: TreeNode): number {
  if (node.type === 'figure') return 1
  return (node.content ?? []).reduce((sum, child) => sum + picturesIn(child), 0)
}
