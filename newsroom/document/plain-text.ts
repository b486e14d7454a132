import { assertUnreachable } from '#newsroom/kit/assert-unreachable.ts'
import { asAccepted } from '../suggestions/suggestions.ts'
import type { AnyNode, DocumentNode, Footnote } from './types.ts'
import { childrenOf, nodesIn } from './walk.ts'

/**
 * The words of a body: a line for each block and each row of a table, cells set apart by tabs, captions included, notes
 * in their order at the end. Suggestions are read as if they were taken.
 */
export function plainText(document: DocumentNode): string {
  const body = asAccepted(document)
  return joined([...linesOf(body), ...footnotes(body).map((note) => note.attrs.text)])
}

/** The words that the story itself runs through, without what is set beside it: captions, boxes, quotes, files, notes. */
export function runningText(document: DocumentNode): string {
  return joined(
    asAccepted(document)
      .content.filter((block) => !BESIDE.has(block.type))
      .flatMap(linesOf),
  )
}

const BESIDE: ReadonlySet<string> = new Set<DocumentNode['content'][number]['type']>([
  'figure',
  'gallery',
  'pullQuote',
  'box',
  'embed',
  'audio',
  'attachment',
])

/** The pictures that a body uses, each once, in reading order. */
export function mediaIds(document: DocumentNode): string[] {
  const found = new Set<string>()
  for (const node of nodesIn(document)) if (node.type === 'figure') found.add(node.attrs.mediaId)
  return [...found]
}

/** The recordings and documents that a body carries, each once, in reading order. */
export function fileIds(document: DocumentNode): string[] {
  const found = new Set<string>()
  for (const node of nodesIn(document)) {
    if (node.type === 'audio' || node.type === 'attachment') found.add(node.attrs.fileId)
  }
  return [...found]
}

/** The notes of a body in the order in which they are numbered. */
export function footnotes(document: DocumentNode): Footnote[] {
  return [...nodesIn(document)].filter((node) => node.type === 'footnote')
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line.trim() !== '').join('\n')
}

function linesOf(node: AnyNode): string[] {
  switch (node.type) {
    case 'doc':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableCell':
    case 'tableHeader':
    case 'gallery':
    case 'box':
      return childrenOf(node).flatMap(linesOf)
    case 'tableRow':
      return [node.content.map((cell) => linesOf(cell).join(' ')).join('\t')]
    case 'paragraph':
    case 'heading':
    case 'figure':
    case 'boxTitle':
    case 'embed':
    case 'audio':
    case 'attachment':
      return textOf(node).split('\n')
    case 'pullQuote':
      return [textOf(node), node.attrs.source]
    case 'text':
    case 'hardBreak':
    case 'footnote':
      return inlineText(node).split('\n')
    case 'horizontalRule':
      return []
    default:
      return assertUnreachable(node)
  }
}

/** The text right in a node: a caption, a title, a paragraph. What is suggested to go is not in it. */
export function textOf(node: AnyNode): string {
  return childrenOf(node).map(inlineText).join('')
}

function inlineText(node: AnyNode): string {
  if (node.type === 'text') return node.marks?.some((mark) => mark.type === 'deletion') ? '' : node.text
  return node.type === 'hardBreak' ? '\n' : ''
}
