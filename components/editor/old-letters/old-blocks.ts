import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { fromOldLetters, oldEncodingOf } from '#newsroom/text/old-letters/old-letters.ts'
import type { OldEncoding } from '#newsroom/text/old-letters/tables.ts'

/** A paragraph, heading or caption that is written in an old encoding. */
export type OldBlock = { position: number; node: Node; encoding: OldEncoding }

/** Blocks are never changed in place: what was seen of one holds as long as it is there. */
const seen = new WeakMap<Node, OldEncoding | null>()

/**
 * The blocks of a text that are written in an old encoding, in their order. Short ones are told by the company that they keep:
 * two words alone say little.
 */
export function oldBlocksIn(doc: Node): OldBlock[] {
  const found: OldBlock[] = []
  const others: { position: number; node: Node }[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return
    const encoding = encodingOf(node)
    if (encoding === null) others.push({ position, node })
    else found.push({ position, node, encoding })
  })
  if (found.length === 0) return []
  const encodings = new Set(found.map(({ encoding }) => encoding))
  for (const encoding of encodings) {
    for (const { position, node } of others) {
      const isOne = oldEncodingOf(node.textContent, { encoding, capitals: false }) === encoding
      if (isOne && !found.some((each) => each.position === position)) found.push({ position, node, encoding })
    }
  }
  return found.sort((a, b) => a.position - b.position)
}

function encodingOf(node: Node): OldEncoding | null {
  const known = seen.get(node)
  if (known !== undefined) return known
  const encoding = oldEncodingOf(node.textContent)
  seen.set(node, encoding)
  return encoding
}

/** Writes blocks in Unicode, as one step; marks, notes and pictures in them stay. */
export function convertBlocks(transaction: Transaction, blocks: readonly OldBlock[]): Transaction {
  for (const { position, node, encoding } of [...blocks].sort((a, b) => b.position - a.position)) {
    const texts: { from: number; text: Node }[] = []
    node.forEach((child, offset) => {
      if (child.isText) texts.push({ from: position + 1 + offset, text: child })
    })
    for (const { from, text } of texts.reverse()) {
      const words = text.text ?? ''
      const read = fromOldLetters(words, encoding)
      if (read !== words) transaction.replaceWith(from, from + text.nodeSize, text.type.schema.text(read, text.marks))
    }
  }
  return transaction
}
