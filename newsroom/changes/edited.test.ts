import { expect, it } from 'vitest'
import { type ArticleContent, emptyContent } from '../articles/article.ts'
import { wordsOf } from '../articles/article-content.ts'
import type { DocumentNode } from '../document/types.ts'
import { contentChanges } from './content-changes.ts'
import { editedFigures } from './edited.ts'

const figure = (mediaId: string, caption: string) => ({
  type: 'figure',
  attrs: { mediaId, credit: '', alt: '' },
  content: [{ type: 'text', text: caption }],
})
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

function aText(change: Partial<ArticleContent>, ...blocks: unknown[]): ArticleContent {
  return { ...emptyContent(), title: 'Tít bài', body: { type: 'doc', content: blocks } as DocumentNode, ...change }
}

function figuresOf(before: ArticleContent, after: ArticleContent) {
  return editedFigures(contentChanges(before, after), wordsOf(before))
}

it('finds nothing in a text that was used as it was', () => {
  const text = aText({}, paragraph('Một hai ba bốn'), figure('a', 'Ảnh'))
  expect(figuresOf(text, text)).toEqual({ added: 0, removed: 0, share: 0, title: false, sapo: false, pictures: 0 })
})

it('counts words, title, sapo, and pictures that came, went or were captioned anew', () => {
  const before = aText({ sapo: 'Cũ' }, paragraph('Một hai ba bốn năm sáu'), figure('a', 'Ảnh'), figure('b', 'Hai'))
  const after = aText(
    { title: 'Tít khác', sapo: 'Mới' },
    paragraph('Một hai ba bốn năm bảy'),
    figure('a', 'Ảnh chụp'),
    figure('c', 'Ba'),
  )
  const figures = figuresOf(before, after)
  expect(figures).toMatchObject({ title: true, sapo: true })
  expect(figures.pictures).toBeGreaterThanOrEqual(2)
  expect(figures.share).toBeGreaterThan(0)
})

it('never says more than all of it, and a text moved is no picture changed', () => {
  const before = aText({}, figure('a', 'Ảnh'), paragraph('Một'))
  const after = aText({}, paragraph('Một'), figure('a', 'Ảnh'))
  expect(figuresOf(before, after).pictures).toBe(0)
  expect(figuresOf(aText({}), aText({}, paragraph('rất nhiều chữ mới ở đây'))).share).toBe(1)
})
