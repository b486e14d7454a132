import type { Node } from '@tiptap/pm/model'

/**
 * The JSON of a node. Attributes that say nothing are left out, so that a text to which nobody did anything stays, to the
 * letter, what it was before the document learned them. Plain objects: ProseMirror's attributes have no prototype, and
 * React sends no such thing to a browser.
 */
export function jsonOf<Type>(node: Node): Type {
  const json: Type = JSON.parse(JSON.stringify(node.toJSON(), withoutNothing))
  return json
}

function withoutNothing(key: string, value: unknown): unknown {
  return key === 'attrs' && isNothing(value) ? undefined : value
}

function isNothing(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((inner) => inner === undefined)
}
