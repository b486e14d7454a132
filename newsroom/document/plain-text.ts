import { assertUnreachable } from '#newsroom/assert-unreachable.ts'
import type { AnyNode, DocumentNode } from './types.ts'

/** The words of a body: a line for each block and each row of a table, cells set apart by tabs, captions included. */
export function plainText(document: DocumentNode): string {
  return linesOf(document)
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/** The pictures that a body uses, each once, in reading order. */
export function mediaIds(document: DocumentNode): string[] {
  const found = new Set<string>()
  collectMedia(document, found)
  return [...found]
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
      return node.content.flatMap(linesOf)
    case 'tableRow':
      return [node.content.map((cell) => linesOf(cell).join(' ')).join('\t')]
    case 'paragraph':
    case 'heading':
    case 'figure':
      return (node.content ?? []).map(inlineText).join('').split('\n')
    case 'text':
    case 'hardBreak':
      return inlineText(node).split('\n')
    case 'horizontalRule':
      return []
    default:
      return assertUnreachable(node)
  }
}

function inlineText(node: { type: 'text'; text: string } | { type: 'hardBreak' }): string {
  return node.type === 'text' ? node.text : '\n'
}

function collectMedia(node: AnyNode, found: Set<string>): void {
  switch (node.type) {
    case 'figure':
      found.add(node.attrs.mediaId)
      return
    case 'doc':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
      for (const child of node.content) collectMedia(child, found)
      return
    case 'paragraph':
    case 'heading':
    case 'text':
    case 'hardBreak':
    case 'horizontalRule':
      return
    default:
      assertUnreachable(node)
  }
}
