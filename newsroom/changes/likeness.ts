import { textPieces } from '../text/words.ts'
import { childrenOf, holdsText, type TreeNode, tableRole, textWithin } from './node.ts'

/** How much two blocks have to have in common to be an old and a new self of one block. */
export const ALIKE = 0.4

/** What is compared of a block: its words with how often they occur, and what it shows or leads to. */
export type Traits = { type: string; family: string; words: Map<string, number>; size: number; names: Set<string> }

/** Attributes that name a thing outside the text: a picture, a file, an address. */
const NAMING = /(id|src|href|url|video)$/i

export function traitsOf(node: TreeNode): Traits {
  const words = new Map<string, number>()
  let size = 0
  for (const piece of textPieces(textWithin(node).normalize('NFC').toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue
    words.set(piece, (words.get(piece) ?? 0) + 1)
    size += 1
  }
  return { type: node.type, family: familyOf(node), words, size, names: new Set(namesIn(node)) }
}

/** True of an attribute whose value names a thing and is no text to be read. */
export function isName(attribute: string): boolean {
  return NAMING.test(attribute)
}

/** A paragraph may become a heading, a list a numbered one; neither becomes a table, nor the caption of a picture. */
function familyOf(node: TreeNode): string {
  if (Object.keys(node.attrs ?? {}).some(isName)) return node.type
  if (holdsText(node)) return 'line'
  if (node.type.endsWith('List')) return 'list'
  return tableRole(node)?.endsWith('cell') ? 'cell' : node.type
}

function namesIn(node: TreeNode): string[] {
  const own = Object.entries(node.attrs ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && isName(name) ? [value] : [],
  )
  return [...own, ...childrenOf(node).flatMap(namesIn)]
}

/** From 0 (nothing in common) to 1; below 0 where the one can't be the other's old self at all. */
export function likeness(a: Traits, b: Traits): number {
  if (a.family !== b.family) return -1
  if (shareName(a, b)) return a.type === b.type ? 0.95 : 0.5
  const words = shareOfWords(a, b)
  const alike = a.type === b.type ? words : words * 0.9
  if (alike >= ALIKE || a.type !== b.type) return alike
  // Something was written where nothing stood, or another picture was put in its place.
  const filled = a.size === 0 || b.size === 0
  return filled || (a.names.size > 0 && b.names.size > 0) ? ALIKE : alike
}

/** Which part of a block's words stand in another one. */
export function containedIn(part: Traits, whole: Traits): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size
}

function shareOfWords(a: Traits, b: Traits): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size)
}

function shared(a: Traits, b: Traits): number {
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words]
  let count = 0
  for (const [word, times] of few) count += Math.min(times, many.get(word) ?? 0)
  return count
}

function shareName(a: Traits, b: Traits): boolean {
  for (const name of a.names) if (b.names.has(name)) return true
  return false
}
