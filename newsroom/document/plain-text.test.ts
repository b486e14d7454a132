import { expect, it } from 'vitest'
import { fileIds, footnotes, mediaIds, plainText, runningText } from './plain-text.ts'
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
    'Phiên khai mạc',
    'Thi đua là việc của từng ngày.',
    'Ông Nông Văn Tài, trưởng cụm',
    'Cụm thi đua gồm những ai?',
    'Thành viên',
    'Chín đơn vị',
    'Luân phiên mỗi năm',
    'Toàn cảnh hội nghị',
    'Nghe bài phát biểu',
    'Báo cáo sơ kết',
    'Huyện\tSố lớp',
    'Đình Lập ',
    'Số liệu đến hết tháng 6.',
    'Theo quy chế năm 2010.',
  ])
})

it('leaves out of the running text what stands beside the story', () => {
  expect(runningText(everyNode).split('\n')).toEqual([
    'Sơ kết phong trào thi đua',
    'Chiều 28/7, tại Sở TN&MT tỉnh, cụm thi đua',
    'đã họp.',
    'Kết quả',
    '28 lớp tuyên truyền',
    '3.000 người',
    'Giữ vững kết quả.',
    'Huyện\tSố lớp',
    'Đình Lập ',
  ])
})

it('names files once, and notes in their order, wherever they stand', () => {
  expect(fileIds({ ...everyNode, content: [...everyNode.content, ...everyNode.content] })).toEqual([
    'ban-ghi-am',
    'bao-cao',
  ])
  expect(footnotes(everyNode).map((note) => note.attrs.text)).toEqual([
    'Số liệu đến hết tháng 6.',
    'Theo quy chế năm 2010.',
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
  expect(mediaIds(everyNode)).toEqual(['anh-hoi-nghi', 'anh-trao-thuong'])
})
