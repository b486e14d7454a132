import { documentSchema } from '../document/check.ts'

/** A mark or a node of a body as JSON, whatever its type: what is compared here need not be on the list of nodes yet. */
export type AnyMark = { type: string; attrs?: Readonly<Record<string, unknown>> }
export type TreeNode = {
  type: string
  text?: string
  attrs?: Readonly<Record<string, unknown>>
  marks?: readonly AnyMark[]
  content?: readonly TreeNode[]
}

/**
 * A value as one text that is equal exactly where two values mean the same: keys in order, strings in NFC, nothing that
 * JSON would not carry, no empty lists of children or marks.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === 'string') return inner.normalize('NFC')
    if ((key === 'content' || key === 'marks') && Array.isArray(inner) && inner.length === 0) return undefined
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** True where two values mean the same: where `canonical` would write them alike. Ends at the first difference. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') return a.normalize('NFC') === b.normalize('NFC')
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return canonical(a) === canonical(b)
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((inner: unknown, index) => same(inner, b[index]))
  }
  if (Array.isArray(a) || Array.isArray(b)) return false
  const [left, right] = [said(a), said(b)]
  if (left.length !== right.length) return false
  const others = new Map(right)
  return left.every(([key, inner]) => others.has(key) && same(inner, others.get(key)))
}

/** What an object says that `canonical` writes down. */
function said(value: object): [string, unknown][] {
  return Object.entries(value).filter(
    ([key, inner]) =>
      inner !== undefined && !((key === 'content' || key === 'marks') && Array.isArray(inner) && inner.length === 0),
  )
}

export function childrenOf(node: TreeNode): readonly TreeNode[] {
  return node.content ?? []
}

/** True where a node's content is a line of text (a paragraph, a caption) and not further blocks. */
export function holdsText(node: TreeNode): boolean {
  const type = documentSchema().nodes[node.type]
  if (type) return type.inlineContent
  return childrenOf(node).some((child) => child.type === 'text')
}

/** What a node is within a table (`row`, `cell`, `header_cell`); null for what is no part of one. */
export function tableRole(node: TreeNode): string | null {
  const role: unknown = documentSchema().nodes[node.type]?.spec.tableRole
  return typeof role === 'string' ? role : null
}

/** The text within a node, its blocks set apart by blanks. */
export function textWithin(node: TreeNode): string {
  if (node.type === 'text') return node.text ?? ''
  return childrenOf(node)
    .map(textWithin)
    .join(holdsText(node) ? '' : ' ')
}
