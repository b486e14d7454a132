import { commonRuns } from '#newsroom/changes/sequence.ts'
import type { AnchorPlace } from '#newsroom/comments/anchor.ts'
import { type AnchoredContent, blocksOf } from '#newsroom/comments/anchors/pieces.ts'
import { isWord } from '#newsroom/comments/anchors/quote.ts'
import type { Range as TextRange } from '#newsroom/comments/anchors/range.ts'
import { textPieces } from '#newsroom/text/words.ts'

/** A word where it stands on the page. */
type PageWord = { key: string; start: Point; end: Point }
type Point = { node: Text; offset: number }

/** A word of the article and where it stands on the page. */
export type ShownWord = { place: AnchorPlace; from: number; to: number; start: Point; end: Point }

const LINES = 'p, h1, h2, h3, li, td, th, figcaption, blockquote, .article-note-mark, .caption, .credit'

/**
 * The words of an article as a page shows them. The page says more than the article (credits, numbers of notes) and a
 * little less; the words that both have, in their order, belong together.
 */
export function shownWords(root: HTMLElement, content: AnchoredContent): ShownWord[] {
  const words = (['title', 'sapo', 'body'] as const).flatMap((place) =>
    blocksOf(content, place)
      .flatMap((block) => block.pieces)
      .filter((piece) => piece.kind === 'text' && isWord(piece.key))
      .map((piece) => ({ place, ...piece })),
  )
  const page = wordsOnPage(root)
  const shown: ShownWord[] = []
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key)
  for (const run of commonRuns(keys(words), keys(page))) {
    for (let i = 0; i < run.length; i += 1) {
      const word = words[run.before + i]
      const there = page[run.after + i]
      if (word && there)
        shown.push({ place: word.place, from: word.from, to: word.to, start: there.start, end: there.end })
    }
  }
  return shown
}

function wordsOnPage(root: HTMLElement): PageWord[] {
  const words: PageWord[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let line: Element | null = null
  let nodes: Text[] = []
  const finish = () => {
    words.push(...wordsOfLine(nodes))
    nodes = []
  }
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const around = node.parentElement?.closest(LINES) ?? null
    if (around !== line) finish()
    line = around
    nodes.push(node)
  }
  finish()
  return words
}

/** Words across the elements of a line, so that one of which half is bold is one word. */
function wordsOfLine(nodes: readonly Text[]): PageWord[] {
  const points: Point[] = []
  for (const node of nodes) for (let offset = 0; offset < node.data.length; offset += 1) points.push({ node, offset })
  const words: PageWord[] = []
  let at = 0
  for (const key of textPieces(nodes.map((node) => node.data).join(''))) {
    const start = points[at]
    const last = points[at + key.length - 1]
    at += key.length
    if (start && last && isWord(key)) words.push({ key, start, end: { node: last.node, offset: last.offset + 1 } })
  }
  return words
}

/** The words of the article among what is selected on the page: those of one place of it. */
export function selectedRange(
  words: readonly ShownWord[],
  selected: Range,
): { place: AnchorPlace; range: TextRange } | null {
  const chosen = words.filter(
    ({ start, end }) =>
      selected.comparePoint(end.node, end.offset) >= 0 &&
      selected.comparePoint(start.node, start.offset) <= 0 &&
      !(end.node === selected.startContainer && end.offset === selected.startOffset) &&
      !(start.node === selected.endContainer && start.offset === selected.endOffset),
  )
  const [first] = chosen
  if (first === undefined) return null
  const { place } = first
  const last = chosen.findLast((word) => word.place === place) ?? first
  return { place, range: { from: first.from, to: last.to } }
}

/** Where a range of the article stands on the page. */
export function rangeOnPage(words: readonly ShownWord[], place: AnchorPlace, range: TextRange): Range | null {
  const held = words.filter((word) => word.place === place && word.from < range.to && word.to > range.from)
  const [first] = held
  const last = held.at(-1)
  if (first === undefined || last === undefined) return null
  const shown = document.createRange()
  shown.setStart(first.start.node, first.start.offset)
  shown.setEnd(last.end.node, last.end.offset)
  return shown
}
