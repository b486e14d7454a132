import { expect, it } from 'vitest'
import { mediaIds, plainText } from './plain-text.ts'
import { everyNode } from './sample.ts'

it('gives a line to each block, with captions and cells', () => {
  expect(plainText(everyNode).split('\n')).toEqual([
    'Sơ kết phong trào thi đua',
    'Chiều 28/7, tại Sở TN&MT tỉnh, cụm thi đua',
    'đã họp.',
    'Kết quả',
    '28 lớp tuyên truyền',
    '3.000 người',
    'Giữ vững kết quả.',
    'Đại biểu thảo luận',
    'Huyện\tSố lớp',
    'Đình Lập ',
  ])
})

it('names each picture once, in reading order', () => {
  const figure = (mediaId: string) => ({ type: 'figure' as const, attrs: { mediaId, alt: '', credit: '' } })
  expect(
    mediaIds({
      type: 'doc',
      content: [figure('b'), { type: 'blockquote', content: [figure('a')] }, figure('b')],
    }),
  ).toEqual(['b', 'a'])
  expect(mediaIds(everyNode)).toEqual(['anh-hoi-nghi'])
})
