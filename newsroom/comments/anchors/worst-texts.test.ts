import { describe, expect, it } from 'vitest'
import { seeded } from '#newsroom/document/random-document.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { moveAnchors } from './move-anchors.ts'
import { onlyPlaces } from './only-places.ts'
import { blocksOf } from './pieces.ts'
import { placeRange } from './place-range.ts'

const random = seeded(7)
const below = (most: number) => Math.floor(random() * most)
const some = (count: number, vocabulary: number) => Array.from({ length: count }, () => `w${below(vocabulary)}`)
const bodyOf = (...paragraphs: string[]): DocumentNode => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const content = (body: DocumentNode) => ({ title: '', sapo: '', body })
/** Of the processor, not of the clock: the machine may be busy with other tests. */
const cost = (work: () => unknown) => {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

const WORDS = 100_000
/** Much more than any of these takes; what grows with the product of two sizes takes ten times that. */
const MOST_MS = 2500

describe('texts made to be slow', () => {
  const many = some(WORDS, 50)
  const unlike: Record<string, [string[], string[]]> = {
    'two words that repeat, drawn anew': [some(WORDS, 2), some(WORDS, 2)],
    'fifty words that repeat, drawn anew': [many, some(WORDS, 50)],
    'no word in common': [many.map((word, at) => `${word}a${at}`), many.map((word, at) => `${word}b${at}`)],
    'the same words backwards': [
      many.map((word, at) => `${word}${at}`),
      many.map((word, at) => `${word}${at}`).reverse(),
    ],
    'few words between words that stayed': Array.from({ length: 2 }, () =>
      Array.from({ length: 500 }, (_, at) => [`stayed${at}`, ...some(200, 3)]).flat(),
    ) as [string[], string[]],
    'all of it gone': [many, ['x']],
  }
  for (const [name, [before, after]] of Object.entries(unlike)) {
    it(`carry 500 comments along: ${name}`, () => {
      const size = before.join(' ').length
      const anchors = Array.from({ length: 500 }, (_, index) => {
        if (index % 3 === 0) return { range: { from: 1, to: size }, quote: '' }
        if (index % 3 === 1) return { range: { from: 1 + below(size), to: size }, quote: '' }
        return { range: null, quote: before.slice(index, index + 200).join(' ') }
      })
      const [old, now] = [before, after].map((words) => blocksOf(content(bodyOf(words.join(' '))), 'body'))
      expect(cost(() => moveAnchors(old ?? [], now ?? [], anchors))).toBeLessThan(MOST_MS)
    })
  }
  it('are looked through for words that nearly stand everywhere', () => {
    const body = content(bodyOf('a '.repeat(300_000)))
    const quote = `${'a '.repeat(490)}b`
    expect(cost(() => placeRange(body, 'body', { range: { from: 1, to: 2 }, quote }))).toBeLessThan(MOST_MS)
  })
  it('of signs alone have no more of them than can be told apart', () => {
    const body = content(bodyOf('.'.repeat(600_000), '…'.repeat(10)))
    expect(placeRange(body, 'body', { range: { from: 1, to: 600_001 }, quote: '.'.repeat(1000) })?.range).toEqual({
      from: 1,
      to: 600_001,
    })
  })
})

describe('words that stand in a text only once', () => {
  it('are found as each of them would be found alone, however they overlap', () => {
    for (let round = 0; round < 500; round += 1) {
      const text = some(1 + below(40), 3)
      const quotes = Array.from({ length: 6 }, () => some(below(5), 3))
      const alone = quotes.map((words) => {
        const ends = text.flatMap((_, at) =>
          words.length > 0 && words.every((word, n) => text[at + n] === word) ? [at + words.length] : [],
        )
        return ends.length === 1 ? ends[0] : null
      })
      expect(onlyPlaces(text, quotes)).toEqual(alone)
    }
  })
})
