import { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '#newsroom/document/check.ts'
import { seeded } from '#newsroom/document/random-document.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { moveAnchors } from './move-anchors.ts'
import { type Block, blocksOf } from './pieces.ts'
import { placeRange, quoteAt } from './place-range.ts'
import { documentOf, type Edit, pick, randomEdit, wordMaker, wordsIn } from './random-edits.ts'
import type { Range } from './range.ts'

const content = (body: DocumentNode) => ({ title: '', sapo: '', body })
const blocks = (doc: Node | DocumentNode): Block[] =>
  blocksOf(content(doc instanceof Node ? JSON.parse(JSON.stringify(doc.toJSON())) : doc), 'body')
const paragraphs = (...texts: string[]): DocumentNode => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
})

/** From the first to the last of the words in a range that none of the steps touched, as ProseMirror maps them. */
function mapped({ transform }: Edit, range: Range): Range | null {
  const { mapping } = transform
  const held = wordsIn(transform.before).filter(({ from, to }) => from >= range.from && to <= range.to)
  const left = held.flatMap((word) => {
    const from = mapping.mapResult(word.from, 1)
    const to = mapping.mapResult(word.to, -1)
    return from.deletedAfter || to.deletedBefore ? [] : [{ from: from.pos, to: to.pos }]
  })
  const [first] = left
  const last = left.at(-1)
  return first && last ? { from: first.from, to: last.to } : null
}

/** A range as far as its whole words go, without signs at its ends. */
function inWords(doc: Node, range: Range): Range | null {
  const held = wordsIn(doc).filter(({ from, to }) => from >= range.from && to <= range.to)
  const [first] = held
  const last = held.at(-1)
  return first && last ? { from: first.from, to: last.to } : null
}

/** From the first to the last of these words, wherever they are now. */
function spanOfWords(doc: Node, words: ReadonlySet<string>): Range | null {
  const found = wordsIn(doc).filter(({ from, to }) => words.has(doc.textBetween(from, to)))
  const [first] = found
  const last = found.at(-1)
  return first && last ? { from: first.from, to: last.to } : null
}

describe('pieces', () => {
  it('stand where ProseMirror has them, in every node there is', () => {
    const doc = Node.fromJSON(documentSchema(), everyNode)
    for (const block of blocks(doc)) {
      for (const piece of block.pieces) {
        if (piece.kind === 'thing') expect(doc.nodeAt(piece.from)?.nodeSize).toBe(piece.to - piece.from)
        else if (!piece.key.startsWith('\uFFFC') && piece.key !== '\n') {
          expect(doc.textBetween(piece.from, piece.to)).toBe(piece.key)
        }
      }
    }
  })
})

describe('comments keep their words', () => {
  it('under 9,000 random edits, as ProseMirror maps the same steps; blocks that are moved are followed', () => {
    let edits = 0
    const gone = { words: 0, anchors: 0 }
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed)
        const words = wordMaker(random)
        let doc = Node.fromJSON(documentSchema(), documentOf(random, words.fresh))
        const first = wordsIn(doc)
        let anchors = Array.from({ length: 4 }, (): { range: Range | null; words: Set<string> } => {
          const start = Math.floor(random() * first.length)
          const held = first.slice(start, start + 1 + Math.floor(random() * 6))
          return {
            range: { from: held[0]?.from ?? 0, to: held.at(-1)?.to ?? 0 },
            words: new Set(held.map(({ from, to }) => doc.textBetween(from, to))),
          }
        })
        gone.anchors += anchors.length
        for (let n = 0; n < 30; n += 1) {
          const edit = randomEdit(random, doc, words)
          if (edit === null) continue
          edits += 1
          const after = edit.transform.doc
          const before = blocks(doc)
          const found = moveAnchors(
            before,
            blocks(after),
            anchors.map(({ range }) => ({ range, quote: '' })),
          )
          anchors = anchors.map(({ range, words }, index) => {
            const now = found[index] ?? null
            const expected =
              range === null
                ? null
                : edit.kind === 'move'
                  ? spanOfWords(after, wordsOf(doc, range))
                  : mapped(edit, range)
            const told = JSON.stringify({
              kind: edit.kind,
              range,
              held: range && doc.textBetween(range.from, range.to, '¶'),
              before: doc.textBetween(0, doc.content.size, '¶'),
              after: after.textBetween(0, after.content.size, '¶'),
              seed,
              n,
            })
            expect(now && inWords(after, now), told).toEqual(expected)
            if (range !== null && now === null) gone.words += 1
            return { range: now, words }
          })
          doc = after
        }
      }),
      { numRuns: 400, seed: 4 },
    )
    expect(edits).toBeGreaterThan(9000)
    // Otherwise there was little to keep, or little that went.
    expect(gone.words).toBeGreaterThan(gone.anchors / 20)
    expect(gone.words).toBeLessThan(gone.anchors / 2)
  }, 120_000)

  it('where words repeat, as one of the edits that lead to the same text would have it, the first that stands staying', () => {
    const few = ['thi', 'đua', 'khen', 'thưởng']
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed)
        const doc = Node.fromJSON(
          documentSchema(),
          paragraphs(Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(random, few)).join(' ')),
        )
        const all = wordsIn(doc)
        const start = Math.floor(random() * all.length)
        const range = { from: all[start]?.from ?? 0, to: all[Math.min(start + 1, all.length - 1)]?.to ?? 0 }
        const index = Math.floor(random() * all.length)
        const removes = random() < 0.5 && index + 1 < all.length
        const step = (act: (transform: Transform) => void): Edit => {
          const transform = new Transform(doc)
          act(transform)
          return { kind: removes ? 'delete' : 'insert', transform }
        }
        const at = all[index]?.from ?? 0
        const size = removes ? (all[index + 1]?.from ?? at) - at : 0
        const { doc: after } = step((transform) => {
          if (removes) transform.delete(at, at + size)
          else transform.insert(at, documentSchema().text(`${pick(random, few)} `))
        }).transform
        const grown = after.content.size - doc.content.size
        const possible: string[] = []
        for (let from = 1; from + size < doc.content.size; from += 1) {
          const other = step((transform) => {
            if (removes) transform.delete(from, from + size)
            else transform.insert(from, documentSchema().text(after.textBetween(from, from + grown)))
          })
          if (other.transform.doc.eq(after)) possible.push(JSON.stringify(mapped(other, range)))
        }
        const [now] = moveAnchors(blocks(doc), blocks(after), [{ range, quote: '' }])
        expect(possible).toContain(JSON.stringify(now ?? null))
      }),
      { numRuns: 2000, seed: 5 },
    )
  })
})

function wordsOf(doc: Node, range: Range): Set<string> {
  const held = wordsIn(doc).filter(({ from, to }) => from >= range.from && to <= range.to)
  return new Set(held.map(({ from, to }) => doc.textBetween(from, to)))
}

describe('what becomes of words', () => {
  const move = (before: DocumentNode, after: DocumentNode, quote: string) => {
    const place = placeRange(content(before), 'body', { range: { from: 0, to: 0 }, quote })
    const [range] = moveAnchors(blocks(before), blocks(after), [{ range: place?.range ?? null, quote }])
    return range ? quoteAt(content(after), 'body', range) : null
  }
  it('a letter, a mark or a figure that is put right leaves the word the word', () => {
    expect(move(paragraphs('Có 3.000 người dự'), paragraphs('Có 3.500 người dự'), '3.000 người')).toBe('3.500 người')
    expect(move(paragraphs('nộp thuê đất'), paragraphs('nộp thuế đất'), 'thuê')).toBe('thuế')
    expect(move(paragraphs('Theo báo cáo'), paragraphs('Trong báo cáo'), 'Theo')).toBe(null)
  })
  it('a comment on words that were taken out is without place, until they come back where there is one place for them', () => {
    const full = paragraphs('Bà Lan nói rõ.', 'Ông Hùng vắng mặt.')
    expect(move(full, paragraphs('Bà Lan nói rõ.'), 'Ông Hùng vắng mặt')).toBe(null)
    const back = (before: DocumentNode, after: DocumentNode) =>
      moveAnchors(blocks(before), blocks(after), [{ range: null, quote: 'Ông Hùng vắng mặt' }])[0]
    expect(back(paragraphs('Bà Lan nói rõ.'), full)).not.toBe(null)
    // It stood there before; and here it comes twice.
    expect(back(full, paragraphs('Bà Lan nói thật rõ.', 'Ông Hùng vắng mặt.'))).toBe(null)
    expect(back(paragraphs('Bà Lan'), paragraphs('Ông Hùng vắng mặt. Ông Hùng vắng mặt.'))).toBe(null)
  })
  it('two paragraphs that begin alike change places with what is said of them', () => {
    const one = 'Theo báo cáo của tỉnh, có 12 đội.'
    const two = 'Theo báo cáo của huyện, có 7 đội.'
    const doc = paragraphs(one, two)
    const [range] = moveAnchors(blocks(doc), blocks(paragraphs(two, one)), [{ range: { from: 1, to: 13 }, quote: '' }])
    expect(range).toEqual({ from: 1 + two.length + 2, to: 13 + two.length + 2 })
  })
  it('a suggestion leaves the word it is made in whole', () => {
    const suggested: DocumentNode = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'nộp thu' },
            { type: 'text', text: 'ê', marks: [{ type: 'deletion', attrs: { id: 'a', edge: false } }] },
            { type: 'text', text: 'ế', marks: [{ type: 'insertion', attrs: { id: 'a', edge: false } }] },
            { type: 'text', text: ' đất' },
          ],
        },
      ],
    }
    const [range] = moveAnchors(blocks(paragraphs('nộp thuê đất')), blocks(suggested), [
      { range: { from: 5, to: 9 }, quote: '' },
    ])
    expect(range).toEqual({ from: 5, to: 9 })
    const accepted = moveAnchors(blocks(suggested), blocks(paragraphs('nộp thuế đất')), [
      { range: range ?? null, quote: '' },
    ])
    expect(accepted).toEqual([{ from: 5, to: 9 }])
  })
  it('a picture is followed with its caption, and gone without its file', () => {
    const figure = (mediaId: string, text: string) => ({
      type: 'figure' as const,
      attrs: { mediaId, alt: '', credit: '' },
      content: [{ type: 'text' as const, text }],
    })
    const doc: DocumentNode = { type: 'doc', content: [...paragraphs('a b').content, figure('anh1', 'Hội nghị')] }
    const other: DocumentNode = { type: 'doc', content: [figure('anh1', 'Toàn cảnh'), ...paragraphs('a b').content] }
    const [range] = moveAnchors(blocks(doc), blocks(other), [{ range: { from: 5, to: 15 }, quote: '' }])
    expect(range).toEqual({ from: 0, to: 11 })
    const without: DocumentNode = { type: 'doc', content: [figure('anh2', 'Hội nghị'), ...paragraphs('a b').content] }
    expect(moveAnchors(blocks(doc), blocks(without), [{ range: { from: 5, to: 15 }, quote: '' }])).toEqual([null])
  })
})
