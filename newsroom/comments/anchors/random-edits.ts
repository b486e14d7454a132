import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { canJoin, canSplit, Transform } from '@tiptap/pm/transform'
import { documentSchema } from '#newsroom/document/check.ts'
import type { Random } from '#newsroom/document/random-document.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { likeness } from './move-anchors.ts'

const ONSETS = ['', 'b', 'ch', 'd', 'đ', 'gi', 'h', 'kh', 'l', 'm', 'ng', 'nh', 'ph', 's', 't', 'th', 'tr', 'v', 'x']
const RHYMES = 'ào ẩn ường ế iềm ị oá ộc ương ứt yễn ăng eo uôi ỳnh ớp âu ích òa ã ưu ong'.split(' ')

/** Syllables none of which comes twice, and words that may come often. */
export function wordMaker(random: Random): { fresh: () => string; freshUnlike: (word: string) => string } {
  const used = new Set<string>()
  const syllable = () => `${pick(random, ONSETS)}${pick(random, RHYMES)}`
  const fresh = () => {
    for (;;) {
      const word = used.size < 150 ? syllable() : `${syllable()}${syllable()}`
      if (used.has(word)) continue
      used.add(word)
      return word
    }
  }
  const freshUnlike = (before: string) => {
    for (;;) {
      const word = fresh()
      if (likeness(before, word) < 0.34) return word
    }
  }
  return { fresh, freshUnlike }
}

export function pick<T>(random: Random, choices: readonly T[]): T {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (chosen === undefined) throw new Error('Nothing to choose from.')
  return chosen
}

/** A document with paragraphs, a list, a table, a picture and a heading, in words from `word`. */
export function documentOf(random: Random, word: () => string): DocumentNode {
  const line = (least = 3) =>
    Array.from({ length: least + Math.floor(random() * 12) }, () => word()).join(' ') + (random() < 0.5 ? '.' : '')
  const text = (least?: number) => [{ type: 'text' as const, text: line(least) }]
  const paragraph = () => ({ type: 'paragraph' as const, content: text() })
  const item = () => ({ type: 'listItem' as const, content: [paragraph()] })
  const cell = () => ({
    type: 'tableCell' as const,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph()],
  })
  return {
    type: 'doc',
    content: [
      paragraph(),
      paragraph(),
      { type: 'heading', attrs: { level: 2 }, content: text(2) },
      { type: 'bulletList', content: [item(), item(), item()] },
      { type: 'figure', attrs: { mediaId: 'anh1', alt: '', credit: '' }, content: text(2) },
      paragraph(),
      { type: 'table', content: [{ type: 'tableRow', content: [cell(), cell()] }] },
      paragraph(),
    ],
  }
}

/** What was done to a document; `moved` where a block was taken elsewhere, of which ProseMirror's mapping knows nothing. */
export type Edit = { kind: 'insert' | 'delete' | 'replace' | 'split' | 'join' | 'mark' | 'move'; transform: Transform }

/** Where words begin and end in one text block, as positions of the document. */
export function wordsIn(doc: Node): { from: number; to: number; block: number }[] {
  const found: { from: number; to: number; block: number }[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const word of node.textContent.matchAll(/[^\s.]+/gu)) {
      const from = position + 1 + word.index
      found.push({ from, to: from + word[0].length, block: position })
    }
    return false
  })
  return found
}

/** One random thing that people do to a text; null where it can't be done here. */
export function randomEdit(
  random: Random,
  doc: Node,
  words: { fresh: () => string; freshUnlike: (word: string) => string },
): Edit | null {
  const all = wordsIn(doc)
  if (all.length === 0) return null
  const transform = new Transform(doc)
  const at = pick(random, all)
  const done = (kind: Edit['kind']) => ({ kind, transform })
  const chance = random()
  if (chance < 0.25) {
    const inserted = Array.from({ length: 1 + Math.floor(random() * 3) }, words.fresh).join(' ')
    if (random() < 0.5) transform.insert(at.from, documentSchema().text(`${inserted} `))
    else transform.insert(at.to, documentSchema().text(` ${inserted}`))
    return done('insert')
  }
  if (chance < 0.45) {
    const index = all.indexOf(at)
    const last = all[Math.min(index + Math.floor(random() * 5), all.length - 1)] ?? at
    transform.delete(at.from, last.to)
    return done('delete')
  }
  if (chance < 0.6) {
    const inserted = documentSchema().text(words.freshUnlike(doc.textBetween(at.from, at.to)))
    transform.replaceWith(at.from, at.to, inserted)
    return done('replace')
  }
  if (chance < 0.72) {
    if (!isLoose(doc.resolve(at.from)) || !canSplit(doc, at.from)) return null
    transform.split(at.from)
    return done('split')
  }
  if (chance < 0.82) {
    const before = at.block
    const { nodeBefore, nodeAfter } = doc.resolve(before)
    if (nodeBefore?.type.name !== 'paragraph' || nodeAfter?.type !== nodeBefore.type || !canJoin(doc, before))
      return null
    // Two lines that become one have a blank between them.
    transform.join(before)
    transform.insert(before - 1, documentSchema().text(' '))
    return done('join')
  }
  if (chance < 0.9) {
    const bold = documentSchema().marks.bold
    if (!bold || !doc.resolve(at.from).parent.type.allowsMarkType(bold)) return null
    transform.addMark(at.from, at.to, bold.create())
    return done('mark')
  }
  const blocks: { from: number; node: Node }[] = []
  doc.forEach((node, from) => {
    blocks.push({ from, node })
  })
  const moved = pick(random, blocks)
  const others = blocks.filter((block) => block !== moved)
  if (others.length === 0) return null
  const target = pick(random, others).from
  transform.delete(moved.from, moved.from + moved.node.nodeSize)
  transform.insert(transform.mapping.map(target), moved.node)
  return done('move')
}

function isLoose(position: ResolvedPos): boolean {
  return position.parent.type.name === 'paragraph' && position.parentOffset > 0
}
