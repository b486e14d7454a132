import { diffArrays } from 'diff'
import type { ArticleContent } from '../articles/article.ts'
import { wordsOf } from '../articles/article-content.ts'
import { canonical, same, type TreeNode } from '../changes/node.ts'
import { isOpen } from '../document/decided.ts'
import { textPieces } from '../text/words.ts'

/** What share of its words a change may touch to count as small, at least so many and never more than so many. */
const SHARE = 0.03
const AT_LEAST = 3
const AT_MOST = 30
/** Letters that count as one word: what is written without blanks is no way round the measure. */
const WORD_LETTERS = 16

/**
 * Whether a text differs from another by a few words of its sapo and body and by nothing else: the same title, kicker,
 * section, topics, bylines and pictures, the same blocks with the same links and settings in the same order. The text
 * that readers have is what it is measured against, or, where that has not been looked over, the last one that was.
 */
export function isSmallChange(before: ArticleContent, after: ArticleContent): boolean {
  if (isOpen(before.body) || isOpen(after.body)) return false
  if (!same(frameOf(before), frameOf(after))) return false
  const most = mostWords(wordsOf(before))
  const changed = changedWords(before, after, most)
  return changed > 0 && changed <= most
}

/** How many words of so many a small change may touch. */
export function mostWords(words: number): number {
  return Math.min(AT_MOST, Math.max(AT_LEAST, Math.floor(words * SHARE)))
}

/** Everything but the words of sapo and body. */
function frameOf(content: ArticleContent): unknown {
  return { ...content, sapo: content.sapo.trim() === '', body: frameOfNode(content.body) }
}

function frameOfNode(node: TreeNode): TreeNode {
  if (node.type === 'text') return { ...node, text: '' }
  if (!node.content) return node
  const frames: TreeNode[] = []
  for (const child of node.content.map(frameOfNode)) {
    const last = frames.at(-1)
    // Neighbouring pieces of text that are set alike are one piece, however a browser has cut them.
    if (!(child.type === 'text' && last && same(last, child))) frames.push(child)
  }
  return { ...node, content: frames }
}

type Piece = { text: string; key: string }

/**
 * Words and signs that came or went, whichever are more; a long one counts as several. More than `most` are not counted
 * to the end: a long text costs no more than a look at each of its words.
 */
function changedWords(before: ArticleContent, after: ArticleContent, most: number): number {
  const script = diffArrays(piecesOf(before), piecesOf(after), {
    comparator: (left, right) => left.key === right.key,
    // Each piece counts for one at least, on its own side.
    maxEditLength: 2 * most,
  })
  if (script === undefined) return Number.POSITIVE_INFINITY
  const sum = (pieces: Piece[][]) => weight(pieces.flat())
  const gone = sum(script.filter(({ removed }) => removed).map(({ value }) => value))
  const come = sum(script.filter(({ added }) => added).map(({ value }) => value))
  return Math.max(gone, come)
}

/** Each word with how it is set, so that a link or bold type that moves to other words counts as they do. */
function piecesOf({ sapo, body }: ArticleContent): Piece[] {
  return [...inPieces(sapo, ''), ...piecesIn(body)]
}

function piecesIn(node: TreeNode): Piece[] {
  const pieces: Piece[] = []
  for (const child of node.content ?? []) {
    if (child.type === 'text') pieces.push(...inPieces(child.text ?? '', canonical(child.marks ?? [])))
    // A word that moves into another block is one that changed.
    else pieces.push({ text: '', key: `<${child.type}>` }, ...piecesIn(child), { text: '', key: '</>' })
  }
  return pieces
}

function inPieces(text: string, set: string): Piece[] {
  return textPieces(text.normalize('NFC'))
    .filter((piece) => piece.trim() !== '')
    .map((piece) => ({ text: piece, key: `${piece} ${set}` }))
}

function weight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / WORD_LETTERS)), 0)
}
