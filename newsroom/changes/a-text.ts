import fc from 'fast-check'
import { type ArticleContent, emptyContent } from '../articles/article.ts'
import { checkDocument } from '../document/check.ts'
import { randomDocument, seeded } from '../document/random-document.ts'
import type { Block, Paragraph } from '../document/types.ts'
import type { NodeChange } from './node-changes.ts'
import type { TextRun } from './text-changes.ts'

/** Short ways for the tests of this room to say what a text is made of. */
export function para(text: string): Paragraph {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
}

export function aContent(blocks: Block[], fields: Partial<ArticleContent> = {}): ArticleContent {
  return { ...emptyContent(), ...fields, body: { type: 'doc', content: blocks } }
}

/** Runs of text with signs for what became of them: `[-gone-]`, `{+new+}`, `*set otherwise*`. */
export function marked(runs: readonly TextRun[] | null | undefined): string {
  return (runs ?? []).map(markedRun).join('')
}

function markedRun(run: TextRun): string {
  if (run.kind === 'node') return `<${(run.after ?? run.before)?.type}>`
  if (run.kind === 'removed') return `[-${run.text}-]`
  if (run.kind === 'added') return `{+${run.text}+}`
  return run.kind === 'marked' ? `*${run.text}*` : run.text
}

/** The same for blocks, one a line. */
export function markedBlocks(changes: readonly NodeChange[]): string[] {
  return changes.map((change) => {
    const within = change.text ? marked(change.text) : markedBlocks(change.children ?? []).join(' | ')
    return `${change.moved ? 'moved ' : ''}${change.kind}: ${within}`
  })
}

/** Bodies with every kind of node, as the server's check would let them in. */
export const anyBody: fc.Arbitrary<Block[]> = fc.integer().map((seed) => {
  const check = checkDocument(randomDocument(seeded(seed)))
  if (!check.ok) throw new Error(check.problem)
  return check.document.content
})

/** An edit of a body: paragraphs added, taken away, changed, at places given as fractions of its length. */
type Edit = { kind: 'add' | 'remove' | 'change'; at: number; text: string }

export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'remove', 'change'),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    text: fc.lorem({ maxCount: 6 }),
  }),
  { maxLength: 5 },
)

export function edited(blocks: readonly Block[], edits: readonly Edit[], sign = ''): Block[] {
  return edits.reduce<Block[]>(
    (now, { kind, at, text }) => {
      const index = Math.floor(at * now.length)
      if (kind === 'add') return now.toSpliced(index, 0, para(`${sign}${text}`))
      return kind === 'remove' ? now.toSpliced(index, 1) : now.toSpliced(index, 1, para(`${sign}${text}`))
    },
    [...blocks],
  )
}
