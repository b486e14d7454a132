import { describe, expect, it } from 'vitest'
import { emptyContent } from '../articles/article.ts'
import { contentChanges } from '../changes/content-changes.ts'
import { checkDocument } from '../document/check.ts'
import { asAccepted, asOriginal, isOpen } from '../document/decided.ts'
import { plainText } from '../document/plain-text.ts'
import { everyNode, everySuggestion } from '../document/sample.ts'
import type { DocumentNode } from '../document/types.ts'
import { readinessOf } from '../workflow/readiness.ts'
import { countOpen, openSuggestions, withAccepted, withRefused } from './suggestions.ts'

const text = (words: string, ...marks: ['insertion' | 'deletion', string][]) => ({
  type: 'text' as const,
  text: words,
  ...(marks.length > 0 ? { marks: marks.map(([type, id]) => ({ type, attrs: { id, edge: false } })) } : {}),
})

describe('texts with suggestions, compared', () => {
  const body = (...content: ReturnType<typeof text>[]): DocumentNode => ({
    type: 'doc',
    content: [{ type: 'paragraph', content }],
  })
  const open = body(text('Sáng', ['deletion', 'a']), text('Tang', ['insertion', 'a']), text(' sớm'))
  const change = (before: DocumentNode, after: DocumentNode) => {
    const { same, words } = contentChanges({ ...emptyContent(), body: before }, { ...emptyContent(), body: after })
    return { same, ...words }
  }

  it('are not the same where one was taken since', () => {
    expect(change(open, body(text('Tang sớm')))).toEqual({ same: false, added: 1, removed: 1 })
  })

  it('are the same where it was put aside since, or is still open', () => {
    expect(change(open, body(text('Sáng sớm')))).toMatchObject({ same: true })
    expect(change(open, open)).toMatchObject({ same: true })
  })

  it('differ by what was suggested since, read as it would be', () => {
    expect(change(body(text('Sáng sớm')), open)).toEqual({ same: false, added: 1, removed: 1 })
  })
})

describe('suggestions in a text', () => {
  it('are listed in reading order, each once, with their words', () => {
    expect(
      openSuggestions(everySuggestion).map(({ id, inserted, deleted, blocks, block }) => [
        id,
        inserted,
        deleted,
        blocks,
        block,
      ]),
    ).toEqual([
      ['ngay', '28/7', '27/7', [], 0],
      ['ten', ' TN', '', [], 0],
      ['bot', '', ' TN', [], 0],
      ['xuong-dong', '¶', '', [], 1],
      ['gop', '', '¶', [], 2],
      ['bo-anh', '', 'Đại biểu thảo luận', ['figure'], 3],
      ['chu-thich', ' thảo luận', '', [], 3],
      ['ke', '', '', ['horizontalRule'], 4],
    ])
    expect(countOpen(everySuggestion)).toBe(8)
    expect([isOpen(everySuggestion), isOpen(everyNode)]).toEqual([true, false])
  })

  it('accepted, all of them', () => {
    expect(asAccepted(everySuggestion)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [text('Chiều 28/7, tại '), { type: 'text', text: 'Sở', marks: [{ type: 'bold' }] }, text('.')],
        },
        { type: 'paragraph', content: [text('Hội nghị bế mạc.')] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('MộtHai')] }] }],
        },
        { type: 'horizontalRule' },
      ],
    })
  })

  it('refused, all of them', () => {
    expect(asOriginal(everySuggestion)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            text('Chiều 27/7, tại '),
            { type: 'text', text: 'Sở', marks: [{ type: 'bold' }] },
            text('.Hội nghị bế mạc.'),
          ],
        },
        {
          type: 'bulletList',
          content: ['Một', 'Hai'].map((item) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [text(item)] }],
          })),
        },
        {
          type: 'figure',
          attrs: { mediaId: 'anh-hoi-nghi', alt: '', credit: '' },
          content: [text('Đại biểu')],
        },
      ],
    })
  })

  it('decided one by one, in whatever order, end where all at once end', () => {
    const ids = openSuggestions(everySuggestion).map(({ id }) => id)
    for (const order of [ids, ids.toReversed()]) {
      expect(order.reduce<DocumentNode>(withAccepted, everySuggestion)).toEqual(asAccepted(everySuggestion))
      expect(order.reduce<DocumentNode>(withRefused, everySuggestion)).toEqual(asOriginal(everySuggestion))
    }
  })

  it('leave a text without any as it is', () => {
    expect(asAccepted(everyNode)).toBe(everyNode)
    expect(asOriginal(everyNode)).toBe(everyNode)
  })

  it('pass the check, and not with an id or a kind that is none', () => {
    expect(checkDocument(everySuggestion)).toEqual({ ok: true, document: everySuggestion })
    const withAttributes = (attrs: unknown) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'insertion', attrs }] }] }],
    })
    for (const attrs of [{ id: '' }, { id: 'a b' }, { id: 3 }, { id: 'a', edge: 'yes' }, {}]) {
      expect(checkDocument(withAttributes(attrs)).ok, JSON.stringify(attrs)).toBe(false)
    }
  })

  it('what would be left empty is filled where its kind needs it, or goes', () => {
    const gone = { type: 'deletion' as const, attrs: { id: 'a', edge: false } }
    const paragraph = { type: 'paragraph' as const, content: [text('x')], marks: [gone] }
    expect(asAccepted({ type: 'doc', content: [paragraph] })).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    const list = { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraph] }] }
    expect(asAccepted({ type: 'doc', content: [list, { type: 'horizontalRule' }] })).toEqual({
      type: 'doc',
      content: [{ type: 'horizontalRule' }],
    })
  })

  it('words are read, counted and compared as if all were taken, and it is said how many are open', () => {
    expect(plainText(everySuggestion)).toBe('Chiều 28/7, tại Sở.\nHội nghị bế mạc.\nMộtHai')
    const content = { ...emptyContent(), body: everySuggestion }
    expect(readinessOf(content)).toMatchObject({ suggestions: 8, pictures: 0 })
    const changes = contentChanges({ ...content, body: asAccepted(everySuggestion) }, content)
    expect(changes).toMatchObject({ same: true, suggestions: { before: 0, after: 8 } })
  })
})
