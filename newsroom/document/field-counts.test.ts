import { expect, test } from 'vitest'
import { countFields } from './field-counts.ts'
import { everyNode } from './sample.ts'
import type { DocumentNode } from './types.ts'

const body: DocumentNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kết quả' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Sở TN&MT thu 2,8 tỷ.' }] },
    {
      type: 'figure',
      attrs: { mediaId: 'anh', alt: '', credit: 'Ảnh: không đếm' },
      content: [{ type: 'text', text: 'Đại biểu dự hội nghị' }],
    },
  ],
}

test('words and characters of each part, captions apart from the text', () => {
  expect(countFields({ title: 'Sơ kết thi đua', sapo: 'Dòng một\nDòng hai', leadCaption: 'Cụm phó', body })).toEqual({
    title: { words: 4, characters: 14 },
    sapo: { words: 4, characters: 16 },
    body: { words: 7, characters: 27 },
    captions: { words: 7, characters: 27 },
  })
})

test('a letter with its marks is one character, however it is encoded', () => {
  const counts = (title: string) => countFields({ title, sapo: '', leadCaption: '', body }).title
  expect(counts('Thuế'.normalize('NFD'))).toEqual({ words: 1, characters: 4 })
})

test('nothing of any kind of node is counted twice or below zero', () => {
  const counts = countFields({ title: '', sapo: '', leadCaption: '', body: everyNode })
  expect(counts.captions.words).toBeGreaterThan(0)
  expect(counts.body.words).toBeGreaterThan(counts.captions.words)
})
