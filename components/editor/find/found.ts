import type { Node } from '@tiptap/pm/model'
import { type FindQuery, findPlaces, type Searchable, searchable } from '#newsroom/text/find.ts'

/** The fields that are searched beside the text, in the order in which they stand on the desk; `caption` is the lead picture's. */
export const FIELDS_BEFORE = ['kicker', 'title', 'sapo'] as const
export const FIELDS_AFTER = ['caption'] as const
export type FindField = (typeof FIELDS_BEFORE)[number] | (typeof FIELDS_AFTER)[number]

/** The words of the searched fields; one that is not shown, or not to be changed, is missing. */
export type FieldTexts = Partial<Record<FindField, string>>

/** A place that answers the query: in a field by characters, in the body by positions of the document. */
export type Found = { in: FindField | 'body'; start: number; end: number }

const ORDER: readonly Found['in'][] = [...FIELDS_BEFORE, 'body', ...FIELDS_AFTER]

/** Where a part of the article stands before another: negative, as sorting wants it. */
export function compareFound(a: Pick<Found, 'in' | 'start'>, b: Pick<Found, 'in' | 'start'>): number {
  return ORDER.indexOf(a.in) - ORDER.indexOf(b.in) || a.start - b.start
}

// What a paragraph takes to be searched is made once; a paragraph that changes is another one.
const preparedBlocks = new WeakMap<Node, Searchable>()

/**
 * Everything in fields and body that answers the query, in reading order. It stops now and then (`yield`), so that a long
 * text can be searched without holding up what is typed meanwhile.
 */
export function* findAll(query: FindQuery, fields: FieldTexts, body: Node): Generator<undefined, Found[]> {
  const found: Found[] = []
  for (const field of FIELDS_BEFORE) found.push(...foundInField(query, field, fields[field]))
  for (const { node, start } of blocksOf(body)) {
    let block = preparedBlocks.get(node)
    if (block === undefined) {
      block = searchable(textOf(node))
      preparedBlocks.set(node, block)
    }
    for (const place of findPlaces(block, query)) {
      found.push({ in: 'body', start: start + place.start, end: start + place.end })
    }
    yield
  }
  for (const field of FIELDS_AFTER) found.push(...foundInField(query, field, fields[field]))
  return found
}

function foundInField(query: FindQuery, field: FindField, text: string | undefined): Found[] {
  if (text === undefined) return []
  return findPlaces(searchable(text), query).map(({ start, end }) => ({ in: field, start, end }))
}

/** Every node with text of its own: paragraphs, headings, captions, cells' paragraphs, and what stands within a line. */
function blocksOf(body: Node): { node: Node; start: number }[] {
  const blocks: { node: Node; start: number }[] = []
  body.descendants((node, position) => {
    if (!node.inlineContent) return true
    blocks.push({ node, start: position + 1 })
    return node.children.some((child) => !child.isLeaf)
  })
  return blocks
}

/** The text of a block, as long as the block: what is no text stands for itself, and is never found. */
function textOf(block: Node): string {
  return block.children.map((child) => child.text ?? '\uFFFC'.repeat(child.nodeSize)).join('')
}
