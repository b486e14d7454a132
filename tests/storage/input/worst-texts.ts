import { seeded } from '#newsroom/document/random-document.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'

const random = seeded(11)
const below = (most: number) => Math.floor(random() * most)

/** So many words out of a vocabulary of so many. */
function someWords(count: number, vocabulary: number): string {
  return Array.from({ length: count }, () => `w${below(vocabulary)}`).join(' ')
}

const text = (words: string, marks?: object[]) => ({ type: 'text', text: words, ...(marks ? { marks } : {}) })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const body = (...content: object[]) => ({ type: 'doc', content })

/** Bodies at the limits of what is let in, each made to be slow in its way; twice, so that one can replace the other. */
export const WORST_BODIES: Readonly<Record<string, () => object>> = {
  'one paragraph of few words': () => body(paragraph(text(someWords(140_000, 50)))),
  'one paragraph of two words': () => body(paragraph(text(someWords(190_000, 2)))),
  'ten thousand paragraphs': () =>
    body(...Array.from({ length: LIMITS.nodes / 2 - 10 }, () => paragraph(text(someWords(10, 50))))),
  'a table of six thousand cells': () =>
    body({
      type: 'table',
      content: Array.from({ length: 100 }, () => ({
        type: 'tableRow',
        content: Array.from({ length: 60 + below(3) }, () => ({
          type: 'tableCell',
          attrs: { colspan: 1, rowspan: 1, colwidth: null },
          content: [paragraph(text(someWords(8, 30)))],
        })),
      })),
    }),
  'twenty thousand marks': () =>
    body(
      paragraph(
        ...Array.from({ length: LIMITS.nodes - 10 }, (_, at) =>
          text(
            `x${below(90)}`,
            at % 2
              ? [{ type: 'bold' }, { type: 'italic' }]
              : [{ type: 'link', attrs: { href: `https://example.com/${at}` } }],
          ),
        ),
      ),
    ),
  'five thousand suggestions': () =>
    body(
      ...Array.from({ length: LIMITS.suggestions }, (_, at) => ({
        ...paragraph(text(`y${below(90)}`)),
        ...(at > 0 ? { marks: [{ type: 'deletion', attrs: { id: `s${below(1e6)}n${at}`, edge: true } }] } : {}),
      })),
    ),
  'notes and nothing else': () =>
    body(
      paragraph(
        ...Array.from({ length: LIMITS.nodes - 10 }, () => ({ type: 'footnote', attrs: { text: someWords(6, 50) } })),
      ),
    ),
  'signs and nothing else': () =>
    body(paragraph(text(`${someWords(3, 1000)}${'.…'.repeat(LIMITS.letters / 2 - 500)}`))),
}
