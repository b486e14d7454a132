import { loweredText, raisedText } from '../text/scripts.ts'
import { asAccepted } from './decided.ts'
import { attributeOf, nodeFacts, thingOf, type Words } from './node-facts.ts'
import type { AnyNode, DocumentMark, DocumentNode, Footnote, TextNode } from './types.ts'
import { childrenOf, nodesIn } from './walk.ts'

/**
 * The words of a body: a line for each block and each row of a table, cells set apart by tabs, captions included, notes
 * in their order at the end. Suggestions are read as if they were taken. What is struck no longer holds and is left out;
 * raised and lowered letters are written as such (`10⁶`, `CO₂`), so that no figure reads as another one.
 */
export function plainText(document: DocumentNode): string {
  const body = asAccepted(document)
  return joined([...linesOf(body), ...footnotes(body).map((note) => note.attrs.text)])
}

/** The same for whoever has to save the words by hand: struck ones are there too, between `~~`. */
export function everyWord(document: DocumentNode): string {
  const kept: DocumentNode = JSON.parse(
    JSON.stringify(document, (_, value: unknown) => {
      if (!isStruck(value)) return value
      return { ...value, text: `~~${value.text}~~`, marks: value.marks.filter(({ type }) => type !== 'struck') }
    }),
  )
  return plainText(kept)
}

function isStruck(value: unknown): value is TextNode & { marks: DocumentMark[] } {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('marks' in value)) return false
  return Array.isArray(value.marks) && value.marks.some((mark: DocumentMark) => mark.type === 'struck')
}

/** The words that the story itself runs through, without what is set beside it: captions, boxes, quotes, files, notes. */
export function runningText(document: DocumentNode): string {
  return joined(
    asAccepted(document)
      .content.filter((block) => !nodeFacts(block.type)?.beside)
      .flatMap(linesOf),
  )
}

/** The pictures that a body uses, each once, in reading order. */
export function mediaIds(document: DocumentNode): string[] {
  return thingsIn(document, 'picture')
}

/** The recordings and documents that a body carries, each once, in reading order. */
export function fileIds(document: DocumentNode): string[] {
  return thingsIn(document, 'file')
}

function thingsIn(document: DocumentNode, kind: 'picture' | 'file'): string[] {
  const found = new Set<string>()
  for (const node of nodesIn(document)) {
    const thing = thingOf(node)
    if (thing?.is === kind) found.add(thing.id)
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
  const { words, also, first } = nodeFacts(node.type) ?? { words: 'none' }
  const [before, after] = [first, also].map((name) => (name === undefined ? [] : [attributeOf(node, name)]))
  return [...(before ?? []), ...ownLines(node, words), ...(after ?? [])]
}

function ownLines(node: AnyNode, words: Words): string[] {
  switch (words) {
    case 'inner':
      return childrenOf(node).flatMap(linesOf)
    case 'row':
      return [
        childrenOf(node)
          .map((cell) => linesOf(cell).join(' '))
          .join('\t'),
      ]
    case 'line':
      return textOf(node).split('\n')
    case 'inline':
      return inlineText(node).split('\n')
    case 'none':
      return []
  }
}

/** The text right in a node: a caption, a title, a paragraph. What is struck or suggested to go is not in it. */
export function textOf(node: AnyNode): string {
  return childrenOf(node).map(inlineText).join('')
}

function inlineText(node: AnyNode): string {
  if (node.type === 'text') return writtenOut(node)
  return node.type === 'hardBreak' ? '\n' : ''
}

function writtenOut({ text, marks = [] }: TextNode): string {
  const has = (type: DocumentMark['type']) => marks.some((mark) => mark.type === type)
  if (has('deletion') || has('struck')) return ''
  if (has('raised')) return raisedText(text)
  return has('lowered') ? loweredText(text) : text
}
