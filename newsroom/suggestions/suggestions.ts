import type { ArticleContent } from '../articles/article.ts'
import { asAccepted, decided, suggestionsOn } from '../document/decided.ts'
import { isInline } from '../document/node-facts.ts'
import type { AnyNode, DocumentNode, SuggestionMark } from '../document/types.ts'
import { nodesIn } from '../document/walk.ts'

/** A suggestion that nobody has decided about yet, as the text tells of it. Who made it and when, the server knows. */
export type OpenSuggestion = {
  id: string
  kinds: SuggestionMark['type'][]
  /** The words that would come and go; a break between paragraphs is `¶`. */
  inserted: string
  deleted: string
  /** Blocks that come or go as a whole, by type: a picture has no words to show. */
  blocks: AnyNode['type'][]
  /** Which block of the body it begins in, from 0. */
  block: number
}

/** A break between two paragraphs, where words are shown that run across it. */
export const BREAK = '¶'

/** The open suggestions of a body, in reading order. The same id in several places is one suggestion. */
export function openSuggestions(document: DocumentNode): OpenSuggestion[] {
  const found = new Map<string, OpenSuggestion>()
  for (const [block, top] of document.content.entries()) collect(top, block, [], found)
  return [...found.values()]
}

/** The ids of the open suggestions of a body, each once, in reading order. */
export function suggestionIds(document: DocumentNode): string[] {
  const ids = new Set<string>()
  for (const node of nodesIn(document)) for (const mark of suggestionsOn(node)) ids.add(mark.attrs.id)
  return [...ids]
}

/** How many suggestions of a body are open. */
export function countOpen(document: DocumentNode): number {
  return suggestionIds(document).length
}

/** A text with every suggestion of its body taken. */
export function acceptedContent(content: ArticleContent): ArticleContent {
  const body = asAccepted(content.body)
  return body === content.body ? content : { ...content, body }
}

/** A body in which one suggestion was taken. */
export function withAccepted(document: DocumentNode, id: string): DocumentNode {
  return decided(document, (each) => (each === id ? 'accept' : 'leave'))
}

/** A body in which one suggestion was put aside. */
export function withRefused(document: DocumentNode, id: string): DocumentNode {
  return decided(document, (each) => (each === id ? 'refuse' : 'leave'))
}

/** @param around suggestions of which the node is part as a whole */
function collect(
  node: AnyNode,
  block: number,
  around: readonly SuggestionMark[],
  found: Map<string, OpenSuggestion>,
): void {
  const own = suggestionsOn(node)
  for (const { type, attrs } of own) {
    const known = found.get(attrs.id)
    const entry = known ?? { id: attrs.id, kinds: [], inserted: '', deleted: '', blocks: [], block }
    if (!known) found.set(attrs.id, entry)
    if (!entry.kinds.includes(type)) entry.kinds.push(type)
    if (attrs.edge) say(entry, type, BREAK)
    else if (!isInline(node)) entry.blocks.push(node.type)
  }
  const whole = own.filter((mark) => !mark.attrs.edge)
  const within = [...around, ...whole]
  const words = wordsOf(node)
  if (words !== '') {
    for (const { type, attrs } of within) {
      const entry = found.get(attrs.id)
      if (entry) say(entry, type, words)
    }
  }
  if ('content' in node) for (const child of node.content ?? []) collect(child, block, within, found)
}

function say(entry: OpenSuggestion, type: SuggestionMark['type'], words: string): void {
  if (type === 'insertion') entry.inserted += words
  else entry.deleted += words
}

function wordsOf(node: AnyNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return ' '
  return node.type === 'footnote' ? ` [${node.attrs.text}]` : ''
}
