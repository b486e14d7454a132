import type { AnyNode, DocumentNode } from '#newsroom/document/types.ts'
import { childrenOf } from '#newsroom/document/walk.ts'
import { textPieces } from '#newsroom/text/words.ts'
import { isInline, nodeFacts, thingOf } from '../../document/node-facts.ts'
import type { AnchorPlace } from '../anchor.ts'

/**
 * A part of a text that comments can hold to: a word, a sign, a picture. `from` and `to` are positions of ProseMirror in
 * a body, UTF-16 units in a field.
 */
export type Piece = {
  /** What it is compared by: marks play no part, so a word that becomes bold stays the same word. */
  key: string
  from: number
  to: number
  /** `blank`: nothing that a comment could be about. `thing`: a picture, a recording, with what is in it. */
  kind: 'text' | 'blank' | 'thing'
}

/** Pieces that stand together: a paragraph, a caption with its picture, a cell's line. */
export type Block = { key: string; pieces: readonly Piece[] }

/** The parts of an article that comments can hold to. */
export type AnchoredContent = { title: string; sapo: string; body: DocumentNode }

/** A place of an article in its blocks; the whole article has none. */
export function blocksOf(content: AnchoredContent, place: AnchorPlace): Block[] {
  switch (place) {
    case 'article':
      return []
    case 'title':
    case 'sapo':
      return [block(piecesOfLine(fieldLine(content[place])))]
    case 'body':
      return bodyBlocks(content.body)
  }
}

const OBJECT = '\uFFFC'

function bodyBlocks(document: DocumentNode): Block[] {
  const blocks: Block[] = []
  const within = (nodes: readonly AnyNode[], start: number) => {
    let at = start
    for (const node of nodes) {
      const size = sizeOf(node)
      const children = childrenOf(node)
      const thing = thingOf(node)
      const head: Piece[] =
        thing === null ? [] : [{ key: `${OBJECT}${thing.is} ${thing.id}`, from: at, to: at + size, kind: 'thing' }]
      if (children.length === 0 || children.some(isInline)) {
        blocks.push(block([...head, ...lineOf(children, at + 1)]))
      } else {
        if (head.length > 0) blocks.push(block(head))
        within(children, at + 1)
      }
      at += size
    }
  }
  within(document.content, 0)
  return blocks
}

/** How many positions a node takes. */
export function sizeOf(node: AnyNode): number {
  if (node.type === 'text') return node.text.length
  if (nodeFacts(node.type)?.leaf) return 1
  return childrenOf(node).reduce((size, child) => size + sizeOf(child), 2)
}

/**
 * The text of a line across its marks, so that a word of which half is bold is one word. What somebody suggests to put in
 * stands for itself: the word around it stays whole until it is decided.
 */
function lineOf(inline: readonly AnyNode[], start: number): Piece[] {
  const pieces: Piece[] = []
  const line = emptyLine()
  let at = start
  for (const node of inline) {
    const text = node.type === 'text' ? node.text : OBJECT
    const own = isSuggested(node) ? emptyLine() : line
    own.starts.push({ unit: own.length, at })
    own.texts.push(text)
    own.length += text.length
    if (node.type !== 'text') own.leaves.push(node.type === 'footnote' ? `${OBJECT}note ${node.attrs.text}` : '\n')
    if (own !== line) for (const piece of piecesOfLine(own)) pieces.push(piece)
    at += text.length
  }
  const words = piecesOfLine(line)
  return pieces.length === 0 ? words : [...words, ...pieces].sort((a, b) => a.from - b.from)
}

function isSuggested(node: AnyNode): boolean {
  return 'marks' in node && node.marks?.some((mark) => mark.type === 'insertion') === true
}

/** Text in parts, where in the document each of them starts, and what its objects are. */
type Line = { texts: string[]; length: number; starts: { unit: number; at: number }[]; leaves: string[] }

function emptyLine(): Line {
  return { texts: [], length: 0, starts: [], leaves: [] }
}

function fieldLine(text: string): Line {
  return { texts: [text], length: text.length, starts: [{ unit: 0, at: 0 }], leaves: [] }
}

function piecesOfLine({ texts, starts, leaves }: Line): Piece[] {
  let part = 0
  let object = 0
  let unit = 0
  // Pieces come in order: the part that a unit lies in is never before the one of the unit before it.
  const positionOf = (unit: number) => {
    while ((starts[part + 1]?.unit ?? Number.POSITIVE_INFINITY) <= unit) part += 1
    const start = starts[part]
    return start === undefined ? 0 : start.at + unit - start.unit
  }
  return textPieces(texts.join('')).map((piece) => {
    const from = positionOf(unit)
    unit += piece.length
    const key = piece === OBJECT ? (leaves[object++] ?? OBJECT) : piece
    return { key, from, to: positionOf(unit - 1) + 1, kind: key.trim() === '' ? 'blank' : 'text' }
  })
}

function block(pieces: readonly Piece[]): Block {
  return { key: pieces.map((piece) => piece.key).join('\u0001'), pieces }
}
