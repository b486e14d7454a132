import { Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { documentSchema } from '../document/check.ts'
import { decided } from '../document/decided.ts'
import type { DocumentMark, DocumentNode, TextNode } from '../document/types.ts'
import { summaries } from './summary.ts'

const text = (words: string, ...marks: DocumentMark[]): TextNode => ({ type: 'text', text: words, marks })
const deleted: DocumentMark = { type: 'deletion', attrs: { id: 'so', edge: false } }
const inserted: DocumentMark = { type: 'insertion', attrs: { id: 'so', edge: false } }
const body = (...content: TextNode[]): DocumentNode => ({ type: 'doc', content: [{ type: 'paragraph', content }] })

const raised = body(text('Rộng 35 m'), text('2', deleted), text('2', { type: 'raised' }, inserted), text('.'))

it('tells that a figure is to be raised, which the figure itself does not say', () => {
  const [summary] = summaries(Node.fromJSON(documentSchema(), raised))
  expect(summary).toMatchObject({ deleted: '2', inserted: '²' })
})

it('what is struck is no suggestion, and stays struck whatever is decided about one in it', () => {
  const open = body(text('Vé '), text('80.000', { type: 'struck' }), text(' đồng', { type: 'struck' }, inserted))
  const struck = text('80.000', { type: 'struck' })
  expect(summaries(Node.fromJSON(documentSchema(), body(text('Vé '), struck)))).toEqual([])
  expect(decided(open, () => 'refuse')).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Vé ' }, struck] }],
  })
  expect(decided(open, () => 'accept').content[0]).toMatchObject({
    content: [{ text: 'Vé ' }, { text: '80.000 đồng', marks: [{ type: 'struck' }] }],
  })
})
