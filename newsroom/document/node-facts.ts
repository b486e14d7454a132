import type { AnyNode } from './types.ts'

export type NodeType = AnyNode['type']
type AttributeOf<Type> =
  Extract<AnyNode, { type: Type }> extends { attrs?: infer Attributes } ? keyof NonNullable<Attributes> : never

/**
 * Where the words of a node are: in the nodes that it holds, a line each; in one line of its own; in a row of cells; within
 * the line of another node. `none`: it has none.
 */
export type Words = 'inner' | 'line' | 'row' | 'inline' | 'none'

type NodeFacts<Attribute> = {
  words: Words
  /** An attribute that is a line after its own. */
  also?: Attribute
  /** An attribute that is a line before its own. */
  first?: Attribute
  /** It holds nothing, and takes one position. */
  leaf?: true
  /** It is set beside the story, which runs on without it. Its words are about it. */
  beside?: true
  /** It shows something that is looked up, and which by. The same thing stays the same whatever is said about it. */
  thing?: { is: 'picture' | 'video' | 'file'; by: Attribute }
  /** The writing desk shows it in a way of its own: `blockViews`. */
  viewed?: true
  /** It can be shown twice, as it was and as it would be, without anybody losing the thread. */
  light?: true
}

/** What there is to know of each node besides how it is checked and shown. Walks, plain text and desks ask here. */
export const NODE_FACTS = {
  doc: { words: 'inner' },
  paragraph: { words: 'line', light: true },
  heading: { words: 'line', light: true },
  text: { words: 'inline' },
  hardBreak: { words: 'inline', leaf: true },
  footnote: { words: 'inline', leaf: true, viewed: true },
  bulletList: { words: 'inner', light: true },
  orderedList: { words: 'inner', light: true },
  listItem: { words: 'inner', light: true },
  blockquote: { words: 'inner', light: true },
  horizontalRule: { words: 'none', leaf: true, light: true },
  table: { words: 'inner', first: 'caption', viewed: true },
  tableRow: { words: 'row' },
  tableCell: { words: 'inner' },
  tableHeader: { words: 'inner' },
  figure: { words: 'line', beside: true, thing: { is: 'picture', by: 'mediaId' }, viewed: true },
  gallery: { words: 'inner', beside: true, viewed: true },
  pullQuote: { words: 'line', also: 'source', beside: true, viewed: true },
  box: { words: 'inner', beside: true, viewed: true },
  boxTitle: { words: 'line' },
  embed: { words: 'line', beside: true, thing: { is: 'video', by: 'video' }, viewed: true },
  audio: { words: 'line', beside: true, thing: { is: 'file', by: 'fileId' }, viewed: true },
  attachment: { words: 'line', beside: true, thing: { is: 'file', by: 'fileId' }, viewed: true },
} as const satisfies { [Type in NodeType]: NodeFacts<AttributeOf<Type>> }

/** The nodes that the writing desk shows in ways of their own. */
export type ViewedNode = {
  [Type in NodeType]: (typeof NODE_FACTS)[Type] extends { viewed: true } ? Type : never
}[NodeType]

const FACTS: Readonly<Record<NodeType, NodeFacts<string>>> = NODE_FACTS

/** The facts of a node by its name, in the wide type; undefined for no node of ours. */
export function nodeFacts(name: string): NodeFacts<string> | undefined {
  return isNodeType(name) ? FACTS[name] : undefined
}

function isNodeType(name: string): name is NodeType {
  return Object.hasOwn(FACTS, name)
}

/** Whether a node stands within a line of text. */
export function isInline({ type }: AnyNode): boolean {
  return nodeFacts(type)?.words === 'inline'
}

/** The picture, video or file that a node shows; null for what shows none. */
export function thingOf(node: AnyNode): { is: 'picture' | 'video' | 'file'; id: string } | null {
  const thing = nodeFacts(node.type)?.thing
  return thing ? { is: thing.is, id: attributeOf(node, thing.by) } : null
}

/** The words of an attribute; empty where there are none. */
export function attributeOf(node: AnyNode, name: string): string {
  const attributes: Readonly<Record<string, unknown>> = ('attrs' in node && node.attrs) || {}
  const value = attributes[name]
  return typeof value === 'string' ? value : ''
}
